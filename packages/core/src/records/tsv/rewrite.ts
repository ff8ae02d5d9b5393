import {
  isWithinRepertoire,
  loadShiftJis,
  type TextEncoding,
  UnencodableError,
  withJisCodes,
} from '../../language/charset/index.ts';
import { type EncodedTsv, printTsv } from '../../language/tsv/tsv.ts';
import type { RecordSet } from '../record.ts';
import { bytesAsText, isShiftJis, splitBytes } from './read.ts';

export interface RewrittenTsv {
  readonly bytes: Uint8Array;
  /**
   * Shift_JIS; UTF-8 where Shift_JIS cannot hold what still stands in it; `unknown` where the original's is, of which
   * nothing was changed.
   */
  readonly encoding: TextEncoding;
  /** 0-based records and items whose new value Shift_JIS cannot hold; the old one was kept. */
  readonly kept: readonly { readonly record: number; readonly item: number }[];
}

/**
 * Writes a TSV anew with changed values: CR+LF behind every record, empty lines gone. What has not changed keeps its
 * bytes where the original is in Shift_JIS, so that characters outside the repertoire are not lost before somebody
 * has replaced them; what the repertoire holds gets the bytes of JIS X 0208.
 * @param set the records of `tsv`, in their order, with values changed
 */
export async function rewriteTsv(bytes: Uint8Array, tsv: EncodedTsv, set: RecordSet): Promise<RewrittenTsv> {
  if (tsv.encoding === 'unknown') return { bytes, encoding: 'unknown', kept: [] };
  const { encode } = await loadShiftJis();
  if (!isShiftJis(tsv.encoding)) {
    const text = printTsv(set.records.map(({ values }) => values));
    try {
      return { bytes: encode(text), encoding: 'shift_jis', kept: [] };
    } catch (error) {
      if (!(error instanceof UnencodableError)) throw error;
      return { bytes: new TextEncoder().encode(text), encoding: 'utf-8', kept: [] };
    }
  }
  const kept: { record: number; item: number }[] = [];
  const original = splitBytes(bytes, tsv.encoding).lines;
  const lines = set.records.map(({ values }, record) =>
    values.map((value, item) => {
      const old = withJisCodes(original[record]?.fields[item] ?? '');
      const isSame = value === tsv.lines[record]?.fields[item];
      if (isSame && !isWithinRepertoire(value)) return old;
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

const textAsBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
