import { type ApplicationType, formatOf, institutionLayout, type Language, layoutOf } from '@upki-tsv/core';
import { MOST_ACKNOWLEDGED, marksByKey } from './acknowledged.ts';
import { answersOn } from './answers.ts';
import { SheetChecks } from './checks.ts';
import { readCsrCard } from './csr-card.ts';
import { CsrValues } from './csr-offer.ts';
import { Exports } from './exports.ts';
import { FactBook } from './facts.ts';
import { fault, faultOf } from './faults.ts';
import { changesOf, chosenChanges, type FixChoice, unwritableFixes } from './fixes.ts';
import { Intake } from './intake.ts';
import { lookInto } from './look-into.ts';
import { printKept } from './mapping.ts';
import { missingColumns } from './missing-columns.ts';
import { Operations } from './operations.ts';
import { OtherSheets } from './other-sheets.ts';
import type { HostEvent, HostPort, SaveWay } from './port.ts';
import type { Scheduler } from './scheduler.ts';
import { SelectionWatch } from './selection.ts';
import { parseSettings, printSettings, type SettingsStore } from './settings.ts';
import type {
  Cell,
  ColumnMapping,
  CsrCard,
  CsrPaste,
  EncodedExport,
  ExplainedAnswer,
  ExportResult,
  ExportScope,
  Fault,
  FilesReading,
  FixPreview,
  FixResult,
  GivenFile,
  LookedInto,
  MappedColumn,
  PlacedFinding,
  SavedExport,
  ScopedPlan,
  Snapshot,
  TsvImport,
} from './snapshot.ts';
import { SnapshotStore } from './store.ts';
import { Writes } from './writes.ts';

export interface SessionOptions {
  readonly port: HostPort;
  readonly scheduler: Scheduler;
  /** ISO date of today; the clock's, where the person is, unless told. */
  readonly today?: () => string;
  /** Keeps what the person chose; nothing is kept without it. */
  readonly settings?: SettingsStore;
}

/** The add-in without its looks: what is known of the active sheet, and what can be done with it. */
export interface Session {
  /** The present state; the same object until something changes (fits `useSyncExternalStore`). */
  readonly snapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Watches the workbook and checks the active sheet. */
  start(): Promise<void>;
  stop(): Promise<void>;

  /** Checks the active sheet anew: after a fault, or when asked. Resolves when all of it is known. */
  check(): Promise<void>;
  /** Stops a check that takes long; what is known by then stays. */
  halt(): void;
  /** Answers edits by itself, or only when `check` is called. */
  setLive(on: boolean): void;
  /** Null for the host's language. */
  setLanguage(language: Language | null): void;
  /** Lays or takes away the highlights; they stay off until asked for again. */
  highlight(on: boolean): Promise<void>;
  /** Selects the cell of a finding. */
  reveal(key: string): Promise<void>;
  /** Goes to another sheet. */
  activate(sheet: string): Promise<void>;
  /** Puts the notice away. */
  dismiss(): void;
  /**
   * Marks a warning as seen, or takes that back, and keeps it in the workbook; false where it cannot be kept.
   */
  acknowledge(key: string, on: boolean): Promise<boolean>;

  /** What the fix of a finding would change. */
  previewFix(key: string): FixPreview;
  /** What the fixes of all findings of one rule would change. */
  previewRuleFixes(rule: string): Promise<FixPreview>;
  /** What all safe fixes together would change. */
  previewSafeFixes(): Promise<FixPreview>;
  /** What would add columns for the required items that have none, right of the others. */
  previewMissingColumns(): FixPreview;
  /** Reads columns that were added so; the sheet's own mapping, where it has one, learns them. */
  readAddedColumns(added: FixPreview): Promise<void>;
  /** Writes a preview, of whatever kind, unless cells have changed since. */
  apply(preview: FixPreview): Promise<FixResult>;

