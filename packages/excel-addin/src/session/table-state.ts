import { type PlannedFile, planFiles } from '@upki-tsv/core';
import { exportName } from './file-names.ts';
import type { SheetModel } from './model.ts';
import type { SheetName } from './port.ts';
import type { ExportPlan, TableState } from './snapshot.ts';

export interface TableNames {
  readonly workbook: string;
  readonly sheet: SheetName;
  /** True where the sheet's name is needed to tell its files from those of another. */
  readonly several: boolean;
  readonly mapped: boolean;
}

/** Makes the snapshots of a model; what did not change is shared between them. */
export function createTableStates(model: SheetModel, names: TableNames): () => TableState {
  let planned: { readonly version: number; readonly files: ExportPlan['files'] } | undefined;
  const files = (): ExportPlan['files'] => {
    const version = model.planVersion;
    if (planned?.version !== version) {
      planned = { version, files: Object.freeze(planFiles(model.set).map((file) => named(file, names))) };
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
      mapped: names.mapped,
      headerRow: table.headerRow,
      columns: table.columns,
      dnColumns: table.dnColumns,
      records: model.set.records.length,
      leftOut: model.leftOut,
      errors: checker.errors,
      warnings: checker.warnings,
      pending: checker.pending,
      general: model.general(),
      rows,
      safeFixes: model.safeFixes,
      plan: Object.freeze({ files: files(), blocked: blockOf(model) }),
    });
  };
}

export function blockOf({ checker, set }: SheetModel): ExportPlan['blocked'] {
  if (set.records.length === 0) return 'no-records';
  if (checker.errors > 0) return 'errors';
  return checker.pending > 0 ? 'pending' : null;
}

const named = (file: PlannedFile, { workbook, sheet, several }: TableNames) =>
  Object.freeze({ ...file, name: exportName(workbook, several ? sheet.name : null, file.suffix) });
