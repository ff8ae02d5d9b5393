import { cellText } from '@upki-tsv/core';
import { printArea } from '../session/address.ts';
import type { Area, CellRun, ColumnRun } from '../session/port.ts';
import { cellsOf } from './blocks.ts';
import { failureOf } from './errors.ts';
import { PART_LIMIT, runParts } from './parts.ts';
import { CONSTANT, VALUE } from './rows.ts';

/** A cell that is not as it was. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly now: string;
}

/** Runs that one request writes, compared with the sheet. */
export interface ComparedPart {
  readonly runs: readonly ComparedRun[];
  readonly changed: readonly ChangedCell[];
}

interface ComparedRun {
  readonly run: ColumnRun;
  /** Whether all of its cells are formatted as text already. */
  readonly isText: boolean;
}

export const areaOf = ({ column, top, after }: ColumnRun): Area => ({
  top,
  bottom: top + after.length - 1,
  left: column,
  right: column,
});

/** Compares cells with what they are said to hold, in as few round trips as replies hold them. */
export async function compareRuns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly ColumnRun[],
  unchanged: readonly CellRun[],
): Promise<ComparedPart[]> {
  const kept = unchanged.map(({ column, top, texts }) => ({ column, top, before: texts, after: texts }));
  // Cells to write and cells to keep are told in one reply.
  for (let limit = kept.length > 0 ? PART_LIMIT / 2 : PART_LIMIT; ; limit /= 4) {
    const parts = runParts(runs, limit);
    const keptParts = runParts(kept, limit);
    const count = Math.max(parts.length, keptParts.length);
    try {
      const compared: ComparedPart[] = [];
      for (let part = 0; part < count; part++) {
        compared.push(await comparePart(context, sheet, parts[part] ?? [], keptParts[part] ?? []));
      }
      return compared;
    } catch (error) {
      // The cells hold more by now than they are said to.
      if (failureOf(error) !== 'too-large' || [...parts, ...keptParts].every(isOneCell)) throw error;
    }
  }
}

const isOneCell = ([run, ...others]: readonly ColumnRun[]): boolean =>
  others.length === 0 && run?.after.length === 1;

async function comparePart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly ColumnRun[],
  kept: readonly ColumnRun[],
): Promise<ComparedPart> {
  const load = (run: ColumnRun) => {
    const range = sheet.getRange(printArea(areaOf(run)));
    range.load([...CONSTANT, ...VALUE]);
    return { run, range };
  };
  const ranges = runs.map(load);
  const keptRanges = kept.map(load);
  await context.sync();
  return {
    runs: ranges.map(({ run, range }) => ({
      run,
      isText: range.numberFormat.every((row) => row.every((format) => format === '@')),
    })),
    changed: [
      ...ranges.flatMap(({ run, range }) => differences(run, range, false)),
      ...keptRanges.flatMap(({ run, range }) => differences(run, range, true)),
    ],
  };
}

/** Cells that are not as a run says, or hold a formula, which is never overwritten but may be kept. */
function differences({ column, top, before }: ColumnRun, range: Excel.Range, keeps: boolean): ChangedCell[] {
  const cells = cellsOf(range);
  return before.flatMap((text, index) => {
    const cell = cells[index]?.[0];
    const now = cellText(cell);
    const formula = typeof cell === 'object' && cell?.formula === true;
    return now === text && (keeps || !formula) ? [] : [{ row: top + index, column, now }];
  });
}

/** Writes texts, the format before them; cells that are text already keep their format untouched. */
export function writeRuns(sheet: Excel.Worksheet, runs: readonly ComparedRun[]): void {
  for (const { run, isText } of runs) {
    const range = sheet.getRange(printArea(areaOf(run)));
    if (!isText) range.numberFormat = run.after.map(() => ['@']);
    range.values = run.after.map((text) => [text]);
  }
}
