import {
  cellAddress,
  type InstitutionLayout,
  type LayoutColumn,
  type LayoutInput,
  type SheetLayout,
} from '@upki-tsv/core';
import { columnName } from '../session/address.ts';

/** Points of width for a character of the standard font, and for the margin. */
const CHARACTER = 5.6;
const MARGIN = 4;
const LAST_ROW = 1_048_576;
/** Empty rows below what is filled in that are formatted as text where whole columns cannot be. */
const TEXT_ROWS = 5000;
const HEADER_FILL = '#E7EEF7';
const QUIET = '#5F6368';

/** A name that no sheet has yet, as Excel compares them. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * Formats the columns of an empty sheet as text. Excel refuses a number format for whole columns, since it would be one
 * value a cell, but copies a cell's format to them.
 */
export function formatColumns(sheet: Excel.Worksheet, { columns }: SheetLayout): void {
  const last = columns.length - 1;
  const first = sheet.getRange(`A1:${cellAddress(last, 1)}`);
  formatAsText(first);
  sheet.getRange(`A:${columnName(last)}`).copyFrom(first, 'Formats');
}

/**
 * The same where Excel does not copy formats to whole columns: down to a number of rows below what is filled in.
 * @param filled number of rows that will be written below the header
 */
export function formatRows(
  sheet: Excel.Worksheet,
  { columns, headerRow }: SheetLayout,
  filled: number,
): void {
  const bottom = Math.min(LAST_ROW, headerRow + filled + TEXT_ROWS);
  formatAsText(sheet.getRange(`A1:${cellAddress(columns.length - 1, bottom)}`));
}

/** Makes a new sheet of a layout, once its cells are formatted as text, so that nothing is changed on entry. */
export function fillApplicationSheet(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const { columns, rows, headerRow, requiredRow, exampleRow } = layout;
  const last = columns.length - 1;
  const values = rows.map((row) => columns.map((_, column) => row[column] ?? ''));
  sheet.getRange(`A1:${cellAddress(last, headerRow)}`).values = values;
  columns.forEach((column, index) => {
    const name = columnName(index);
    sheet.getRange(`${name}:${name}`).format.columnWidth = column.width * CHARACTER + MARGIN;
    guide(sheet.getRange(`${name}${headerRow + 1}:${name}${LAST_ROW}`), column, `${name}${headerRow + 1}`);
  });
  sheet.getRange('A1').format.font.bold = true;
  for (const row of [requiredRow, exampleRow]) {
    sheet.getRange(`A${row}:${cellAddress(last, row)}`).format.font.color = QUIET;
  }
  const header = sheet.getRange(`A${headerRow}:${cellAddress(last, headerRow)}`);
  header.format.font.bold = true;
  header.format.fill.color = HEADER_FILL;
  sheet.freezePanes.freezeRows(headerRow);
}

/** Writes texts of the layout's columns below each other. */
export function fillRows(
  sheet: Excel.Worksheet,
  { columns }: SheetLayout,
  top: number,
  rows: readonly (readonly string[])[],
): void {
  const range = sheet.getRange(`A${top}:${cellAddress(columns.length - 1, top + rows.length - 1)}`);
  range.values = rows.map((row) => columns.map((_, column) => row[column] ?? ''));
}

export function fillInstitutionSheet(sheet: Excel.Worksheet, { notes, rows }: InstitutionLayout): void {
  const first = notes.length + 1;
  const height = notes.length + rows.length;
  formatAsText(sheet.getRange(`A1:C${height}`));
  sheet.getRange(`A1:C${height}`).values = [
    ...notes.map((note) => [note, '', '']),
    ...rows.map(({ label, hint }) => [label, '', hint]),
  ];
  rows.forEach((row, index) => {
    guide(sheet.getRange(`B${first + index}`), row, `B${first + index}`);
  });
  sheet.getRange('A:A').format.columnWidth = 30 * CHARACTER;
  sheet.getRange('B:B').format.columnWidth = 40 * CHARACTER;
  sheet.getRange('C:C').format.columnWidth = 60 * CHARACTER;
  sheet.getRange(`A${first}:A${height}`).format.font.bold = true;
  sheet.getRange(`C${first}:C${height}`).format.font.color = QUIET;
}

/** One value for all cells, as Excel takes it although its type says rows. */
function formatAsText(range: Excel.Range): void {
  range.set({ numberFormat: '@' as unknown as string[][] });
}

/** Prompt, drop-down and length of what is to be filled in; nothing that is entered is refused. */
function guide(range: Excel.Range, input: LayoutInput | LayoutColumn, firstCell: string): void {
  const { prompt, entries, maxLength, alert } = input;
  const validation = range.dataValidation;
  if (entries) {
    validation.rule = { list: { inCellDropDown: true, source: entries.join(',') } };
  } else if (maxLength !== undefined) {
    validation.rule = { textLength: { formula1: maxLength, operator: 'LessThanOrEqualTo' } };
  } else {
    validation.rule = { custom: { formula: `=LEN(${firstCell})>=0` } };
  }
  validation.errorAlert = {
    title: prompt.title,
    message: alert ?? prompt.title,
    showAlert: alert !== undefined,
    style: 'Warning',
  };
  validation.prompt = { title: prompt.title, message: prompt.text, showPrompt: true };
}