  addApplicationSheet(type: ApplicationType, options?: { readonly dnParts?: boolean }): Promise<void>;
  addInstitutionSheet(): Promise<void>;
  /** Opens a TSV in a new sheet. */
  openTsv(file: GivenFile, type?: ApplicationType): Promise<TsvImport>;
  /**
   * What CSRs, certificates and lists give to the active sheet.
   * @param same values by item for all rows that the files give none
   */
  readFiles(files: readonly GivenFile[], same?: ReadonlyMap<number, string>): Promise<FilesReading>;
  /** Puts a CSR of any form into its cell of the selected row, or of the next free one. */
  pasteCsr(text: string): Promise<CsrPaste>;
  /** What a CSR says by itself; null for a text that is not one CSR. */
  inspectCsr(text: string): Promise<CsrCard | null>;
  /** What files hold: CSRs, certificates, TSVs, files of the service's. */
  lookInto(files: readonly GivenFile[]): Promise<readonly LookedInto[]>;
  /** What answers of the receiving system mean, and which rows of the active sheet they speak of. */
  explain(text: string): readonly ExplainedAnswer[];
  /** Selects a cell of the active sheet. */
  goTo(cell: Cell): Promise<void>;
  /** Says what the active sheet's columns hold, and keeps it in the workbook; null forgets it. */
  mapColumns(mapping: ColumnMapping | null): Promise<void>;

  /** The files that an export of some records would make, on the sheet as it was checked. */
  planExport(scope: ExportScope): Promise<ScopedPlan>;
  /** The upload files as bytes, of the sheet as it is now: it is checked once more. */
  encode(scope?: ExportScope): Promise<ExportResult>;
  /** Hands files over, one by one; what fails is a fault, and those before it are answered. */
  save(files: readonly EncodedExport[], way?: SaveWay): Promise<readonly SavedExport[]>;
}

export const createSession = (options: SessionOptions): Session => new HostSession(options);

class HostSession implements Session {
  readonly #port: HostPort;
  readonly #settings: SettingsStore | undefined;
  readonly #store: SnapshotStore;
  readonly #operations: Operations;
  readonly #facts = new FactBook();
  readonly #checks: SheetChecks;
  readonly #selection: SelectionWatch;
  readonly #writes: Writes;
  readonly #exports: Exports;
  readonly #intake: Intake;
  #unwatch: (() => Promise<void>) | undefined;

