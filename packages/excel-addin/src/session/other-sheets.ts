import { type CheckSource, type CsrFactSource, checkSources, csrTexts, readTable } from '@upki-tsv/core';
import type { SheetChecks } from './checks.ts';
import { FactBook } from './facts.ts';
import type { Operations } from './operations.ts';
import type { HostPort, Survey, SurveyedSheet } from './port.ts';
import { blockRows, recognise, topOf } from './reading.ts';
import type { Scheduler } from './scheduler.ts';
import type { OtherSheet } from './snapshot.ts';
import type { SnapshotStore } from './store.ts';

/** Milliseconds of quiet after a full check before other sheets are looked at. */
const PAUSE = 1500;
/** Rows of all other sheets together that are read unasked. */
const MOST_ROWS = 2000;

export interface OtherSheetsOptions {
  readonly port: HostPort;
  readonly scheduler: Scheduler;
  readonly store: SnapshotStore;
  readonly operations: Operations;
  readonly checks: SheetChecks;
  readonly facts: CsrFactSource;
}

/** How the other application sheets of the workbook stand, looked at after the active one and beside all else. */
export class OtherSheets {
  readonly #options: OtherSheetsOptions;
  readonly #facts = new FactBook();
  #callOff: (() => void) | undefined;
  /** The sheets as the last full check found them: another list tells of another check. */
  #seen: unknown;
  #active: string | undefined;

  constructor(options: OtherSheetsOptions) {
    this.#options = options;
    options.store.subscribe(() => this.#notice());
  }

  #notice(): void {
    const { store } = this.#options;
    const { sheets, sheet, otherSheets } = store.get();
    const active = sheet.kind === 'none' ? undefined : sheet.sheet.id;
    if (active === undefined || (sheets === this.#seen && active === this.#active)) return;
    this.#seen = sheets;
    this.#active = active;
    this.#callOff?.();
    const known = otherSheets.filter(({ id }) => id !== active && sheets.some((each) => each.id === id));
    if (known.length < otherSheets.length) store.publish({ otherSheets: known });
    if (sheets.length > 1) this.#callOff = this.#options.scheduler.after(PAUSE, () => void this.#look());
  }

  async #look(): Promise<void> {
    const { store, operations, scheduler } = this.#options;
    const { activity, sheet, sheets } = store.get();
    if (activity !== 'idle') {
      this.#callOff = scheduler.after(PAUSE, () => void this.#look());
      return;
    }
    if (sheet.kind !== 'table') return;
    const found = await operations.enqueue(async () => {
      try {
        return await this.#read();
      } catch {
        // It is told beside all else: what cannot be read of it is not told.
        return undefined;
      }
    });
    if (!found) return;
    const { sources, active, survey } = found;
    await this.#facts.read(
      sources.flatMap(({ set }) => csrTexts(set)),
      () => store.get().sheets === sheets,
    );
    if (store.get().sheets !== sheets) return;
    store.publish({ otherSheets: this.#counted(sources, active, survey) });
  }

  async #read() {
    const { port, checks } = this.#options;
    const open = checks.open;
    const survey = await port.survey();
    const recognised = recognise(survey);
    if (!open || survey.active !== open.sheet.id || !recognised) return undefined;
    const ids = new Set(recognised.applicationSheets.filter(({ type }) => type).map(({ id }) => id));
    const others = survey.sheets.filter(({ id }) => ids.has(id) && id !== open.sheet.id);
    const total = others.reduce((sum, { rows }) => sum + rows, 0);
    if (others.length === 0 || total > MOST_ROWS) return undefined;
    const requests = others.map(({ id, rows, columns }) => ({ sheet: id, from: 1, to: rows, columns }));
    const blocks = await port.read(requests);
    const sourceOf = (each: SurveyedSheet): readonly CheckSource[] => {
      if (each.id === open.sheet.id) return [{ ...open.sheet, set: open.model.set }];
      if (!ids.has(each.id)) return [];
      const rows = blockRows(blocks.filter(({ sheet }) => sheet === each.id));
      const table = readTable({ ...topOf(each), rows });
      return table.kind === 'table' ? [{ id: each.id, name: each.name, set: table.set }] : [];
    };
    return { sources: survey.sheets.flatMap(sourceOf), active: open.sheet.id, survey };
  }

  #counted(sources: readonly CheckSource[], active: string, survey: Survey): readonly OtherSheet[] {
    const known = this.#options.facts;
    const facts: CsrFactSource = { peek: (text) => this.#facts.peek(text) ?? known.peek(text) };
    this.#facts.keep(sources.flatMap(({ set }) => csrTexts(set)));
    const institution = recognise(survey)?.institution;
    const results = checkSources(sources, { facts, ...(institution && { institution }) });
    return sources.flatMap(({ id, name }, index): readonly OtherSheet[] => {
      const findings = results[index]?.findings ?? [];
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      return id === active ? [] : [{ id, name, errors, warnings: findings.length - errors }];
    });
  }
}
