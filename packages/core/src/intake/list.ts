import { describeRequest } from '../inspect/request.ts';
import { cellText, type SheetRow } from '../language/cell.ts';
import { isBlank, trimWhiteSpace } from '../language/charset/index.ts';
import { holdsPrivateKey } from '../language/csr/index.ts';
import { choiceCode } from '../manual/choice-code.ts';
import type { FieldId } from '../manual/field.ts';
import { APPLICATION_TYPES, type Format, fieldAt, formatOf } from '../manual/formats.ts';
import { type ApplicationState, applicationState, isClosed } from '../manual/states.ts';
import type { Institution } from '../records/context.ts';
import { isHarmless } from '../records/secret-names.ts';
import { choiceOf, composeDn, registeredAttributes } from '../records/sheet/table.ts';
import { type ListColumns, readListColumns } from './columns.ts';
import { requestValues } from './credentials.ts';
import { isSameValue } from './identity.ts';
import {
  emptyInput,
  type FieldValues,
  type FillEntry,
  type FillInput,
  type FillNote,
  failed,
  type LeftOut,
  type NotCarried,
} from './input.ts';
import { freshCsr, knowledgeOf, type OlderRow } from './older.ts';
import { isPinTable } from './pin-file.ts';

/** Rows that a header is looked for in. */
const HEADER_ROWS = 10;
/** Shorter than any private key. */
const SHORTEST_KEY = 40;
/** The mail addresses of a revocation stand for new ones (5-3-3 #10, 5-4-3 #10, #14), which no list says. */
const REVOCATION_FIELDS: ReadonlySet<FieldId> = new Set(['subjectDn', 'oldSerial', 'reason', 'comment']);

export interface ListOptions {
  readonly format: Format;
  readonly institution: Institution | undefined;
  /** A file of PINs by its name, whatever its header says. */
  readonly isPinFile?: boolean;
}

/**
 * What the rows of a list give, by the names in its header: those of application sheets, of files that the service
 * gives back, and what people call them. A DN in parts is put together as in a sheet. Out of an older record no CSR is
 * carried, and no PIN out of any list (D-34).
 */
export async function listInput(rows: readonly SheetRow[], options: ListOptions): Promise<FillInput> {
  if (holdsKey(rows)) return failed({ kind: 'private-key', form: 'key' });
  const found = findHeader(rows, options.format, 1);
  if (!found) return failed({ kind: options.isPinFile || isPinTable(rows) ? 'pin-file' : 'no-header' });
  const { columns, body } = found;
  if (options.isPinFile || isPinHeader(columns)) return failed({ kind: 'pin-file' });
  if (columns.isOfOthers) return failed({ kind: 'other-kind' });
  if (columns.repeated.length > 0) return failed({ kind: 'repeated-columns', names: columns.repeated });
  return tableInput(columns, body, options);
}

/** True for rows that are a list with a header, for telling one from text that holds CSRs. */
export const isList = (rows: readonly SheetRow[], format: Format): boolean =>
  findHeader(rows, format, 2) !== undefined;

/**
 * The records of an application TSV, which has no header (5-1), as what they are: an older record.
 * @returns undefined for lines of other lengths, or without DNs
 */
export async function recordsInput(
  rows: readonly SheetRow[],
  options: ListOptions,
): Promise<FillInput | undefined> {
  const records = rows.filter(({ cells: [first] }) => /^\s*CN\s*=/i.test(cellText(first)));
  const length = commonLength(records);
  const formats = APPLICATION_TYPES.map(formatOf).filter(({ items }) => items.length === length);
  if (formats.length === 0 || records.length * 2 < rows.length) return undefined;
  if (holdsKey(rows)) return failed({ kind: 'private-key', form: 'key' });
  if (length !== options.format.items.length) return failed({ kind: 'other-kind' });
  const fields = new Map<FieldId, number>();
  const secrets = new Set<number>();
  for (const { items } of formats) {
    items.forEach((field, column) => {
      if (field?.id === 'pin') secrets.add(column);
      else if (field && !fields.has(field.id)) fields.set(field.id, column);
    });
  }
  return tableInput({ ...RECORD_COLUMNS, width: length, fields, secrets: [...secrets] }, rows, options);
}

const RECORD_COLUMNS = {
  names: [],
  dnParts: [],
  choice: undefined,
  state: undefined,
  revoked: [],
  certificate: undefined,
  repeated: [],
  isRecord: true,
  isRenewal: true,
  isOfOthers: false,
} as const;

