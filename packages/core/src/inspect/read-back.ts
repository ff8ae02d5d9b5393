import type { EncodedTsv, TsvLine } from '../language/tsv/tsv.ts';
import { isHarmless, isSecretName, isWholeSecretName, masked, mayBePin } from '../records/secret-names.ts';
import { fieldOfName, headerKey } from '../records/sheet/header.ts';
import type {
  InspectOptions,
  ReadBackColumn,
  ReadBackField,
  ReadBackInspection,
  ReadBackRow,
} from './inspection.ts';

/** Names seen in headers of such files, as they are compared; whatever else stands there stays unnamed (D-26). */
const FIELDS: ReadonlyMap<string, ReadBackField> = new Map(
  (
    [
      ['subjectDn', ['主体者DN', 'DN', 'subject DN']],
      ['userName', ['氏名', '利用者氏名']],
      ['userMail', ['メール', 'メールアドレス', '利用者mail', '利用者メール']],
      ['pin', ['アクセスPIN', 'PIN']],
      ['serial', ['シリアル番号', '証明書シリアル番号', '発行・更新申請-シリアル番号']],
      ['state', ['状態']],
    ] as const
  ).flatMap(([field, names]) => names.map((name) => [headerKey(name), field] as const)),
);

/** What a column's name in such a file is known to mean. */
export const readBackField = (name: string): ReadBackField | null => FIELDS.get(headerKey(name)) ?? null;

const REGISTRAR_NAME = headerKey('発行・更新申請-');

type What = ReadBackInspection['what'];

const FILE_NAMES: readonly (readonly [RegExp, What])[] = [
  [/^client(?:all)?pin[^a-z]*\.(?:txt|tsv|csv)$/i, 'pin-file'],
  [/^client[^a-z]*\.txt$/i, 'certificate-list'],
  [/^(?:server|client)all[^a-z]*\.(?:tsv|txt)$/i, 'registrar-download'],
];

/** What a file's name says that it is, as the service names what it gives back; browsers add numbers. */
const whatByName = (fileName: string): What | undefined =>
  FILE_NAMES.find(([pattern]) => pattern.test(fileName))?.[1];

/** True for the name of a PIN file of the service. */
export const isPinFileName = (fileName: string): boolean => whatByName(fileName) === 'pin-file';

/** True for a first line that names columns of such a file, and for a file that bears its name and has columns. */
export const isReadBack = ([first]: readonly TsvLine[], fileName: string): boolean =>
  first !== undefined && first.fields.length > 1 && (isHeader(first) || whatByName(fileName) !== undefined);

const keysOf = ({ fields }: TsvLine): string[] => fields.map((name) => headerKey(unquoted(name)));

/** A header is several whole names and no value that names have nothing of: in doubt, a line is a record. */
const isHeader = (line: TsvLine): boolean => {
  if (line.fields.some((field) => isValue(unquoted(field)))) return false;
  const names = new Set(keysOf(line).filter(isName));
  return names.size >= FEWEST_NAMES;
};

const FEWEST_NAMES = 2;

const isName = (key: string): boolean =>
  FIELDS.has(key) ||
  key.startsWith(REGISTRAR_NAME) ||
  fieldOfName(key) !== undefined ||
  isWholeSecretName(key);

/** A DN, an address or a number. */
const isValue = (text: string): boolean => /@|＠|^\s*(?:CN\s*=|0x[0-9a-f]|[0-9]{2,}\s*$)/i.test(text);

/** A first line without names that are known is a header all the same unless it holds values. */
const holdsValues = ({ fields }: TsvLine): boolean =>
  fields.some((field) => /@|^"?CN\s*=/i.test(field) || mayBePin(unquoted(field)));

/** A field without the quotation marks round it. */
export const unquoted = (field: string): string =>
  /^".*"$/s.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;

/** Describes a file that the service gives back; PINs are masked by the header's names, and by form where those say nothing. */
export function describeReadBack(
  { lines, encoding }: EncodedTsv,
  fileName: string,
  { showPins = false }: InspectOptions,
): ReadBackInspection {
  const [first] = lines;
  const header = first && (isHeader(first) || !holdsValues(first)) ? first : undefined;
  const body = header ? lines.slice(1) : lines;
  const columns = columnsOf(header, body);
  const what = whatOf(columns, fileName);
  const maskRow = showPins ? plainRow : rowMask(columns, what, header, body);
  return { kind: 'read-back', what, encoding, columns, rows: body.map(maskRow) };
}

function columnsOf(header: TsvLine | undefined, body: readonly TsvLine[]): ReadBackColumn[] {
  const count = body.reduce((most, { fields }) => Math.max(most, fields.length), header?.fields.length ?? 0);
  return Array.from({ length: count }, (_, index) => {
    const name = unquoted(header?.fields[index] ?? '').trim();
    return { name: name === '' ? null : name, field: readBackField(name) };
  });
}

function whatOf(columns: readonly ReadBackColumn[], fileName: string): What {
  const has = (field: ReadBackField): boolean => columns.some((column) => column.field === field);
  if (
    has('state') ||
    columns.some(({ name }) => name !== null && headerKey(name).startsWith(REGISTRAR_NAME))
  ) {
    return 'registrar-download';
  }
  const byName = whatByName(fileName);
  if (byName) return byName;
  if (has('pin')) return 'pin-file';
  return has('serial') && has('subjectDn') ? 'certificate-list' : 'table';
}

const valuesOf = ({ fields }: TsvLine): string[] => fields.map(unquoted);
const plainRow = (line: TsvLine): ReadBackRow => ({ row: line.line, values: valuesOf(line) });

/** What hides PINs in the rows: by the names of the columns or, where those cannot be trusted, by the values' form. */
function rowMask(
  columns: readonly ReadBackColumn[],
  what: What,
  header: TsvLine | undefined,
  body: readonly TsvLine[],
): (line: TsvLine) => ReadBackRow {
  const secret = columns.map(({ name }) => name !== null && isSecretName(headerKey(name)));
  const isTold = secret.includes(true);
  const isUnclear = header === undefined || (what === 'pin-file' && !isTold);
  const isShifted = isTold && body.some((line) => !fitsHeader(line, columns, header));
  return (line) => {
    const values = valuesOf(line).map((value, index) => {
      if (secret[index] || (isShifted && !isHarmless(value))) return masked(value);
      return (isUnclear || columns[index]?.name === null) && mayBePin(value) ? masked(value) : value;
    });
    return { row: line.line, values };
  };
}

/** True for a row with as many fields as the header, a DN where one belongs, and nothing but an address under mail. */
function fitsHeader(line: TsvLine, columns: readonly ReadBackColumn[], header: TsvLine | undefined): boolean {
  if (line.fields.length !== header?.fields.length) return false;
  return valuesOf(line).every((value, index) => {
    const field = columns[index]?.field;
    if (field === 'subjectDn') return isHarmless(value);
    if (field === 'pin') return !isHarmless(value) && !/[^ -~]/.test(value);
    return field !== 'userMail' || value === '' || isHarmless(value);
  });
}
