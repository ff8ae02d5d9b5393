import {
  decodeBytes,
  mayHoldVendorCodes,
  type TextEncoding,
  UTF8_BOM_LENGTH,
  vendorCodesIn,
} from '../../language/charset/index.ts';
import {
  type EncodedTsv,
  parseTsv,
  type Tsv,
  type TsvLine,
  type VendorCodePlace,
} from '../../language/tsv/tsv.ts';
import {
  type ApplicationType,
  EVERY_TYPE,
  FORMATS,
  type Format,
  formatOf,
  LATER_FORMATS,
} from '../../manual/formats.ts';
import type { ApplicationRecord, RecordSet } from '../record.ts';
import { readHeader } from '../sheet/header.ts';

/** The numbers of fields that records have (D-07). */
const FIELD_COUNTS: readonly number[] = [...new Set(EVERY_TYPE.map((type) => formatOf(type).items.length))];

/** Decodes and splits a TSV: Shift_JIS (its superset cp932), or another encoding that its bytes tell (D-06, D-32). */
export async function readTsv(bytes: Uint8Array): Promise<EncodedTsv> {
  const { text, encoding } = await decodeBytes(bytes);
  const vendorCodes = vendorCodePlaces(bytes, encoding);
  return { ...splitTsv(text), encoding, ...(vendorCodes.length > 0 && { vendorCodes }) };
}

function vendorCodePlaces(bytes: Uint8Array, encoding: TextEncoding): VendorCodePlace[] {
  if (!isShiftJis(encoding) || !mayHoldVendorCodes(bytes)) return [];
  return splitBytes(bytes, encoding).lines.flatMap(({ line, fields }) =>
    fields.flatMap((field, index) =>
      vendorCodesIn(field).map(({ code }) => ({ line, item: index + 1, code })),
    ),
  );
}

/** Whether the bytes of values are those of Shift_JIS. */
export const isShiftJis = (encoding: TextEncoding): boolean =>
  encoding === 'shift_jis' || encoding === 'shift_jis-bom' || encoding === 'ascii';

/**
 * Splits the bytes of a TSV in Shift_JIS, one character a byte: TAB, line ends and quotation marks are never the second
 * byte of a character, so that they split as the text does.
 */
export const splitBytes = (bytes: Uint8Array, encoding: TextEncoding): Tsv =>
  splitTsv(bytesAsText(encoding === 'shift_jis-bom' ? bytes.subarray(UTF8_BOM_LENGTH) : bytes));

const CHUNK = 0x8000;

/** One character a byte. */
export function bytesAsText(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return text;
}

/** As `parseTsv`, for records of applications. */
export const splitTsv = (text: string): Tsv => parseTsv(text, FIELD_COUNTS);

export type TypeGuess =
  | { readonly kind: 'told'; readonly type: ApplicationType; readonly by: 'name' | 'shape' }
  /** Records of several shapes; `type` is the first one's. */
  | { readonly kind: 'mixed'; readonly type: ApplicationType; readonly types: readonly ApplicationType[] }
  | { readonly kind: 'unknown' };

/**
 * Tells a TSV's type by its name where it holds one (`…-server-renew…`), else by the shape of all its records. A type that
 * only a later edition has is told by the shape where every record has it.
 * @param types those that it may be
 */
export function guessTsvType(
  fileName: string,
  lines: readonly TsvLine[],
  types: readonly ApplicationType[] = EVERY_TYPE,
): TypeGuess {
  const name = fileName.toLowerCase();
  const named = types.filter((type) => new RegExp(`(?:^|[^a-z])${type}(?:[^a-z]|$)`).test(name));
  if (named.length === 1 && named[0]) return { kind: 'told', type: named[0], by: 'name' };
  const records = lines.filter(({ fields }) => !isHeaderLine(fields));
  const later = LATER_FORMATS.find(
    (format) =>
      types.includes(format.id) &&
      records.length > 0 &&
      records.every(({ fields }) => hasShape(fields, format)),
  );
  if (later) return { kind: 'told', type: later.id, by: 'shape' };
  const shapes = [...new Set(records.map(({ fields }) => shapeOf(fields)))];
  const known = shapes.filter((type) => type !== undefined);
  const [type] = known;
  if (!type || shapes.length > known.length) return { kind: 'unknown' };
  return known.length === 1 ? { kind: 'told', type, by: 'shape' } : { kind: 'mixed', type, types: known };
}

/** True for a line that names the items, wherever it stands: several files put together have several (D-06). */
export const isHeaderLine = (fields: readonly string[]): boolean =>
  !fields[0]?.includes('=') && readHeader(fields) !== undefined;

/** The type that the number of fields and the filled-in items of a record tell. */
const shapeOf = (fields: readonly string[]): ApplicationType | undefined =>
  FORMATS.find((format) => hasShape(fields, format))?.id;

const hasShape = (fields: readonly string[], { items, looksLike }: Format): boolean =>
  items.length === fields.length && looksLike((item) => (fields[item - 1] ?? '').trim() !== '');

/** The records of a TSV as those of a type. */
export function tsvRecords(
  tsv: EncodedTsv,
  type: ApplicationType,
  mixed: readonly ApplicationType[] = [],
): RecordSet {
  const count = formatOf(type).items.length;
  const records = tsv.lines.map(({ line, fields, quoted }): ApplicationRecord => {
    const shape = mixed.length > 1 ? shapeOf(fields) : undefined;
    return {
      values: fields,
      row: line,
      ...(fields.length !== count && { fieldCount: fields.length }),
      ...(isHeaderLine(fields) && { header: true }),
      ...(shape !== undefined && shape !== type && { otherType: shape }),
      ...(quoted.length > 0 && { quoted }),
    };
  });
  const { lines: _, ...form } = tsv;
  return { type, origin: 'tsv', records, file: { ...form, mixedTypes: mixed } };
}
