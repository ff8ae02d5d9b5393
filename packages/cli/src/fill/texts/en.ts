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
  archive: {
    damaged: 'It is damaged and cannot be taken out. Get it from its source again.',
    encrypted: 'It has a password and cannot be taken out. Unpack it and name what was in it.',
    'too-large': 'It is too large or too deeply nested to be taken out. Unpack what is needed and name that.',
    'unknown-method': 'It is compressed in a way that is not known here. Unpack it and name what was in it.',
  },
  repeatedColumns: (names) => `Several columns have the same name: ${quoted(names)}. Keep one.`,
  workbook: 'A workbook cannot be read here. To add rows to it, name it with --into.',
  noHeader:
    'The first line names no item that is known. Write names such as “Subject DN”, “Serial number” or “User’s name” into it.',
  authority: 'It holds certificates of authorities only. Name the certificate of the server or user.',
  pinFile:
    'This file is for handing out access PINs and is no list of applicants. Nothing was taken from it. upki-tsv inspect shows what it holds, with the PINs masked. To renew or revoke, use a list with serial numbers, such as client.txt in clientAll.zip.',
  otherKind:
    'The applications in it are for servers where --type is for clients, or the other way round, and cannot be used. See whether --type is right.',
  csrSubject: (number) =>
    `The subject of CSR no. ${number} cannot be applied for, so it fills item 7 alone. The check says why; a new CSR is needed.`,
  foreignSubject: (number) =>
    `The subject of no. ${number} has attributes that no application takes. DN and FQDN stay empty.`,
  unusedColumns: (names) => `Columns that were not used: ${quoted(names)}`,
  repeated: (number) => `No. ${number} is the same as one before and was used once.`,
  ambiguous: (numbers, areRows) =>
    `${areRows ? upper(rowList(numbers)) : `No. ${some(numbers)}`} ${numbers.length === 1 ? 'was' : 'were'} not used, since what ${numbers.length === 1 ? 'it belongs' : 'they belong'} to cannot be told.`,
  differs: (rows, items) =>
    `${items.join(', ')} in ${rowList(rows)} ${items.length === 1 ? 'differs' : 'differ'} from a CSR, a certificate or an earlier list, whose values were taken. See which are right.`,
  leftOut: {
    choice: (count) => `Left out because the column 申請 (apply) says done or skip: ${rowsText(count)}`,
    waiting: (count) => `Left out as not issued yet: ${rowsText(count)}`,
    renewed: (count) => `Left out as renewed already: ${rowsText(count)}`,
    revoked: (count) => `Left out as revoked, or with a revocation applied for: ${rowsText(count)}`,
    shifted: (count) =>
      `Left out because their values do not stand under their headers, so that a PIN may be in another column: ${rowsText(count)}. Mend the list.`,
  },
  unknownState: (count) =>
    `${upper(rowsText(count))} with a state that is not known here ${count === 1 ? 'was' : 'were'} taken. See whether ${count === 1 ? 'it is' : 'they are'} to be applied for.`,
  notCarried: {
    csr: (count) =>
      `CSRs of earlier applications are not carried over, so #7 stays empty (${rowsText(count)}). Put in CSRs made with new keys.`,
    pin: (count, hasItem) =>
      `Access PINs are not carried over${hasItem ? ', so #15 stays empty' : ''} (${rowsText(count)}).`,
    'renewed-serial': (count) =>
      `The serial numbers in earlier renewals are those of the certificates replaced then, so #4 stays empty (${rowsText(count)}). Put in those of the present certificates.`,
  },
  issuedBefore: (count) =>
    `${upper(rowsText(count))} ${count === 1 ? 'has a serial number' : 'have serial numbers'}. Where there is a certificate already, apply for a renewal and not for an issue.`,
  knownOnly: (count) =>
    `${upper(counted(count, 'certificate'))} made no row and ${count === 1 ? 'was' : 'were'} compared with in the check.`,
  keyStores: (names) =>
    `Files with private keys were not read: ${some(names)}. Give each to nobody but the holder of its certificate.`,
  completed: (rows) => `Empty items were filled in ${rowList(rows)}, which the sheet had already.`,
  unchanged: (rows) => `The sheet had everything already in ${rowList(rows)}.`,
  kept: (row, items) =>
    `Row ${row} has another value in ${items.join(', ')}, which was left as it is. See which is right.`,
  ambiguousRows: (rows) =>
    `It cannot be told which application ${rowList(rows)} of the sheet ${rows.length === 1 ? 'stands' : 'stand'} for. New rows were added below.`,
  unplaced: (items) => `There is no column for values of ${items.join(', ')}.`,
  numbers: (count, files, bulk) =>
    [
      `${upper(counted(count, 'application'))}.`,
      ...(files === null
        ? []
        : [`At 99 a file, ${files.length === 1 ? 'they fit into' : 'they make'} ${filesOf(files)}.`]),
      ...(bulk === null || (files !== null && files.length === 1)
        ? []
        : [
            files === null
              ? `With P12 in bulk a file takes 1,000, which makes ${filesOf(bulk)}.`
              : `With download method 2 (P12 in bulk) a file takes 1,000, which makes ${filesOf(bulk)}.`,
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
  noRows: 'There was nothing to make an application of, so nothing was written.',
  written: (path, sheet, rows, first) =>
    first === null
      ? `Wrote ${path}: sheet “${sheet}”`
      : `Wrote ${path}: ${rowsText(rows)} in sheet “${sheet}” from row ${first}`,
  check: ({ records, errors, warnings }, path) =>
    `Check: ${counted(records, 'application')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${
      errors + warnings > 0 ? `; once the rest is filled in: upki-tsv check ${path}` : ''
    }`,
};
