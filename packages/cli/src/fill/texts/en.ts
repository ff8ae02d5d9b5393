import type { FillTexts } from './ja.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const rowsText = (count: number): string => counted(count, 'row');

const MOST = 10;
/** The first of many, and how many more there are. */
const some = (parts: readonly (string | number)[]): string =>
  parts.length > MOST
    ? `${parts.slice(0, MOST).join(', ')} and ${parts.length - MOST} more`
    : parts.join(', ');
const rowList = (rows: readonly number[]): string => `${rows.length === 1 ? 'row' : 'rows'} ${some(rows)}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const filesOf = (sizes: readonly number[]): string => {
  if (sizes.length === 1) return 'one file';
  return sizes.length <= MOST ? `${sizes.length} files (${sizes.join(' + ')})` : `${sizes.length} files`;
};

export const en: FillTexts = {
  noSheet: (type) =>
    `The workbook of --into has no sheet for ${type}. Add one, or leave out --into to create a new workbook.`,
  severalSheets: (names) =>
    `There are several sheets of this type: ${quoted(names)}. Choose one with --sheet.`,
  intoName: (path) => `--into must be an .xlsx or .xlsm workbook: ${path}`,
  unreadable: (number, why) => `Entry ${number} cannot be read. ${why}`,
  unknown: (what) => `This is neither a CSR, nor a certificate, nor a list with a header (${what}).`,
  noUse: {
    csr: 'Applications of this type do not use CSRs.',
    certificate: 'Applications of this type do not use certificates.',
    list: 'Applications of this type do not use lists.',
  },
  archive: {
    damaged: 'The file is damaged and cannot be extracted. Get it again from its source.',
    encrypted:
      'The file has a password and cannot be extracted. Extract it yourself and specify the extracted files.',
    'too-large':
      'The file is too large or too deeply nested. Extract only the files you need and specify those.',
    'unknown-method':
      'The compression method is not supported. Extract the file yourself and specify the extracted files.',
  },
  repeatedColumns: (names) => `Several columns have the same header: ${quoted(names)}. Keep only one.`,
  workbook: 'Workbooks cannot be read here. To add rows to a workbook, specify it with --into.',
  noHeader:
    'None of the headers is a known item name. Write item names such as “Subject DN”, “Serial number” or “User’s name” in the first line.',
  authority: 'The file contains only CA certificates. Specify the certificate of the server or user.',
  pinFile:
    'This file is for distributing access PINs and is not a list of applicants. Nothing was read from it. upki-tsv inspect shows its content with the PINs masked. To renew or revoke, use a list with serial numbers, such as client.txt in clientAll.zip.',
  otherKind:
    'The applications in it are for servers where --type is for clients, or the other way round, so they cannot be used. Check --type.',
  csrSubject: (number) =>
    `CSR ${number} cannot be used because of its subject, so only #7 was filled in. See the findings for the reason, and create a new CSR.`,
  foreignSubject: (number) =>
    `The subject of entry ${number} has attributes that are not allowed in an application. DN and FQDN stay empty.`,
  unusedColumns: (names) => `Columns that were not used: ${quoted(names)}`,
  repeated: (number) => `Entry ${number} is the same as an earlier one and was used only once.`,
  ambiguous: (numbers, areRows) =>
    `${areRows ? upper(rowList(numbers)) : `${numbers.length === 1 ? 'Entry' : 'Entries'} ${some(numbers)}`} ${numbers.length === 1 ? 'was' : 'were'} not used, because it is not clear which application ${numbers.length === 1 ? 'it belongs' : 'they belong'} to.`,
  differs: (rows, items) =>
    `${items.join(', ')} in ${rowList(rows)} ${items.length === 1 ? 'differs' : 'differ'} from a CSR, a certificate or a list read earlier, whose values were used. Check which are right.`,
  leftOut: {
    choice: (count) => `Left out because the column 申請 (apply) says done or skip: ${rowsText(count)}`,
    waiting: (count) => `Left out because not issued yet: ${rowsText(count)}`,
    renewed: (count) => `Left out because already renewed: ${rowsText(count)}`,
    revoked: (count) => `Left out because revoked or waiting to be revoked: ${rowsText(count)}`,
    shifted: (count) =>
      `Left out because the values are not under the right headers and an access PIN may be in another column: ${rowsText(count)}. Correct the list.`,
  },
  unknownState: (count) =>
    `${upper(rowsText(count))} with an unknown status ${count === 1 ? 'was' : 'were'} used too. Check whether ${count === 1 ? 'it' : 'they'} should be applied for.`,
  notCarried: {
    csr: (count) =>
      `CSRs of earlier applications are not carried over (${rowsText(count)}). Where #7 is empty, enter a CSR created with a new key.`,
    pin: (count, hasItem) =>
      `Access PINs are not carried over${hasItem ? ', and nothing was written to #15' : ''} (${rowsText(count)}).`,
    'renewed-serial': (count) =>
      `The serial numbers in earlier renewals are those of the certificates replaced at that time, so they are not carried over (${rowsText(count)}). Where #4 is empty, enter the serial number of the current certificate.`,
  },
  issuedBefore: (count) =>
    `${upper(rowsText(count))} ${count === 1 ? 'has a serial number' : 'have serial numbers'}. If there is already a certificate, apply for a renewal instead of a new issue.`,
  knownOnly: (count) =>
    `${upper(counted(count, 'certificate'))} did not become rows, but ${count === 1 ? 'was' : 'were'} used for comparison in the check.`,
  keyStores: (names) =>
    `Files with private keys were not read: ${some(names)}. Do not give them to anyone except the certificate holder.`,
  completed: (rows) => `Empty items were filled in existing rows: ${some(rows)}`,
  unchanged: (rows) => `Existing rows with nothing to add: ${some(rows)}`,
  kept: (row, items) =>
    `Row ${row} has another value in ${items.join(', ')}, which was kept. Check which is right.`,
  ambiguousRows: (rows) =>
    `It is not clear which application ${rowList(rows)} of the sheet ${rows.length === 1 ? 'belongs' : 'belong'} to. New rows were added below.`,
  unplaced: (items) => `There is no column for values of ${items.join(', ')}.`,
  numbers: (count, files, bulk) =>
    [
      `${upper(counted(count, 'application'))}.`,
      ...(files === null
        ? []
        : [
            `A file can contain 99 applications, so ${files.length === 1 ? 'they fit into' : 'they are split into'} ${filesOf(files)}.`,
          ]),
      ...(bulk === null || (files !== null && files.length === 1)
        ? []
        : [
            files === null
              ? `With P12 in bulk a file can contain 1,000, so there will be ${filesOf(bulk)}.`
              : `With download method 2 (P12 in bulk) a file can contain 1,000, so there would be ${filesOf(bulk)}.`,
          ]),
    ].join(' '),
  rowsOf: (name, rows, used) => {
    if (used === 0) return `${name}: ${rowsText(rows)}`;
    return rows > 0
      ? `${name}: ${rowsText(rows)}; used to complete ${used} more`
      : `${name}: used to complete ${rowsText(used)}`;
  },
  missing: (items) =>
    `Required items that are still empty: ${items.map(({ name, count }) => `${name} (${rowsText(count)})`).join(', ')}`,
  noRows: 'There were no applications to create, so nothing was written.',
  written: (path, sheet, rows, first) =>
    first === null
      ? `Wrote ${path}: sheet “${sheet}”`
      : `Wrote ${path}: ${rowsText(rows)} in sheet “${sheet}” from row ${first}`,
  check: ({ records, errors, warnings }, path) =>
    `Check: ${counted(records, 'application')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${
      errors + warnings > 0 ? `; once the rest is filled in: upki-tsv check ${path}` : ''
    }`,
};
