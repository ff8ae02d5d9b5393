import { excelError } from './errors.ts';
import type { Json } from './json.ts';

/** An argument of a method: JSON, or an object that the request names. */
export type Argument = Json | WireObject;
/** What a method gives: an object, a value, or nothing; null is a null object or a null value. */
export type Outcome = Json | WireObject | undefined;

/** An object of Excel's as requests reach it; names are as on the wire, in PascalCase. */
export interface WireObject {
  readonly typeName: string;
  readonly target: object;
  /** What instantiating the object tells, `Id` or `_ReferenceId`. */
  identity(): { readonly [name: string]: Json };
  /** Names of the scalar properties. */
  readonly scalars: readonly string[];
  get(property: string): Json;
  set(property: string, value: Json): void;
  /** Undefined where the object has no such property; null where it is a null object. */
  navigate(property: string): WireObject | null | undefined;
  call(method: string, args: readonly Argument[]): Outcome;
  /** Undefined where the object is no collection. */
  items(): readonly WireObject[] | undefined;
  item(key: Json): WireObject;
}

export interface Scalar<Target> {
  readonly get: (target: Target) => Json;
  /** Left out where the property is read-only. */
  readonly set?: (target: Target, value: Json) => void;
}

/** A method; one that gives nothing may return nothing. */
export type Method<Target> =
  | ((target: Target, ...args: readonly Argument[]) => Outcome)
  | ((target: Target, ...args: readonly Argument[]) => void);

/** What one of Excel's types has; what is not named is unknown to this host. */
export interface TypeDefinition<Target extends object> {
  readonly name: string;
  readonly identity?: (target: Target) => { readonly [name: string]: Json };
  readonly scalars?: { readonly [name: string]: Scalar<Target> };
  readonly objects?: { readonly [name: string]: (target: Target) => WireObject | null };
  readonly methods?: { readonly [name: string]: Method<Target> };
  readonly collection?: {
    readonly items: (target: Target) => readonly WireObject[];
    readonly item: (target: Target, key: Json) => WireObject;
  };
}

const own = <Value>(
  members: { readonly [name: string]: Value } | undefined,
  name: string,
): Value | undefined => (members && Object.hasOwn(members, name) ? members[name] : undefined);

/** Makes the wrapper of a type's objects. */
export function defineType<Target extends object>(
  definition: TypeDefinition<Target>,
): (target: Target) => WireObject {
  const { name, identity, scalars = {}, objects, methods, collection } = definition;
  const unknown = (member: string) => excelError('ApiNotFound', `This host has no ${name}.${member}.`);
  return (target) => ({
    typeName: name,
    target,
    scalars: Object.keys(scalars),
    identity: () => identity?.(target) ?? {},
    get(property) {
      const scalar = own(scalars, property);
      if (!scalar) throw excelError('InvalidArgument');
      return scalar.get(target);
    },
    set(property, value) {
      const scalar = own(scalars, property);
      if (!scalar) throw unknown(property);
      if (!scalar.set) throw excelError('InvalidArgument');
      scalar.set(target, value);
    },
    navigate: (property) => own(objects, property)?.(target),
    call(method, args) {
      const run = own(methods, method);
      if (!run) throw unknown(`${method}()`);
      return run(target, ...args) ?? null;
    },
    items: () => collection?.items(target),
    item(key) {
      if (!collection) throw unknown('getItem()');
      return collection.item(target, key);
    },
  });
}

export const isWireObject = (value: unknown): value is WireObject =>
  typeof value === 'object' && value !== null && 'typeName' in value && 'target' in value;
