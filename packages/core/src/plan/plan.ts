import { isBlank, loadShiftJis } from '../language/charset/index.ts';
import { reduceCsrText } from '../language/csr/index.ts';
import { printTsv } from '../language/tsv/tsv.ts';
import { type ApplicationType, type Format, formatOf } from '../manual/formats.ts';
import { METHODS } from '../manual/profiles.ts';
import { type RecordSet, valueAt } from '../records/record.ts';

/** One upload file to be: which records it holds, before anything is written. */
export interface PlannedFile {
  /** Suffix of the name: type, method where the type has one, and which part of how many. */
  readonly suffix: string;
  readonly type: ApplicationType;
  /** Download method, where the type has one. */
  readonly method: string | null;
  /** 0-based indexes of the records, in their order. */
  readonly records: readonly number[];
}

/**
 * Splits records into upload files by download method (3-1, D-09) and by number (5-1, D-08); their order is kept
 * within a file. No records give no files.
 */
export function planFiles(set: RecordSet): PlannedFile[] {
  const methodItem = formatOf(set.type).itemOf.method;
  const groups = new Map<string, number[]>();
  set.records.forEach(({ values }, index) => {
    const method = methodItem === undefined ? '' : (values[methodItem - 1] ?? '').trim();
    const group = groups.get(method);
    if (group) group.push(index);
    else groups.set(method, [index]);
  });
  return [...groups].flatMap(([method, indexes]) => {
    const slug = METHODS.find(({ value }) => value === method)?.slug;
    const parts = chunks(indexes, maxRecords(formatOf(set.type), method));
    const width = String(parts.length).length;
    return parts.map((records, index) => ({
      suffix: [
        set.type,
        ...(slug === undefined ? [] : [slug]),
        ...(parts.length > 1 ? [`${String(index + 1).padStart(width, '0')}of${parts.length}`] : []),
      ].join('-'),
      type: set.type,
      method: method === '' ? null : method,
      records,
    }));
  });
}

/** Most records that a file of a format and download method is written with. */
export const maxRecords = ({ limit }: Format, method: string): number =>
  limit.ofMethod?.method === method ? limit.ofMethod.written : limit.usual;

function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}

/**
 * A record's values as the TSV holds them: a CSR reduced to its base64, white space alone to nothing (D-29);
 * everything else as it stands.
 */
export function exportValues(set: RecordSet, index: number): string[] {
  const { items } = formatOf(set.type);
  const record = set.records[index];
  if (!record) throw new RangeError(`There is no record ${index + 1}.`);
  return items.map((field, item) => {
    const value = valueAt(record, item);
    if (value === '' || isBlank(value)) return '';
    return field?.characters.kind === 'csr' ? reduceCsrText(value).base64 : value;
  });
}

/** The bytes of a planned file in Shift_JIS. Records with errors must not come here; see `check`. */
export async function encodeFile(set: RecordSet, file: PlannedFile): Promise<Uint8Array> {
  const { encode } = await loadShiftJis();
  return encode(printTsv(file.records.map((index) => exportValues(set, index))));
}
