import type { TextEncoding } from '../charset/index.ts';

/** A character that a file writes in a code of NEC or IBM. */
export interface VendorCodePlace {
  /** 1-based, as is `item`. */
  readonly line: number;
  readonly item: number;
  /** As `87 9C`. */
  readonly code: string;
}

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
  /** 1-based lines before the last record that hold nothing but white space and TABs. */
  readonly emptyLines: readonly number[];
  readonly emptyLinesAtEnd: boolean;
  /** 1-based lines that end with a CR that no LF follows, or with several before the LF. */
  readonly crLines: readonly number[];
  /** What stands behind the last record and is no text: the mark with which DOS ended files (1A), or NULs. */
  readonly endMark: 'eof' | 'nul' | null;
}

export interface EncodedTsv extends Tsv {
  readonly encoding: TextEncoding;
  /** Characters in codes of NEC or IBM in place of those of JIS X 0208; absent where there are none. */
  readonly vendorCodes?: readonly VendorCodePlace[];
}

/**
 * Splits a TSV into records and fields (5-1, D-06). CR+LF and LF end a record; so does a CR alone where nothing else
 * ends lines, at the end of the file, or where both sides of it are whole records. The last one needs no line end. A line break inside quotation
 * marks, as Excel writes a cell of several lines, does not end the record. A line of white space and TABs is no record.
 * @param counts numbers of fields that a whole record may have
 */
export function parseTsv(text: string, counts: readonly number[] = []): Tsv {
  const { content: whole, endMark } = withoutEndMark(text);
  const { text: unified, ends } = unifyLineEnds(whole, counts);
  const lines: TsvLine[] = [];
  const empty: number[] = [];
  const crLines: number[] = [];
  let line = 1;
  let position = 0;
  let nextEnd = 0;
  while (position < unified.length) {
    const end = recordEnd(unified, position);
    const next = end < unified.length ? end + 1 : end;
    const afterCr = end < unified.length && end > position && unified[end - 1] === '\r';
    const content = unified.slice(position, afterCr ? end - 1 : end);
    if (BLANK.test(content)) empty.push(line);
    else lines.push(parseLine(content, line));
    line += 1 + (content.includes('\n') ? content.split('\n').length - 1 : 0);
    for (; (ends[nextEnd] ?? Number.POSITIVE_INFINITY) < next; nextEnd++) crLines.push(line - 1);
    position = next;
  }
  const last = lines.at(-1)?.line ?? 0;
  return {
    lines,
    emptyLines: empty.filter((each) => each < last),
    emptyLinesAtEnd: lines.length > 0 && empty.some((each) => each > last),
    crLines: [...new Set(crLines)],
    endMark,
  };
}

/** The same in text and in the bytes of Shift_JIS, where U+3000 is 81 40. */
const BLANK = /^(?:[\t \u3000]|\x81@)*$/;
const END_MARKS = /^[\r\n\u0000\u001a]$/;

/** Takes what no record can end with off the end, and the line ends between. */
function withoutEndMark(text: string): { readonly content: string; readonly endMark: Tsv['endMark'] } {
  let start = text.length;
  while (start > 0 && END_MARKS.test(text[start - 1] ?? '')) start--;
  const tail = text.slice(start);
  const mark = tail.search(/[\u0000\u001a]/);
  if (mark < 0) return { content: text, endMark: null };
  return { content: text.slice(0, start + mark), endMark: tail.includes('\u001a') ? 'eof' : 'nul' };
}

interface UnifiedText {
  /** With LF for every CR that ends a line by itself, and none of those that stand before CR+LF. */
  readonly text: string;
  /** Where those stand, ascending. */
  readonly ends: readonly number[];
}

function unifyLineEnds(text: string, counts: readonly number[]): UnifiedText {
  if (!LONE_CR.test(text)) return { text, ends: [] };
  /** What stands between line ends, and these, in turn. */
  const parts = text.split(LINE_ENDS);
  const doubled = dropDoubled(parts);
  const everywhere = endsLinesByItself(parts, counts);
  const lastText = parts.findLastIndex((piece, index) => index % 2 === 0 && piece !== '');
  const ends: number[] = [];
  let length = 0;
  let line = NO_FIELDS;
  for (let index = 0; index < parts.length; index += 2) {
    const piece = parts[index] ?? '';
    line = { tabs: line.tabs + tabsIn(piece), isBlank: line.isBlank && BLANK.test(piece) };
    length += piece.length;
    if (doubled.has(index + 1)) ends.push(length + 1);
    if (
      parts[index + 1] === '\r' &&
      (everywhere ||
        index >= lastText ||
        (isWhole(line, counts) && isWhole(shapeOf(parts[index + 2] ?? ''), counts)))
    ) {
      parts[index + 1] = '\n';
      ends.push(length);
    }
    const found = parts[index + 1] ?? '';
    length += found.length;
    if (found.endsWith('\n')) line = NO_FIELDS;
  }
  return { text: parts.join(''), ends };
}

/** A CR before anything but a LF. */
const LONE_CR = /\r(?!\n)/;
const LINE_ENDS = /(\r\n|\r|\n)/;

/** Takes CR out that stand right before CR+LF, as converting line ends twice makes them; gives the places of those CR+LF. */
function dropDoubled(parts: string[]): ReadonlySet<number> {
  const doubled = new Set<number>();
  let last = 0;
  for (let index = parts.length - 2; index > 0; index -= 2) {
    const isDoubled = last > 0 && parts[index] === '\r' && parts[index + 1] === '';
    if (isDoubled) {
      parts[index] = '';
      doubled.add(last);
    } else last = parts[index] === '\r\n' ? index : 0;
  }
  return doubled;
}

/** True where CR ends lines as a rule: a CSR may hold single ones, too. */
function endsLinesByItself(parts: readonly string[], counts: readonly number[]): boolean {
  const shapes = parts.filter((_, index) => index % 2 === 0).map(shapeOf);
  const ends = parts.filter((part, index) => index % 2 === 1 && part !== '');
  const lone = ends.filter((end) => end === '\r').length;
  if (lone === ends.length) {
    const tabs = shapes.reduce((sum, shape) => sum + shape.tabs, 0);
    return !counts.includes(tabs + 1) || shapes.slice(1).every(({ isBlank }) => isBlank);
  }
  const whole = shapes.filter((shape) => isWhole(shape, counts)).length;
  return lone * 2 > ends.length && whole * 2 >= shapes.length;
}

interface LineShape {
  readonly tabs: number;
  readonly isBlank: boolean;
}

const NO_FIELDS: LineShape = { tabs: 0, isBlank: true };
const shapeOf = (line: string): LineShape => ({ tabs: tabsIn(line), isBlank: BLANK.test(line) });
const isWhole = ({ tabs, isBlank }: LineShape, counts: readonly number[]): boolean =>
  isBlank || counts.includes(tabs + 1);

function tabsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count++;
  return count;
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
