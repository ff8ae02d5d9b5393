import type { FillTexts } from './index.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const rowsText = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const en: FillTexts = {
  space: ' ',
  noSheet: (type) =>
    `The workbook of --into has no sheet for ${type}. Add one, or leave out --into to make a new workbook.`,
  severalSheets: (names) =>
    `There are several sheets of this type: ${quoted(names)}. Choose one with --sheet.`,
  intoName: (path) => `--into takes a workbook, .xlsx or .xlsm: ${path}`,
  unreadable: (number, why) => `No. ${number} in it cannot be read. ${why}`,
  unknown: (what) => `This is neither a CSR nor a certificate nor a list with a header (${what}).`,
  noUse: {
    csr: 'An application of this type has no use for a CSR.',
    certificate: 'An application of this type has no use for a certificate.',
    list: 'An application of this type has no use for a list.',
  },
  notInChain: (count) =>
    `Only the first certificate is used. The chain does not hold ${counted(count, 'other')}. Give each a file of its own.`,
  repeatedColumns: (names) => `Several columns have the same name: ${quoted(names)}. Keep one.`,
  workbook: 'A workbook cannot be read here. To add rows to it, name it with --into.',
  noHeader:
    'The first line names no item that is known. Write names such as “Subject DN”, “Serial number” or “User’s name” into it.',
  authority: 'The first certificate is an authority’s. Put that of the server or user first.',
  csrSubject: (number) =>
    `The subject of CSR no. ${number} cannot be applied for, so it fills item 7 alone. The check says why; a new CSR is needed.`,
  foreignSubject: (number) =>
    `The subject of no. ${number} has attributes that no application takes. DN and FQDN stay empty.`,
  unusedColumns: (names) => `Columns that were not used: ${quoted(names)}`,
  repeated: (number) => `No. ${number} is the same as one before and was used once.`,
  ambiguous: (number) => `No. ${number} was not used, since what it belongs to cannot be told.`,
  leftOut: (count) => `Left out as not to be applied for: ${rowsText(count)}`,
  unplaced: (items) => `There is no column for values of ${items.join(', ')}.`,
  rowsOf: (name, rows) => `${name}: ${rowsText(rows)}`,
  noRows: 'There was nothing to make an application of, so nothing was written.',
  written: (path, sheet, rows, first) =>
    `Wrote ${path}: ${rowsText(rows)} in sheet “${sheet}” from row ${first}`,
  check: ({ records, errors, warnings }, path) =>
    `Check: ${counted(records, 'application')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${
      errors + warnings > 0 ? `; for details: upki-tsv check ${path}` : ''
    }`,
};
