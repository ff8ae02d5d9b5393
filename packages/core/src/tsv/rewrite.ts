import { loadShiftJis, type TextEncoding, UnencodableError } from '../charset/index.ts';
import type { RecordSet } from '../record.ts';
import { type EncodedTsv, parseTsv, printTsv } from './tsv.ts';

export interface RewrittenTsv {
  readonly bytes: Uint8Array;
  /** Shift_JIS, or the encoding of the original where Shift_JIS cannot hold what still stands in it. */
  readonly encoding: TextEncoding;
  /** 0-based records and items whose new value Shift_JIS cannot hold; the old one was kept. */
  readonly kept: readonly { readonly record: number; readonly item: number }[];
}

/**
 * Writes a TSV anew with changed values: CR+LF behind every record, empty lines gone. What has not changed keeps its
 * bytes where the original is in Shift_JIS, so that characters outside the repertoire are not lost before somebody
 * has replaced them.
 * @param set the records of `tsv`, in their order, with values changed
 */
export async function rewriteTsv(bytes: Uint8Array, tsv: EncodedTsv, set: RecordSet): Promise<RewrittenTsv> {
  const { encode } = await loadShiftJis();
  if (tsv.encoding !== 'shift_jis' && tsv.encoding !== 'ascii') {
    const text = printTsv(set.records.map(({ values }) => values));
    try {
      return { bytes: encode(text), encoding: 'shift_jis', kept: [] };
    } catch (error) {
      if (!(error instanceof UnencodableError)) throw error;
      return { bytes: new TextEncoder().encode(text), encoding: 'utf-8', kept: [] };
    }
  }
  const kept: { record: number; item: number }[] = [];
  // TAB, line ends and quotation marks are never the second byte of a character, so bytes split as the text does.
  const original = parseTsv(bytesAsText(bytes)).lines;
  const lines = set.records.map(({ values }, record) =>
    values.map((value, item) => {
      const old = original[record]?.fields[item] ?? '';
      if (value === tsv.lines[record]?.fields[item]) return old;
      try {
        return bytesAsText(encode(value));
      } catch (error) {
        if (!(error instanceof UnencodableError)) throw error;
        kept.push({ record, item });
        return old;
      }
    }),
  );
  return { bytes: textAsBytes(printTsv(lines)), encoding: 'shift_jis', kept };
}

const CHUNK = 0x8000;

/** One character a byte. */
function bytesAsText(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return text;
}

const textAsBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
