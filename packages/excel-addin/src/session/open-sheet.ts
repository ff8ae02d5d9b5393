import {
  type CheckContext,
  type CheckSource,
  type CsrFactSource,
  EarlierSources,
  type Institution,
  type PlannedFile,
  type RecordSet,
  readTable,
  type SheetData,
  type SheetRow,
} from '@upki-tsv/core';
import { SheetModel } from './model.ts';
import { Overlays } from './overlays.ts';
import type { RowBlock, SheetName, Survey } from './port.ts';
import { blockRows, type Recognised, topOf, topRows } from './reading.ts';
import type { PlannedExport, TableState } from './snapshot.ts';
import { createTableStates, namedFile, type TableNames } from './table-state.ts';

/** An application sheet as it is kept in step with the workbook. */
export interface OpenSheet {
  readonly sheet: SheetName;
  readonly model: SheetModel;
  readonly state: () => TableState;
  readonly names: TableNames;
  readonly nameFile: (file: PlannedFile) => PlannedExport;
  readonly overlays: Overlays;
  /** The rows up to the header, by the names that core knows. */
  readonly head: SheetData;
  readonly institution: Institution | undefined;
  /** Marks of the warnings that a person has seen and left. */
  readonly acknowledged: Set<string>;
  /** Last row and number of columns, as last seen. */
  rows: number;
  columns: number;
}

interface OpenSheetInput {
  readonly recognised: Recognised;
  readonly survey: Survey;
  /** The rows below the header. */
  readonly rows: readonly SheetRow[];
  readonly context: CheckContext;
  readonly maxAddressLength: number;
}

export function openSheet(input: OpenSheetInput): OpenSheet {
  const { recognised, survey, rows, context, maxAddressLength } = input;
  const { sheet, reading, institution, mapping, several } = recognised;
  const headerRow = reading.kind === 'table' ? (reading.headerRow ?? 0) : 0;
  const head = { ...recognised.head, rows: recognised.head.rows.filter(({ row }) => row <= headerRow) };
  const table = readTable(
    { ...head, rows: [...head.rows, ...rows] },
    // The first rows told the type; all rows may leave it open again.
    {
      institution,
      ...(reading.kind === 'table' && { type: reading.set.type }),
      chosenColumns: mapping !== undefined,
    },
  );
  if (table.kind !== 'table') throw new Error(`The sheet reads as ${table.kind} with its records.`);
  const model = new SheetModel(table, rows, context);
  const acknowledged = new Set(recognised.acknowledged);
  const name = { id: sheet.id, name: sheet.name };
  const names = {
    workbook: survey.workbook,
    sheet: name,
    several,
    mapping: mapping ?? null,
    top: topRows(sheet),
    protected: survey.protected,
  };
  return {
    sheet: name,
    model,
    state: createTableStates(model, names, acknowledged),
    names,
    nameFile: (file) => namedFile(file, names),
    overlays: new Overlays(maxAddressLength),
    head,
    institution,
    acknowledged,
    rows: sheet.rows,
    columns: sheet.columns,
  };
}

/** The records of the sheets before the one that is checked. */
export function sourcesBefore({ earlier }: Recognised, blocks: readonly RowBlock[]): CheckSource[] {
  return earlier.flatMap((each) => {
    const { id, name } = each;
    const rows = blockRows(blocks.filter(({ sheet }) => sheet === id));
    const table = readTable({ ...topOf(each), rows });
    return table.kind === 'table' ? [{ id, name, set: table.set }] : [];
  });
}

/** What a check of records may know when those of the sheets before are known, as far as their CSRs have been read. */
export function contextAfter(
  before: readonly CheckSource[],
  set: RecordSet,
  { facts, institution }: { readonly facts: CsrFactSource; readonly institution: Institution | undefined },
): CheckContext {
  const earlier = new EarlierSources({ facts, ...(institution && { institution }) });
  for (const source of before) earlier.addKeys(source);
  return earlier.contextOf({ set });
}

/** The rows of its records. */
export const rowsOf = ({ model }: OpenSheet): readonly number[] => model.set.records.map(({ row }) => row);
