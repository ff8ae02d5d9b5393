import { type FilledRow, fieldAt, formatOf, nextRow, placeValues } from '@upki-tsv/core';
import { Checking, countOf } from '../checking.ts';
import { patchedCopy } from '../copy/workbook.ts';
import type { Session } from '../session.ts';
import { loadWorkbook } from '../source/workbook.ts';
import type { TextPatch } from '../workbook/patch/index.ts';
import type { FillCheck } from './result.ts';
import type { Target } from './target.ts';

/** A workbook with its new rows. */
export interface Patched {
  readonly bytes: Uint8Array;
  readonly firstRow: number;
  /** Numbers and names of items that have no column. */
  readonly unplaced: readonly string[];
}

/**
 * Puts rows below those that are there, every value as text.
 * @throws UserError for a workbook that cannot be patched
 */
export function withRows(
  { workbook, sheet, data, table, institution }: Target,
  rows: readonly FilledRow[],
  session: Session,
): Patched {
  const firstRow = nextRow(data, table);
  const unplaced = new Set<number>();
  const patches: TextPatch[] = rows.flatMap(({ values }, index) => {
    const placed = placeValues(data, table, values, institution);
    for (const item of placed.unplaced) unplaced.add(item);
    return placed.cells.map(({ column, text }) => ({ row: firstRow + index, column, text }));
  });
  const format = formatOf(table.set.type);
  return {
    bytes: patchedCopy(workbook, [{ sheet, texts: patches }], session),
    firstRow,
    unplaced: [...unplaced]
      .sort((a, b) => a - b)
      .map((item) => `#${item} ${fieldAt(format, item)?.title[session.language] ?? ''}`),
  };
}

/** What a check of the sheet will find in the new workbook. */
export async function checkedSheet(
  path: string,
  bytes: Uint8Array,
  { sheet, table }: Target,
  { options }: Session,
): Promise<FillCheck> {
  const isTold = options.sheet !== undefined;
  const input = loadWorkbook(path, bytes, { sheet: sheet.name, ...(isTold && { type: table.set.type }) });
  const [first] = await new Checking({ certificates: [], purpose: 'check' }).check(input);
  const findings = first?.findings ?? [];
  return {
    records: first?.source.set.records.length ?? 0,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
  };
}
