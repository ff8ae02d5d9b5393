import { reduceCsrText } from '@upki-tsv/core';

/** A CSR cell that was edited. */
export interface CsrCell {
  readonly row: number;
  readonly text: string;
}

/** A CSR that does not stand on one line of one cell. */
export interface CsrRepair {
  /** Row of the cell that the CSR belongs in. */
  readonly row: number;
  /** Last row that its lines stand in; the same row where it is in one cell. */
  readonly to: number;
  readonly base64: string;
}

/** More lines than any CSR has. */
const MAX_LINES = 200;
const BEGIN = /BEGIN (?:NEW )?CERTIFICATE REQUEST/i;
const END = /END (?:NEW )?CERTIFICATE REQUEST/i;

/**
 * CSRs among edited cells of one column that are to become one line: with armour or line breaks in one cell, or with
 * their lines pasted over the cells below each other. What is not one whole CSR is left as it is.
 * @param cells in the order of their rows, without formulas
 */
export function csrRepairs(cells: readonly CsrCell[]): CsrRepair[] {
  const repairs: CsrRepair[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (!cell || !BEGIN.test(cell.text)) continue;
    const last = END.test(cell.text) ? index : endOf(cells, index);
    const lines = last === undefined ? [] : cells.slice(index, last + 1);
    const base64 = wholeCsr(lines.map(({ text }) => text).join('\n'));
    if (last === undefined || base64 === undefined) continue;
    repairs.push({ row: cell.row, to: cells[last]?.row ?? cell.row, base64 });
    index = last;
  }
  return repairs;
}

/** Index of the cell with the END line that belongs to a BEGIN line; undefined where the lines between do not fit. */
function endOf(cells: readonly CsrCell[], begin: number): number | undefined {
  for (let index = begin + 1; index < cells.length && index <= begin + MAX_LINES; index++) {
    const cell = cells[index];
    if (!cell || cell.row !== (cells[index - 1]?.row ?? 0) + 1 || BEGIN.test(cell.text)) return undefined;
    if (END.test(cell.text)) return index;
  }
  return undefined;
}

/** The base64 of a text that holds one whole CSR and nothing else; undefined for any other. */
function wholeCsr(text: string): string | undefined {
  const { base64, notes, blocks } = reduceCsrText(text);
  const whole = blocks === 1 && base64 !== '' && !notes.some((note) => DOUBTFUL.has(note));
  return whole ? base64 : undefined;
}

const DOUBTFUL: ReadonlySet<string> = new Set<ReturnType<typeof reduceCsrText>['notes'][number]>([
  'missing-armour-line',
  'outside-text',
  'other-label',
  'certificate',
  'two-blocks',
  'private-key',
]);
