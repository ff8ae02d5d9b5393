import { isAtLeast } from './api-version.ts';
import type { CalendarDate } from './display/serial-date.ts';
import { eventsOf } from './events/event-entries.ts';
import { type EventFaults, entriesOf } from './events/outbox.ts';
import { SheetView } from './inspect.ts';
import type { Change } from './model/change.ts';
import { Workbook, type WorkbookSettings } from './model/workbook.ts';
import { wireRange, wireRangeAreas } from './objects/range.ts';
import { Session } from './objects/session.ts';
import { wireWorkbook } from './objects/workbook.ts';
import { Person } from './people/person.ts';
import { User } from './people/user.ts';
import { type BridgeLimits, HostBridge, type NativeBridge, type Schedule } from './protocol/bridge.ts';
import { type ExcelErrorCode, excelError } from './protocol/errors.ts';
import { type ExecutionScope, execute } from './protocol/executor.ts';
import type { HostLog } from './protocol/log.ts';
import type { Request, Response } from './protocol/messages.ts';

export interface ExcelHostOptions {
  /** How typed dates, currencies and full-width digits are read; Japanese unless said otherwise. */
  readonly language?: WorkbookSettings['language'];
  /** The day that `TODAY()` and dates without a year mean; 2024-01-15 unless said otherwise. */
  readonly today?: CalendarDate;
  readonly fileName?: string;
  /** Highest ExcelApi set of this Excel, such as `1.14`: events have no members of later ones. */
  readonly api?: string;
  readonly limits?: Partial<BridgeLimits>;
  /** Runs something later; `setTimeout` unless said otherwise. */
  readonly schedule?: Schedule;
}

const MEGABYTE = 1024 * 1024;
const DEFAULT_LIMITS: BridgeLimits = { requestBytes: 5 * MEGABYTE, replyBytes: 5 * MEGABYTE };
const DEFAULT_API = '1.14';
const DEFAULT_TODAY: CalendarDate = { year: 2024, month: 1, day: 15 };
/** How many ranges of past events an add-in can still ask for. */
const REMEMBERED_EVENTS = 500;

/** Troubles that a test sends. */
export class Faults {
  readonly events: EventFaults = { drop: 0, duplicate: 0, addresses: [] };
  private refused: ExcelErrorCode[] = [];
  private readonly refusedCalls = new Map<string, ExcelErrorCode>();

  /** The next write of the add-in fails with this code. */
  refuseNextWrite(code: ExcelErrorCode = 'GeneralException'): void {
    this.refused.push(code);
  }

  /** Every call of a method of the add-in's fails with this code: `refuseCalls('getSpecialCells', 'AccessDenied')`. */
  refuseCalls(method: string, code: ExcelErrorCode = 'GeneralException'): void {
    this.refusedCalls.set(method.toLowerCase(), code);
  }

  dropNextEvents(count = 1): void {
    this.events.drop += count;
  }

  duplicateNextEvents(count = 1): void {
    this.events.duplicate += count;
  }

  /** The next change event names this address instead of the right one. */
  falsifyNextAddress(address: string): void {
    this.events.addresses.push(address);
  }

  /** Throws what was ordered for the calls of a method. */
  beforeCall(method: string): void {
    const code = this.refusedCalls.get(method.toLowerCase());
    if (code) throw excelError(code);
  }

  /** Throws what was ordered for the next write. */
  beforeWrite(): void {
    const code = this.refused.shift();
    if (code) throw excelError(code);
  }
}

export interface Delays {
  /** Milliseconds until a request is answered. */
  request: number;
  /** Milliseconds until the events of a change arrive. */
  event: number;
}

/** A simulated Excel with one open workbook, to which the real client library is connected by {@link ExcelHost.bridge}. */
export class ExcelHost {
  readonly user: User;
  /** A co-author. */
  readonly remote: Person;
  readonly faults = new Faults();
  readonly delays: Delays = { request: 0, event: 0 };
  /** What is open, for whoever draws it: changes go through `user`, `remote` or requests, so that events tell of them. */
  readonly workbook: Workbook;
  private readonly session: Session;
  private readonly hostBridge: HostBridge;
  private readonly schedule: Schedule;
  private readonly eventReferences: string[] = [];
  private readonly api: string;
  private pendingEvents = 0;

