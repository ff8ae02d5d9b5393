import {
  type CheckContext,
  type EarlierKey,
  formatOf,
  type Institution,
  isBlank,
  keysOf,
  type PlannedFile,
  type RecordSet,
  readTable,
  type SheetData,
  type SheetRow,
  valueAt,
} from '@upki-tsv/core';
import type { FactBook } from './facts.ts';
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
  /** Last row and number of columns, as last seen. */
  rows: number;
  columns: number;
}

/** Records of another sheet that this one's keys are compared with. */
export interface NamedSet {
  readonly name: string;
  readonly set: RecordSet;
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
    state: createTableStates(model, names),
    names,
    nameFile: (file) => namedFile(file, names),
    overlays: new Overlays(maxAddressLength),
    head,
    institution,
    rows: sheet.rows,
    columns: sheet.columns,
  };
}

/** The records of the sheets before the one that is checked. */
export function setsBefore({ earlier }: Recognised, blocks: readonly RowBlock[]): NamedSet[] {
  return earlier.flatMap((each) => {
    const rows = blockRows(blocks.filter(({ sheet }) => sheet === each.id));
    const table = readTable({ ...topOf(each), rows });
    return table.kind === 'table' ? [{ name: each.name, set: table.set }] : [];
  });
}

/** What a check knows besides the records: keys of the sheets before as far as their CSRs have been read. */
export function contextOf(
  sets: readonly NamedSet[],
  institution: Institution | undefined,
  facts: FactBook,
): CheckContext {
  const earlierKeys = new Map<string, EarlierKey>();
  for (const { name, set } of sets) {
    for (const [key, place] of keysOf(set, { facts }, name)) {
      if (!earlierKeys.has(key)) earlierKeys.set(key, place);
    }
  }
  return { facts, earlierKeys, ...(institution && { institution }) };
}

export function csrTexts({ type, records }: RecordSet): string[] {
  const item = formatOf(type).itemOf.csr;
  return item === undefined
    ? []
    : records.map((record) => valueAt(record, item - 1)).filter((text) => !isBlank(text));
}