/** The number of cells that most rows have; 0 without rows. */
function commonLength(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

interface FoundHeader {
  readonly columns: ListColumns;
  readonly body: readonly SheetRow[];
}

function findHeader(rows: readonly SheetRow[], format: Format, wanted: number): FoundHeader | undefined {
  for (const [index, { cells }] of rows.slice(0, HEADER_ROWS).entries()) {
    const names = cells.map((cell) => cellText(cell));
    const columns = readListColumns(names, format);
    const known = columns.fields.size + columns.dnParts.length;
    // What stands further down needs more to be a header, since a value may be a name too.
    const least = index === 0 ? wanted : 2;
    if (known >= least && !names.some(isHarmless)) return { columns, body: rows.slice(index + 1) };
    if (names.some(isHarmless)) return undefined;
    if (index === 0 && columns.secrets.length > 0 && names.filter((name) => !isBlank(name)).length > 1)
      return { columns, body: rows.slice(1) };
  }
  return undefined;
}

/** True where nothing but persons and their PINs is named, as in what the service gives back. */
function isPinHeader({ names, secrets, fields, state }: ListColumns): boolean {
  const others: readonly FieldId[] = [
    'subjectDn',
    'userName',
    'userMail',
    'adminName',
    'adminMail',
    'oldSerial',
  ];
  if (secrets.length === 0 || state !== undefined) return false;
  if (![...fields.keys()].every((field) => others.includes(field))) return false;
  const named = names.filter((name) => name !== '').length;
  return fields.has('subjectDn') || named === fields.size + secrets.length;
}

async function tableInput(
  columns: ListColumns,
  rows: readonly SheetRow[],
  { format, institution }: ListOptions,
): Promise<FillInput> {
  const registered = institution ? registeredAttributes(institution) : [];
  const taken = [...columns.fields].filter(([field]) => isTaken(field, format));
  const csrColumn = columns.fields.get('csr');
  const takesCsr = !columns.isRecord && isTaken('csr', format) && format.itemOf.oldSerial === undefined;
  const notCarried = new Map<NotCarried, number>();
  const leftOut = new Map<LeftOut, number>();
  const count = <K>(counts: Map<K, number>, what: K): void =>
    void counts.set(what, (counts.get(what) ?? 0) + 1);
  const entries: FillEntry[] = [];
  const problems: FillInput['problems'][number][] = [];
  const notes: FillNote[] = [];
  const older: OlderRow[] = [];
  const differing: number[] = [];
  const differingFields = new Set<FieldId>();
  let issuedBefore = 0;
  let unknownStates = 0;
  for (const { row, cells } of rows) {
    const textAt = (column: number | undefined): string =>
      column === undefined ? '' : trimWhiteSpace(cellText(cells[column]));
    const found: Partial<Record<FieldId, string>> = {};
    if (cells.every((cell) => isBlank(cellText(cell)))) continue;
    for (const [field, column] of taken) {
      const value = choiceCode(textAt(column), fieldAt(format, format.itemOf[field] ?? 0)?.choices);
      if (field !== 'csr' && value !== '') found[field] = value;
    }
    const dn = composeDn(columns.dnParts, cells, registered);
    if (dn !== '') found.subjectDn = dn;
    const csr = textAt(csrColumn);
    if (Object.keys(found).length === 0 && csr === '') continue;
    const state = textAt(columns.state);
    if (columns.isRecord && !isShifted(columns, cells)) {
      const serial = isRenewalRecord(columns, textAt) ? '' : textAt(columns.fields.get('oldSerial'));
      const certificate = textAt(columns.certificate);
      const dn = found.subjectDn ?? '';
      older.push({ row, dn, serial, csr, certificate, state: stateOf(columns, cells) });
    }
    const why = isShifted(columns, cells) ? 'shifted' : leftOutBy(columns, cells, format);
    if (why !== undefined) {
      count(leftOut, why);
      continue;
    }
    if (state !== '' && applicationState(state) === undefined) unknownStates++;
    if (columns.secrets.some((column) => textAt(column) !== '')) count(notCarried, 'pin');
    const isOfOneBefore = format.itemOf.reason === undefined && isRenewalRecord(columns, textAt);
    if (found.oldSerial !== undefined && isOfOneBefore) {
      delete found.oldSerial;
      count(notCarried, 'renewed-serial');
    }
    if (format.itemOf.oldSerial === undefined && textAt(columns.fields.get('oldSerial')) !== '')
      issuedBefore++;
    let values: FieldValues = found;
    if (csr !== '' && takesCsr) {
      const fresh = freshCsr(csr);
      const request = fresh === undefined ? undefined : await describeRequest(fresh);
      if (request?.status === 'ok') {
        const own = requestValues(request);
        const others = fieldsDiffering(own, found);
        if (others.length > 0) differing.push(row);
        for (const field of others) differingFields.add(field);
        values = { ...found, ...own };
      } else {
        problems.push({
          kind: 'unreadable',
          number: row,
          reason: request?.status === 'bad' ? request.reason : 'not-a-csr',
        });
      }
    } else if (csr !== '' && format.itemOf.csr !== undefined) count(notCarried, 'csr');
    if (Object.keys(values).length === 0) continue;
    entries.push({
      kind: 'list',
      number: row,
      values,
      mail: textAt(columns.fields.get('userMail')),
      fingerprint: null,
    });
  }
  const unused = unusedNames(columns, new Set(taken.map(([, column]) => column)), rows);
  if (unused.length > 0) notes.push({ kind: 'unused-columns', names: unused });
  if (differing.length > 0) notes.push({ kind: 'differs', numbers: differing, fields: [...differingFields] });
  for (const [why, number] of leftOut) notes.push({ kind: 'left-out', why, count: number });
  if (unknownStates > 0) notes.push({ kind: 'unknown-state', count: unknownStates });
  for (const [what, number] of notCarried) notes.push({ kind: 'not-carried', what, count: number });
  if (issuedBefore > 0) notes.push({ kind: 'issued-before', count: issuedBefore });
  return {
    ...emptyInput,
    entries,
    problems,
    notes,
    ...(await knowledgeOf(older)),
  };
}

const isTaken = (field: FieldId, { itemOf }: Format): boolean =>
  itemOf[field] !== undefined && (itemOf.reason === undefined || REVOCATION_FIELDS.has(field));

function leftOutBy(columns: ListColumns, cells: SheetRow['cells'], format: Format): LeftOut | undefined {
  if (columns.choice !== undefined && choiceOf(cells[columns.choice] ?? null) === 'no') return 'choice';
  const state = stateOf(columns, cells);
  return state !== undefined && state !== 'issued' && isClosed(format, state) ? state : undefined;
}

/**
 * True for a row of a list with PINs whose values do not stand in their columns, so that a PIN may stand in any of them
 * (D-41): no DN where one belongs, no address under mail, an address in another column, more values than names.
 */
function isShifted({ names, secrets, fields, width }: ListColumns, cells: SheetRow['cells']): boolean {
  if (names.length === 0 && cells.length !== width) return true;
  if (secrets.length === 0) return false;
  if (cells.some((cell, column) => column >= width && !isBlank(cellText(cell)))) return true;
  return [...fields, ...secrets.map((column) => ['pin', column] as const)].some(([field, column]) => {
    const text = trimWhiteSpace(cellText(cells[column]));
    if (text === '') return false;
    if (field === 'subjectDn') return !/^CN\s*=/i.test(text);
    if (field === 'adminMail' || field === 'userMail') return !text.includes('@');
    if (field === 'pin') return isHarmless(text);
    return PLAIN_FIELDS.has(field) && text.includes('@');
  });
}

const PLAIN_FIELDS: ReadonlySet<FieldId> = new Set([
  'userName',
  'userUnit',
  'adminName',
  'adminUnit',
  'fileName',
]);

/** A date of a revocation tells one, whatever the state says; dates that stand for none have zeros only. */
function stateOf({ state, revoked }: ListColumns, cells: SheetRow['cells']): ApplicationState | undefined {
  if (revoked.some((column) => /[1-9]/.test(cellText(cells[column]).normalize('NFKC')))) return 'revoked';
  return state === undefined ? undefined : applicationState(cellText(cells[state]));
}

/** In a record of a renewal the serial number is that of the certificate before, which no new renewal is for. */
const isRenewalRecord = (
  { isRenewal, fields }: ListColumns,
  textAt: (column: number | undefined) => string,
): boolean => isRenewal && textAt(fields.get('reason')) === '' && textAt(fields.get('profile')) !== '';

const fieldsDiffering = (one: FieldValues, other: FieldValues): FieldId[] =>
  (Object.keys(one) as FieldId[]).filter((field) => !isSameValue(field, one[field], other[field]));

/** Names of columns with anything in them that gave nothing; those of PINs, CSRs and certificates are told otherwise. */
function unusedNames(
  { names, dnParts, choice, state, revoked, secrets, certificate, fields }: ListColumns,
  used: ReadonlySet<number>,
  rows: readonly SheetRow[],
): string[] {
  const known = new Set([
    ...used,
    ...dnParts.map(({ column }) => column),
    ...revoked,
    ...secrets,
    choice,
    state,
    certificate,
    fields.get('csr'),
    // Rows are joined by it, also where it is no item.
    fields.get('userMail'),
  ]);
  return names.filter(
    (name, column) =>
      name !== '' && !known.has(column) && rows.some(({ cells }) => !isBlank(cellText(cells[column]))),
  );
}

const holdsKey = (rows: readonly SheetRow[]): boolean =>
  rows.some(({ cells }) =>
    cells.some((cell) => {
      const text = cellText(cell);
      return text.length >= SHORTEST_KEY && holdsPrivateKey(text);
    }),
  );
