import { type Finding, type PlannedFile, planFiles } from '@upki-tsv/core';
import { acknowledgedKeys } from './acknowledged.ts';
import { exportName } from './file-names.ts';
import type { SheetModel } from './model.ts';
import type { SheetName } from './port.ts';
import type { ColumnMapping, ExportPlan, PlannedExport, TableState, TopRow } from './snapshot.ts';

export interface TableNames {
  readonly workbook: string;
  readonly sheet: SheetName;
  /** True where the sheet's name is needed to tell its files from those of another. */
  readonly several: boolean;
  readonly mapping: ColumnMapping | null;
  readonly top: readonly TopRow[];
  readonly protected: boolean;
}

/** Makes the snapshots of a model; what did not change is shared between them. */
export function createTableStates(
  model: SheetModel,
  names: TableNames,
  acknowledged: ReadonlySet<string>,
): () => TableState {
  let planned: { readonly version: number; readonly files: ExportPlan['files'] } | undefined;
  const files = (): ExportPlan['files'] => {
    const version = model.planVersion;
    if (planned?.version !== version) {
      planned = { version, files: Object.freeze(planFiles(model.set).map((file) => namedFile(file, names))) };
    }
    return planned.files;
  };
  return () => {
    const { checker, table } = model;
    const rows = Object.freeze(model.rowFindings());
    return Object.freeze({
      kind: 'table',
      sheet: names.sheet,
      type: table.set.type,
      mapping: names.mapping,
      top: names.top,
      headerRow: table.headerRow,
      columns: table.columns,
      dnColumns: table.dnColumns,
      choiceColumn: table.choiceColumn,
      unused: table.unused,
      partly: isPartly(checker.general),
      protected: names.protected,
      records: model.set.records.length,
      hidden: model.hidden,
      leftOut: model.leftOut,
      errors: checker.errors,
      warnings: checker.warnings,
      pending: checker.pending,
      general: model.general(),
      rows,
      acknowledged: acknowledgedKeys(model, acknowledged),
      safeFixes: model.safeFixes,
      plan: Object.freeze({ files: files(), blocked: blockOf(checker, model.set.records.length) }),
    });
  };
}

/** Rules on columns that a mapping mends. */
const OF_COLUMNS: ReadonlySet<string> = new Set(['column-required', 'column-not-read']);

const isPartly = (general: readonly Finding[]): boolean => general.some(({ rule }) => OF_COLUMNS.has(rule));

/** Why records cannot be exported; null where they can. */
export function blockOf({ errors, pending }: { errors: number; pending: number }, records: number) {
  if (records === 0) return 'no-records';
  if (errors > 0) return 'errors';
  return pending > 0 ? 'pending' : null;
}

/** An upload file with the name that it gets. */
export const namedFile = (file: PlannedFile, { workbook, sheet, several }: TableNames): PlannedExport =>
  Object.freeze({ ...file, name: exportName(workbook, several ? sheet.name : null, file.suffix) });