  constructor(options: ExcelHostOptions = {}) {
    this.api = options.api ?? DEFAULT_API;
    this.schedule = options.schedule ?? ((run, milliseconds) => void setTimeout(run, milliseconds));
    this.workbook = new Workbook({
      language: options.language ?? 'ja-JP',
      today: options.today ?? DEFAULT_TODAY,
      fileName: options.fileName ?? 'Book1.xlsx',
    });
    this.session = new Session(this.workbook);
    this.user = new User(this.session);
    this.remote = new Person(this.session, 'remote');
    this.hostBridge = new HostBridge({
      schedule: this.schedule,
      limits: { ...DEFAULT_LIMITS, ...options.limits },
      requestDelay: () => this.delays.request,
      isEditing: () => this.user.isEditing,
      onceEditingEnds: (run) => this.user.onceEditingEnds(run),
      run: (request, undoGroup) => this.run(request, undoGroup),
    });
    this.workbook.onChange((change) => this.announce(change));
  }

  /** What the client library expects as the global `_richApiNativeBridge`. */
  get bridge(): NativeBridge {
    return this.hostBridge.native;
  }

  get log(): HostLog {
    return this.hostBridge.log;
  }

  get sheetNames(): string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }

  get activeSheet(): SheetView {
    return new SheetView(this.workbook, this.workbook.activeSheet);
  }

  /** A sheet by name or id; throws `ItemNotFound`. */
  sheet(key: string): SheetView {
    const sheet = this.workbook.findSheet(key);
    if (!sheet) throw excelError('ItemNotFound');
    return new SheetView(this.workbook, sheet);
  }

  /** Defined names with their formulas. */
  get names(): ReadonlyMap<string, string> {
    return new Map(this.workbook.names.map(({ name, formula }) => [name, formula]));
  }

  get customProperties(): ReadonlyMap<string, string | number | boolean> {
    return this.workbook.customProperties;
  }

  /** How many ranges the add-in tracks and has not let go. */
  get trackedRanges(): number {
    return this.session.keptCount - this.eventReferences.length;
  }

  /** What was suspended until the next sync, in order: `calculation`, `screen`. */
  get suspensions(): readonly string[] {
    return this.session.suspensions;
  }

  /** Resolves once no request is under way and no event is still to come. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      await new Promise<void>((resolve) => this.schedule(resolve, 0));
      quiet = this.hostBridge.isIdle && this.pendingEvents === 0 ? quiet + 1 : 0;
    }
  }

  private run(request: Request, undoGroup: number | undefined): Response {
    const scope: ExecutionScope = {
      root: wireWorkbook(this.session),
      byReference: (id) => {
        const range = this.session.kept(id);
        return range && (range.many ? wireRangeAreas(range) : wireRange(range));
      },
      beforeWrite: () => this.faults.beforeWrite(),
      beforeCall: (method) => this.faults.beforeCall(method),
    };
    return this.workbook.as('addin', () => this.workbook.addinStep(() => execute(request, scope), undoGroup));
  }

  private announce(change: Change): void {
    const sheet = this.workbook.findSheet(change.sheet);
    const events = eventsOf(change, sheet, {
      referenceId: this.rememberRange(change),
      supports: (set) => isAtLeast(this.api, set),
    });
    const isRegistered = (event: string, target: string): boolean => this.session.isRegistered(event, target);
    const entries = entriesOf(events, isRegistered, this.faults.events);
    if (entries.length === 0) return;
    this.pendingEvents += 1;
    this.schedule(() => {
      this.pendingEvents -= 1;
      this.hostBridge.send(entries);
    }, this.delays.event);
  }

  /** Keeps the changed range for `event.getRange()`, of the last events only. */
  private rememberRange(change: Change): string {
    const sheet = this.workbook.findSheet(change.sheet);
    if ((change.kind !== 'cells' && change.kind !== 'format') || !sheet) return '';
    const range = this.session.range(sheet, change.areas);
    this.session.keep(range);
    const id = range.referenceId ?? '';
    this.eventReferences.push(id);
    const oldest = this.eventReferences.length > REMEMBERED_EVENTS ? this.eventReferences.shift() : undefined;
    if (oldest !== undefined) this.session.release(oldest);
    return id;
  }
}
