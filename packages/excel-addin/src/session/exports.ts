import {
  CHOICE_HEADER,
  type CheckResult,
  check,
  encodeFile,
  planFiles,
  type RecordSet,
  recordSecrets,
} from '@upki-tsv/core';
import { cellAt, parseAddress } from './address.ts';
import type { SheetChecks } from './checks.ts';
import { fault } from './faults.ts';
import { exportName } from './file-names.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { Area, HostPort, SaveWay } from './port.ts';
import type { SelectionWatch } from './selection.ts';
import type {
  EncodedExport,
  ExportResult,
  ExportScope,
  FixChange,
  FixPreview,
  PlacedFinding,
  RowFindings,
  SavedExport,
  ScopedPlan,
} from './snapshot.ts';
import type { SnapshotStore } from './store.ts';
import { blockOf } from './table-state.ts';
import type { Writes } from './writes.ts';

/** Marks a record as done. */
const DONE = '済';

export interface ExportsOptions {
  readonly port: HostPort;
  readonly store: SnapshotStore;
  readonly operations: Operations;
  readonly checks: SheetChecks;
  readonly selection: SelectionWatch;
  readonly writes: Writes;
  /** ISO date of today. */
  readonly today: () => string;
}

/** Some or all records of a sheet, with their plan. */
interface Scoped {
  readonly set: RecordSet;
  readonly plan: ScopedPlan;
}

/** From records to upload files, to bytes, to the person. */
export class Exports {
  readonly #options: ExportsOptions;

  constructor(options: ExportsOptions) {
    this.#options = options;
  }

  async plan(scope: ExportScope): Promise<ScopedPlan> {
    const { checks, selection } = this.#options;
    const open = checks.open;
    return open ? scoped(open, scope, selection.areas).plan : NOTHING(scope);
  }

  async encode(scope: ExportScope): Promise<ExportResult> {
    const { checks, store, operations, selection } = this.#options;
    await checks.check();
    const { fault: failed, revision, halted } = store.get();
    if (halted) return { status: 'failed', fault: fault('halted', 'export') };
    if (failed?.during === 'check' || failed?.during === 'edit') return { status: 'failed', fault: failed };
    const open = checks.open;
    if (!open) return { status: 'blocked', plan: NOTHING(scope) };
    const areas = scope === 'selected' ? await this.#selectedAreas() : selection.areas;
    const { set, plan } = scoped(open, scope, areas);
    if (plan.blocked) return { status: 'blocked', plan };
    try {
      const files = await Promise.all(
        plan.files.map(async (file) => ({
          name: file.name,
          records: file.records.length,
          bytes: await encodeFile(set, file),
          ...(holdsPin(set, file.records) && { holdsPin: true }),
        })),
      );
      const { workbook, sheet, several } = open.names;
      return {
        status: 'ready',
        revision,
        files,
        zipName: exportName(workbook, several ? sheet.name : null, set.type, 'zip'),
        done: this.#donePreview(open, set),
      };
    } catch (error) {
      return { status: 'failed', fault: operations.fail(error, 'export') };
    }
  }

  async save(files: readonly EncodedExport[], way?: SaveWay): Promise<readonly SavedExport[]> {
    const { port, operations } = this.#options;
    const saved: SavedExport[] = [];
    for (const { name, bytes, holdsPin = false } of files) {
      try {
        saved.push({ name, outcome: await port.save({ name, bytes, ...(holdsPin && { holdsPin }) }, way) });
      } catch (error) {
        operations.fail(error, 'export');
        break;
      }
    }
    return saved;
  }

  /** As the host tells it now, since an event of the last selection may still be under way. */
  async #selectedAreas(): Promise<readonly Area[]> {
    const { operations, port, checks } = this.#options;
    const selected = await operations.perform('export', () => port.selection());
    return selected && selected.sheet === checks.active?.id ? (parseAddress(selected.address) ?? []) : [];
  }

  /** Marks records as done in the column 申請; the column is added where the sheet has none. */
  #donePreview({ model, columns }: OpenSheet, { records }: RecordSet): FixPreview | null {
    const { choiceColumn, headerRow } = model.table;
    if (headerRow === null) return null;
    const column = choiceColumn ?? columns;
    const done = `${DONE} ${this.#options.today()}`;
    const change = (row: number, before: string, after: string): FixChange => ({
      record: model.recordIn(row),
      row,
      item: null,
      cell: cellAt(row, column),
      before,
      after,
      rules: [],
    });
    const header = choiceColumn === null ? [change(headerRow, '', CHOICE_HEADER)] : [];
    const marks = records.map(({ row }) => change(row, model.textAt(row, column), done));
    return this.#options.writes.preview([...header, ...marks]);
  }
}

const NOTHING = (scope: ExportScope): ScopedPlan => ({
  scope,
  files: [],
  blocked: 'no-records',
  records: 0,
  errors: 0,
  warnings: 0,
  firstError: null,
});

/** The records of a scope, checked by themselves where they are not all. */
function scoped(open: OpenSheet, scope: ExportScope, selected: readonly Area[]): Scoped {
  const { model } = open;
  const all = model.set;
  if (scope === 'all') {
    const { records, errors, warnings, plan, rows } = open.state();
    return {
      set: { ...all, records: [...all.records] },
      plan: { ...plan, scope, records, errors, warnings, firstError: firstErrorKey(rows) },
    };
  }
  const takes =
    scope === 'visible'
      ? (row: number) => !model.isHidden(row)
      : (row: number) => selected.some(({ top, bottom }) => row >= top && row <= bottom);
  const { hiddenRows: _, ...rest } = all;
  const set = { ...rest, records: all.records.filter(({ row }) => takes(row)) };
  const result = check(set, model.context);
  return {
    set,
    plan: {
      scope,
      files: planFiles(set).map(open.nameFile),
      blocked: blockOf(result, set.records.length),
      records: set.records.length,
      errors: result.errors,
      warnings: result.warnings,
      firstError: keyOfFirst(open, result),
    },
  };
}

/** True where one of the records has an access PIN, at its item or, as it seems, at another. */
function holdsPin(set: RecordSet, indexes: readonly number[]): boolean {
  return indexes.some((index) => {
    const record = set.records[index];
    if (!record) return false;
    const { hides } = recordSecrets(record, set);
    return record.values.some((value, item) => value.trim() !== '' && hides(item + 1));
  });
}

const isError = ({ finding }: PlacedFinding): boolean => finding.severity === 'error';

function firstErrorKey(rows: readonly RowFindings[]): string | null {
  for (const { findings } of rows) {
    const error = findings.find(isError);
    if (error) return error.key;
  }
  return null;
}

/** What the sheet as a whole calls the first error of some records; null where only these have it. */
function keyOfFirst({ model }: OpenSheet, { findings }: CheckResult): string | null {
  const first = findings.find(({ severity, at }) => severity === 'error' && at.row !== null);
  if (!first || first.at.row === null) return null;
  const own = model.findingsAt(first.at.row);
  return (
    own.find(({ finding }) => finding.rule === first.rule && finding.at.item === first.at.item)?.key ?? null
  );
}
