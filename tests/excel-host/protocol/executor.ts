import { ExcelError, excelError } from './errors.ts';
import type { Json } from './json.ts';
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type ObjectPath,
  ObjectPathType,
  type Request,
  type Response,
} from './messages.ts';
import { query } from './query.ts';
import { type Argument, isWireObject, type WireObject } from './wire.ts';

/** What the executor works on. */
export interface ExecutionScope {
  readonly root: WireObject;
  byReference(id: string): WireObject | undefined;
  /** Called before each action that changes something; may throw to refuse it. */
  beforeWrite(): void;
  /** Called before each call of a method, named as on the wire; may throw to refuse it. */
  beforeCall(method: string): void;
}

/** Runs one request's actions in order. The first that fails ends it; what was done before stays, as in Excel. */
export function execute(request: Request, scope: ExecutionScope): Response {
  const run = new Execution(request, scope);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      const value = run.perform(action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: describe(error, index, action, request) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function describe(
  error: unknown,
  index: number,
  action: Action,
  request: Request,
): NonNullable<Response['Error']> {
  if (!(error instanceof ExcelError)) throw error;
  const path = request.ObjectPaths[action.ObjectPathId];
  return {
    Code: error.code,
    Message: error.message,
    ActionIndex: index,
    Location: action.Name || path?.Name || '',
    HttpStatusCode: error.httpStatusCode,
  };
}

/** Methods that only ask; every other one counts as a write. */
const READING_METHOD =
  /^(?:Get|_Get|Find|_KeepReference|_Register|_Unregister|_Remove|_ValidateArraySize|Select$|Activate$|Calculate$|Suspend)/;

class Execution {
  private readonly request: Request;
  private readonly scope: ExecutionScope;
  private readonly objects = new Map<number, WireObject | null>();

  constructor(request: Request, scope: ExecutionScope) {
    this.request = request;
    this.scope = scope;
  }

  perform(action: Action): Json | undefined {
    switch (action.ActionType) {
      case ActionType.trace:
        return null;
      case ActionType.instantiate: {
        const object = this.object(action.ObjectPathId);
        return object === null ? null : object.identity();
      }
      case ActionType.query: {
        const object = this.object(action.ObjectPathId);
        return object === null ? null : query(object, action.QueryInfo ?? {});
      }
      case ActionType.method:
        return this.method(action);
      case ActionType.setProperty:
        this.setProperty(action);
        return undefined;
      default:
        throw excelError('NotImplemented');
    }
  }

  private method(action: Action): Json {
    const isBookkeeping = action.Name.startsWith('_');
    if (isBookkeeping && this.object(action.ObjectPathId) === null) return null;
    const object = this.present(action.ObjectPathId);
    this.scope.beforeCall(action.Name);
    if (!READING_METHOD.test(action.Name)) this.scope.beforeWrite();
    const outcome = object.call(action.Name, this.arguments(action.ArgumentInfo));
    return outcome === undefined || isWireObject(outcome) ? null : outcome;
  }

  private setProperty(action: Action): void {
    const object = this.present(action.ObjectPathId);
    this.scope.beforeWrite();
    const [value = null] = this.arguments(action.ArgumentInfo);
    object.set(action.Name, value as Json);
  }

  private arguments({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}): Argument[] {
    return Arguments.map((value, index) => {
      const path = ReferencedObjectPathIds[index];
      return typeof path === 'number' && path > 0 ? this.present(path) : this.withObjects(value);
    });
  }

  /** Objects within a plain argument stand there as `{ _ObjectPathId }`. */
  private withObjects(value: Json): Argument {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const members = value as { readonly [key: string]: Json };
    if (typeof members._ObjectPathId === 'number') return this.present(members._ObjectPathId);
    return Object.fromEntries(
      Object.entries(members).map(([key, member]) => [key, this.withObjects(member) as Json]),
    );
  }

  private present(id: number): WireObject {
    const object = this.object(id);
    if (object === null) throw excelError('InvalidReference');
    return object;
  }

  private object(id: number): WireObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw excelError('InvalidArgument');
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): WireObject | null {
    if (path.ObjectPathType === ObjectPathType.global) return this.scope.root;
    if (path.ObjectPathType === ObjectPathType.nullObject) return null;
    if (path.ObjectPathType === ObjectPathType.reference) {
      const referenced = this.scope.byReference(path.Name);
      if (!referenced) throw excelError('ItemNotFound');
      return referenced;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case ObjectPathType.property: {
        const property = parent.navigate(path.Name);
        if (property === undefined)
          throw excelError('ApiNotFound', `This host has no ${parent.typeName}.${path.Name}.`);
        return property;
      }
      case ObjectPathType.indexer:
        return parent.item((args[0] ?? null) as Json);
      case ObjectPathType.method:
        return this.create(parent, path.Name, args);
      default:
        throw excelError('NotImplemented');
    }
  }

  private create(parent: WireObject, method: string, args: readonly Argument[]): WireObject | null {
    this.scope.beforeCall(method);
    if (!READING_METHOD.test(method)) this.scope.beforeWrite();
    const outcome = parent.call(method, args);
    if (outcome === null || isWireObject(outcome)) return outcome;
    throw excelError('GeneralException');
  }
}
