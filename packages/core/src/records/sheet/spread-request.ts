import { cellText, type SheetRow } from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import type { Format } from '../../manual/formats.ts';

/** CSRs whose lines stand in cells below each other, as a paste into a selected cell leaves them. */
export interface SpreadRequests {
  /** True for a row that holds nothing of an application but a line of a CSR that begins further up. */
  isContinued(row: SheetRow): boolean;
  /** First and last row of the CSR that begins in a row; undefined where it stands in one cell. */
  rowsOf(row: SheetRow): readonly [first: number, last: number] | undefined;
}

const NONE: SpreadRequests = { isContinued: () => false, rowsOf: () => undefined };

const BEGIN = /^\s*-{3,}\s*BEGIN [^\n]*$/;
const FIRST_LINE = /^\s*MII[A-Za-z0-9+/]{45,73}\s*$/;
const LINE = /^\s*(?:[A-Za-z0-9+/]{1,76}={0,2}|-{3,}\s*END [^\n]*)\s*$/;

/** @param columns 0-based column by 0-based item */
export function spreadRequests(
  rows: readonly SheetRow[],
  columns: readonly (number | undefined)[],
  format: Format,
): SpreadRequests {
  const item = format.itemOf.csr;
  const column = item === undefined ? undefined : columns[item - 1];
  if (column === undefined) return NONE;
  const others = columns.filter((each): each is number => each !== undefined && each !== column);
  const textOf = ({ cells }: SheetRow): string => cellText(cells[column]);
  const isAlone = ({ cells }: SheetRow): boolean => others.every((each) => isBlank(cellText(cells[each])));
  const isLine = (row: SheetRow): boolean => LINE.test(textOf(row)) && isAlone(row);
  const spans = new Map<number, readonly [number, number]>();
  const continued = new Map<number, string>();
  for (let index = 0; index < rows.length; index++) {
    const first = rows[index];
    if (!first || !(BEGIN.test(textOf(first)) || FIRST_LINE.test(textOf(first)))) continue;
    let last = first;
    for (
      let next = rows[index + 1];
      next && next.row === last.row + 1 && isLine(next);
      next = rows[++index + 1]
    ) {
      continued.set(next.row, textOf(next));
      last = next;
    }
    if (last !== first) spans.set(first.row, [first.row, last.row]);
  }
  if (spans.size === 0) return NONE;
  return {
    isContinued: (row) => continued.get(row.row) === textOf(row) && isAlone(row),
    rowsOf: (row) => {
      const span = spans.get(row.row);
      const begins = BEGIN.test(textOf(row)) || FIRST_LINE.test(textOf(row));
      return begins ? span : undefined;
    },
  };
}
