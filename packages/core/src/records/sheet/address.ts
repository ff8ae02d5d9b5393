/** `AB` of a 0-based column. */
export function columnLetters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1-style address of a 0-based column and 1-based row. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`;
