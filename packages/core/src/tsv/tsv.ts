import type { TextEncoding } from '../charset/index.ts';

/** A record of a TSV as it stands. */
export interface TsvLine {
  /** 1-based line that the record begins on. */
  readonly line: number;
  readonly fields: readonly string[];
  /** 0-based fields that stand wrapped in quotation marks; the marks are still there. */
  readonly quoted: readonly number[];
}

export interface Tsv {
  readonly lines: readonly TsvLine[];
  /** 1-based empty lines before the last record. */
  readonly emptyLines: readonly number[];
  readonly emptyLinesAtEnd: boolean;
}

export interface EncodedTsv extends Tsv {
  readonly encoding: TextEncoding;
}

/**
 * Splits a TSV into records and fields (5-1, D-06). CR+LF and LF end a record, a CR alone does not; the last one needs
 * no line end. A line break inside quotation marks, as Excel writes a cell of several lines, does not end the record.
 */
export function parseTsv(text: string): Tsv {
  const lines: TsvLine[] = [];
  const empty: number[] = [];
  let line = 1;
  let position = 0;
  while (position < text.length) {
    const end = recordEnd(text, position);
    const next = end < text.length ? end + 1 : end;
    const afterCr = end < text.length && end > position && text[end - 1] === '\r';
    const content = text.slice(position, afterCr ? end - 1 : end);
    if (content === '') empty.push(line);
    else lines.push(parseLine(content, line));
    line += 1 + (content.includes('\n') ? content.split('\n').length - 1 : 0);
    position = next;
  }
  const last = lines.at(-1)?.line ?? 0;
  return {
    lines,
    emptyLines: empty.filter((each) => each < last),
    emptyLinesAtEnd: lines.length > 0 && empty.some((each) => each > last),
  };
}

/** Where the line feed (or the end of the text) stands that ends the record beginning at `start`. */
function recordEnd(text: string, start: number): number {
  let end = lineEnd(text, start);
  let fieldStart = start;
  let searched = start;
  for (;;) {
    const tab = text.slice(searched, end).lastIndexOf('\t');
    if (tab >= 0) fieldStart = searched + tab + 1;
    if (text[fieldStart] !== '"' || end === text.length) return end;
    const close = closingQuote(text, fieldStart + 1);
    if (close === undefined || close < end) return end;
    end = lineEnd(text, close);
    searched = close;
  }
}

const lineEnd = (text: string, from: number): number => {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
};

/** The quotation mark that closes a field of several lines; undefined where a TAB comes first or none follows. */
function closingQuote(text: string, from: number): number | undefined {
  for (let position = from; position < text.length; position++) {
    const character = text[position];
    if (character === '\t') return undefined;
    if (character !== '"') continue;
    const next = text[position + 1];
    if (next === '"') position++;
    else return next === undefined || next === '\t' || next === '\n' || next === '\r' ? position : undefined;
  }
  return undefined;
}

function parseLine(content: string, line: number): TsvLine {
  const fields = content.split('\t');
  const quoted = content.includes('"')
    ? fields.flatMap((field, index) => (isWrapped(field) ? [index] : []))
    : [];
  return { line, fields, quoted };
}

/** True for a whole field in quotation marks, those inside doubled, as Excel writes it. */
const isWrapped = (field: string): boolean =>
  field.length > 1 &&
  field.startsWith('"') &&
  field.endsWith('"') &&
  !field.slice(1, -1).replaceAll('""', '').includes('"');

/**
 * Writes records as the service takes them (5-1): TAB between fields, CR+LF behind every record, nothing quoted. The
 * values must hold neither TAB nor line break.
 */
export function printTsv(records: Iterable<readonly string[]>): string {
  let text = '';
  for (const values of records) text += `${values.join('\t')}\r\n`;
  return text;
}
