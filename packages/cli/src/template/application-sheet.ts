import { cellAddress, formatOf, type SheetLayout } from '@upki-tsv/core';
import type { CellStyle, NewRow, NewSheet, NewValidation } from '@upki-tsv/workbook/write';
import { validationOf } from './input.ts';
import { EXAMPLE, HEADER, INPUT, MARKS, NOTE, TITLE } from './looks.ts';

const LAST_ROW = 1_048_576;
const HEIGHTS = { title: 26, note: 17, required: 19, example: 30, header: 36 };

/** The sheet of one type, as its layout says; the first column stays in sight with the header. */
export function applicationSheet(layout: SheetLayout): NewSheet {
  const { columns, headerRow, name, rows, type } = layout;
  const firstInput = headerRow + 1;
  const letter = (column: number): string => cellAddress(column, 1).slice(0, -1);
  const validations: NewValidation[] = columns.map((column, index) =>
    validationOf(column, `${letter(index)}${firstInput}:${letter(index)}${LAST_ROW}`),
  );
  const firstItem = columns.findIndex(({ item }) => item !== null);
  return {
    name,
    tabColor: formatOf(type).group.color,
    columns: columns.map(({ width }) => ({ width, style: INPUT })),
    rows: rows.map((texts, index) => rowOf(texts, index + 1, layout)),
    frozen: { rows: headerRow, columns: 1 },
    selected: cellAddress(firstItem, firstInput),
    validations,
  };
}

function rowOf(texts: readonly (string | null)[], row: number, layout: SheetLayout): NewRow {
  const { columns, exampleRow, headerRow, requiredRow } = layout;
  const styled = (height: number, style: (column: number) => CellStyle): NewRow => ({
    height,
    cells: columns.map((_, column) => ({ text: texts[column] ?? '', style: style(column) })),
  });
  if (row === headerRow) return styled(HEIGHTS.header, () => HEADER);
  if (row === exampleRow) return styled(HEIGHTS.example, () => EXAMPLE);
  if (row === requiredRow) {
    return styled(HEIGHTS.required, (column) => MARKS[columns[column]?.required ?? 'never']);
  }
  const isTitle = row === 1;
  return {
    height: isTitle ? HEIGHTS.title : HEIGHTS.note,
    cells: texts.map((text) => (text === null ? null : { text, style: isTitle ? TITLE : NOTE })),
  };
}