  constructor({ port, scheduler, today = localToday, settings }: SessionOptions) {
    this.#port = port;
    this.#settings = settings;
    const store = new SnapshotStore(firstSnapshot(port, settings));
    const operations = new Operations({
      store,
      scheduler,
      retry: () => {
        if (!this.snapshot().halted) void this.check();
      },
      gone: () => this.#checks.gone(),
      settled: () => this.#checks.settled(),
    });
    const checks = new SheetChecks({
      port,
      scheduler,
      store,
      operations,
      facts: this.#facts,
      onEdited: (open, areas) => {
        this.#intake.straighten(open, areas);
        this.#writes.noteEdits(open, areas);
      },
      onShown: () => this.#selection.refresh(),
      onActiveCell: (cell) => this.#selection.meet(cell),
    });
    const selection = new SelectionWatch({
      store,
      csrValues: new CsrValues(),
      open: () => checks.open,
      active: () => checks.active?.id,
      preview: (changes) => writes.preview(changes),
    });
    const writes = new Writes({ port, store, operations, checks });
    const parts = { port, store, operations, checks, selection, writes };
    this.#store = store;
    this.#operations = operations;
    this.#checks = checks;
    this.#selection = selection;
    this.#writes = writes;
    new OtherSheets({ port, scheduler, store, operations, checks, facts: this.#facts });
    this.#exports = new Exports({ ...parts, today });
    this.#intake = new Intake({ ...parts, facts: this.#facts, today });
  }

  readonly snapshot = (): Snapshot => this.#store.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  async start(): Promise<void> {
    if (this.#port.environment.api === null) {
      this.#store.publish({ fault: fault('api-missing', 'start'), activity: 'idle' });
      return;
    }
    let watching: Fault | null = null;
    await this.#operations.enqueue(async () => {
      try {
        this.#unwatch = await this.#port.watch((event) => this.#onEvent(event));
      } catch (error) {
        watching = { ...faultOf(error, 'start'), kind: 'events-missing', retry: false };
      }
    });
    await this.check();
    if (watching && this.snapshot().fault === null) this.#store.publish({ fault: watching });
  }

  async stop(): Promise<void> {
    this.#checks.stop();
    await this.#operations.stop();
    await this.#unwatch?.().catch(() => undefined);
    this.#store.publish({ activity: 'stopped' });
  }

  check(): Promise<void> {
    return this.#checks.check();
  }

  halt(): void {
    this.#checks.halt();
  }

  setLive(live: boolean): void {
    this.#store.publish({ live });
    this.#keepSettings();
    if (live && this.snapshot().outdated) void this.check();
  }

  setLanguage(chosenLanguage: Language | null): void {
    const language = chosenLanguage ?? this.#port.environment.language;
    this.#store.publish({ chosenLanguage, language });
    this.#keepSettings();
  }

  async highlight(on: boolean): Promise<void> {
    await this.#checks.highlight(on);
    this.#keepSettings();
  }

  async reveal(key: string): Promise<void> {
    const cell = this.#findingOf(key)?.cell;
    if (cell) await this.goTo(cell);
  }

  async activate(sheet: string): Promise<void> {
    await this.#operations.perform('select', () => this.#port.activate(sheet));
  }

  dismiss(): void {
    this.#store.publish({ notice: null });
  }

  async acknowledge(key: string, on: boolean): Promise<boolean> {
    const open = this.#checks.open;
    if (!open) return false;
    const byKey = marksByKey(open.model);
    const mark = byKey.get(key);
    if (mark === undefined) return false;
    // Those of warnings that are gone make room.
    const present = new Set(byKey.values());
    const marks = new Set([...open.acknowledged].filter((each) => present.has(each)));
    if (on) marks.add(mark);
    else marks.delete(mark);
    if (marks.size > MOST_ACKNOWLEDGED) return false;
    const kept = await this.#operations.perform('write', async () => {
      await this.#port.keep(open.sheet.id, printKept(open.names.mapping, marks));
      return true;
    });
    if (!kept || open !== this.#checks.open) return false;
    open.acknowledged.clear();
    for (const each of marks) open.acknowledged.add(each);
    this.#store.publish({ sheet: open.state() });
    return true;
  }

  previewFix(key: string): FixPreview {
    const model = this.#checks.open?.model;
    const found = this.#findingOf(key);
    if (!model || !found) return this.#writes.preview([]);
    return this.#writes.preview(changesOf(model, found), found.finding.fix && !found.fixable ? 1 : 0);
  }

  previewRuleFixes(rule: string): Promise<FixPreview> {
    return this.#previewChosen({ kind: 'rule', rule });
  }

  previewSafeFixes(): Promise<FixPreview> {
    return this.#previewChosen({ kind: 'safe' });
  }

  previewMissingColumns(): FixPreview {
    const open = this.#checks.open;
    return this.#writes.preview(open ? missingColumns(open) : []);
  }

  async readAddedColumns({ sheet, changes }: FixPreview): Promise<void> {
    const open = this.#checks.open;
    const mapping = open?.names.mapping;
    if (!mapping || open.sheet.id !== sheet) return;
    const { items } = formatOf(mapping.type);
    const added = changes.flatMap(({ item, after }): MappedColumn[] => {
      const field = items[(item ?? 0) - 1];
      return field ? [{ header: after, nth: 1, field: field.id }] : [];
    });
    await this.mapColumns({ ...mapping, columns: [...mapping.columns, ...added] });
  }

  async #previewChosen(choice: FixChoice): Promise<FixPreview> {
    for (;;) {
      const model = this.#checks.open?.model;
      if (!model) return this.#writes.preview([]);
      const { revision } = this.snapshot();
      const changes = await chosenChanges(model, choice, this.#facts.reader);
      // What the sheet has become meanwhile is looked at anew.
      if (revision === this.snapshot().revision) {
        return this.#writes.preview(changes, unwritableFixes(model, choice));
      }
    }
  }

  apply(preview: FixPreview): Promise<FixResult> {
    return this.#writes.apply(preview);
  }

  addApplicationSheet(type: ApplicationType, { dnParts = false } = {}): Promise<void> {
    const layout = layoutOf(type, { dnParts, language: this.snapshot().language });
    return this.#add(() => this.#port.addApplicationSheet(layout));
  }

  addInstitutionSheet(): Promise<void> {
    const layout = institutionLayout(this.snapshot().language);
    return this.#add(() => this.#port.addInstitutionSheet(layout));
  }

  async #add(add: () => Promise<string>): Promise<void> {
    const name = await this.#operations.perform('add-sheet', add);
    if (name !== undefined) await this.check();
  }

  openTsv(file: GivenFile, type?: ApplicationType): Promise<TsvImport> {
    return this.#intake.openTsv(file, type);
  }

  readFiles(files: readonly GivenFile[], same?: ReadonlyMap<number, string>): Promise<FilesReading> {
    return this.#intake.readFiles(files, same);
  }

  pasteCsr(text: string): Promise<CsrPaste> {
    return this.#intake.pasteCsr(text);
  }

  inspectCsr(text: string): Promise<CsrCard | null> {
    return readCsrCard(text);
  }

  lookInto(files: readonly GivenFile[]): Promise<readonly LookedInto[]> {
    return lookInto(files);
  }

  explain(text: string): readonly ExplainedAnswer[] {
    return answersOn(text, this.#checks.open?.model);
  }

  async goTo({ row, column }: Cell): Promise<void> {
    const open = this.#checks.open;
    if (!open) return;
    const place = { sheet: open.sheet.id, row, column };
    await this.#operations.perform('select', () => this.#port.select(place));
  }

  async mapColumns(mapping: ColumnMapping | null): Promise<void> {
    const sheet = this.#checks.active;
    if (!sheet) return;
    const kept = await this.#operations.perform('write', async () => {
      await this.#port.keep(sheet.id, printKept(mapping, this.#checks.open?.acknowledged ?? new Set()));
      return true;
    });
    if (kept) await this.check();
  }

  planExport(scope: ExportScope): Promise<ScopedPlan> {
    return this.#exports.plan(scope);
  }

  encode(scope: ExportScope = 'all'): Promise<ExportResult> {
    return this.#exports.encode(scope);
  }

  save(files: readonly EncodedExport[], way?: SaveWay): Promise<readonly SavedExport[]> {
    return this.#exports.save(files, way);
  }

  #onEvent(event: HostEvent): void {
    if (this.#operations.stopped) return;
    switch (event.kind) {
      case 'theme':
        this.#store.publish({ theme: event.theme });
        return;
      case 'selected':
        this.#selection.select({ sheet: event.sheet, address: event.address });
        return;
      case 'activated':
        this.#checks.activated(event.sheet);
        return;
      case 'added':
        // A sheet that is added here becomes the active one.
        if (event.remote) this.#checks.added(event.sheet);
        return;
      case 'deleted':
        this.#checks.deleted(event.sheet);
        return;
      case 'edited':
        if (event.change === 'structure') this.#writes.forgetReplaced();
        this.#checks.edited(event);
    }
  }

  #findingOf(key: string): PlacedFinding | undefined {
    const { sheet } = this.snapshot();
    if (sheet.kind !== 'table') return undefined;
    const row = Number.parseInt(key, 10);
    const found = sheet.rows.find((each) => each.row === row)?.findings ?? sheet.general;
    return found.find((each) => each.key === key);
  }

  #keepSettings(): void {
    const { chosenLanguage, live, highlights } = this.snapshot();
    this.#settings?.write(printSettings({ language: chosenLanguage, live, highlights: highlights.on }));
  }
}

function localToday(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function firstSnapshot({ environment }: HostPort, store: SettingsStore | undefined): Snapshot {
  const { language, live, highlights } = parseSettings(store?.read() ?? null);
  return {
    revision: 0,
    activity: 'starting',
    sheet: { kind: 'none' },
    fault: null,
    selection: null,
    highlights: { on: highlights, cells: 0 },
    live,
    outdated: false,
    progress: null,
    halted: false,
    notice: null,
    sheets: [],
    otherSheets: [],
    environment,
    theme: environment.theme,
    language: language ?? environment.language,
    chosenLanguage: language,
  };
}
