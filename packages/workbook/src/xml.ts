import { asciiText, indexOfBytes, isUtf8, utf8Bytes, utf8Text } from './bytes.ts';
import { WorkbookError } from './error.ts';

export const End = 0;
export const Open = 1;
export const Close = 2;
export const Text = 3;
export type Token = typeof End | typeof Open | typeof Close | typeof Text;

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const ampersand = 0x26;
const carriageReturn = 0x0d;
const equals = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const colon = 0x3a;
const deepest = 256;

export interface AttributeSpan {
  readonly value: string;
  /** Offset where the name begins. */
  readonly start: number;
  /** Range of the undecoded value, without its quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Where a start tag and its pieces stand in the bytes, for writers that change a piece and leave the rest. */
export interface Tag {
  readonly start: number;
  /** Offset behind the element's name. */
  readonly nameEnd: number;
  /** Offset behind the `>`. */
  readonly end: number;
  /** Written as `<a/>`. */
  readonly empty: boolean;
  /** The name's prefix with its colon, or empty. */
  readonly prefix: string;
  /** By name with any prefix. */
  readonly attributes: ReadonlyMap<string, AttributeSpan>;
}

const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * A pull scanner for the XML of spreadsheets. It works on bytes, so that a sheet of many megabytes never becomes one
 * string: only the text of cells does. Checked are what decides about structure (tags nest and match, quotes close,
 * references resolve, the encoding is valid); a document type is refused. Names are compared without their prefix.
 */
export class XmlScanner {
  readonly bytes: Uint8Array;
  /** Value of the attribute that `nextAttribute` stands on: a range of `bytes`, undecoded. */
  valueStart = 0;
  valueEnd = 0;
  /** Number of open elements: on `Open` it counts the element just opened, on `Close` no longer the one closed. */
  depth = 0;
  /** Offset where the tag last opened or closed begins; an empty element closes where its tag ends. */
  tagStart = 0;

  readonly #part: string;
  #pos = 0;
  #inTag = false;
  #emptyElement = false;
  #rootSeen = false;
  #localStart = 0;
  #nameEnd = 0;
  #attributeStart = 0;
  #attributeEnd = 0;
  #textStart = 0;
  #textEnd = 0;
  #textIsCdata = false;
  readonly #nameStarts: number[] = [];
  readonly #nameEnds: number[] = [];

  /**
   * @param part the part's name, for errors
   * @throws WorkbookError `damaged` where the encoding is neither UTF-8 nor UTF-16
   */
  constructor(bytes: Uint8Array, part: string) {
    this.#part = part;
    this.bytes = toUtf8(bytes, part);
    if (this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf) this.#pos = 3;
  }

  /**
   * An empty element gives `Open` and `Close` like any other; comments and processing instructions give nothing.
   * @throws WorkbookError `damaged` or `dtd`
   */
  next(): Token {
    this.#finishTag();
    if (this.#emptyElement) {
      this.#emptyElement = false;
      this.tagStart = this.#pos;
      return this.#pop();
    }
    const { bytes } = this;
    for (;;) {
      const pos = this.#pos;
      if (pos >= bytes.length) {
        if (this.depth > 0 || !this.#rootSeen) this.fail();
        return End;
      }
      if (bytes[pos] !== lt) {
        if (this.#scanText()) return Text;
        continue;
      }
      switch (bytes[pos + 1]) {
        case slash:
          return this.#scanClose();
        case 0x3f: // ?
          this.#pos = this.#after('?>', pos + 2);
          break;
        case 0x21: // !
          if (this.#scanDeclaration()) return Text;
          break;
        default:
          return this.#scanOpen();
      }
    }
  }

  /** Whether the element last opened has this local name. */
  is(name: string): boolean {
    return this.#equals(this.#localStart, this.#nameEnd, name);
  }

  /** Moves to the next attribute of the element just opened. */
  nextAttribute(): boolean {
    if (!this.#inTag) return false;
    const { bytes } = this;
    let pos = this.#skipSpace(this.#pos);
    const first = bytes[pos];
    if (first === gt || (first === slash && bytes[pos + 1] === gt)) {
      this.#inTag = false;
      this.#emptyElement = first === slash;
      this.#pos = first === slash ? pos + 2 : pos + 1;
      return false;
    }
    this.#attributeStart = pos;
    while (isNameByte(bytes[pos])) pos++;
    this.#attributeEnd = pos;
    pos = this.#skipSpace(pos);
    if (bytes[pos] !== equals || this.#attributeEnd === this.#attributeStart) this.fail();
    pos = this.#skipSpace(pos + 1);
    const quote = bytes[pos];
    if (quote !== doubleQuote && quote !== singleQuote) this.fail();
    this.valueStart = ++pos;
    while (bytes[pos] !== quote) {
      if (bytes[pos] === lt || pos >= bytes.length) this.fail();
      pos++;
    }
    this.valueEnd = pos;
    this.#pos = pos + 1;
    return true;
  }

  /** Whether `nextAttribute` stands on this attribute; the name includes any prefix. */
  attributeIs(name: string): boolean {
    return this.#equals(this.#attributeStart, this.#attributeEnd, name);
  }

  valueIs(value: string): boolean {
    return this.#equals(this.valueStart, this.valueEnd, value);
  }

  /** Offset behind what has been read; behind an end tag on `Close`. */
  get position(): number {
    return this.#pos;
  }

  /** The start tag of the element just opened, of which no attribute has been read yet. */
  tag(): Tag {
    const start = this.tagStart;
    const nameEnd = this.#nameEnd;
    const prefix = utf8Text(this.bytes, start + 1, this.#localStart);
    const attributes = new Map<string, AttributeSpan>();
    while (this.nextAttribute()) {
      const { valueStart, valueEnd } = this;
      const name = utf8Text(this.bytes, this.#attributeStart, this.#attributeEnd);
      if (attributes.has(name)) this.fail();
      attributes.set(name, { value: this.#value(), start: this.#attributeStart, valueStart, valueEnd });
    }
    return { start, nameEnd, end: this.#pos, empty: this.#emptyElement, prefix, attributes };
  }

  /** All attributes of the element just opened, by name with any prefix. */
  attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    while (this.nextAttribute()) {
      const name = utf8Text(this.bytes, this.#attributeStart, this.#attributeEnd);
      if (attributes.has(name)) this.fail();
      attributes.set(name, this.#value());
    }
    return attributes;
  }

  #value(): string {
    const value = utf8Text(this.bytes, this.valueStart, this.valueEnd).replaceAll(/[\t\n\r]/g, ' ');
    return this.#resolve(value);
  }

  /** The character data of the element just opened, up to and including its end; that of children is left out. */
  textContent(): string {
    const { depth } = this;
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === Text) text = text === '' ? this.#text() : text + this.#text();
      else if (token === Open) this.skip();
      else if (this.depth < depth) return text;
    }
  }

  /**
   * The content of the element just opened if it is a plain unsigned integer, without making a string of it;
   * otherwise undefined, and the content is still there to be read.
   */
  integerContent(): number | undefined {
    this.#finishTag();
    if (this.#emptyElement) return undefined;
    const { bytes } = this;
    let pos = this.#pos;
    let value = 0;
    for (; bytes[pos] !== lt; pos++) {
      const digit = (bytes[pos] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      value = value * 10 + digit;
    }
    if (pos === this.#pos || bytes[pos + 1] !== slash) return undefined;
    this.#pos = pos;
    this.next();
    return value;
  }

  /** Skips the rest of the element just opened, its end included. */
  skip(): void {
    const depth = this.depth - 1;
    while (this.next() !== Close || this.depth > depth);
  }

  fail(): never {
    throw new WorkbookError('damaged', this.#part);
  }

  #finishTag(): void {
    if (this.#inTag) while (this.nextAttribute());
  }

  #text(): string {
    const { bytes } = this;
    const end = this.#textEnd;
    let plain = true;
    let bits = 0;
    for (let i = this.#textStart; i < end; i++) {
      const byte = bytes[i] as number;
      bits |= byte;
      if (byte === ampersand || byte === carriageReturn) plain = false;
    }
    const text = (bits < 0x80 ? asciiText : utf8Text)(bytes, this.#textStart, end);
    if (plain) return text;
    const lines = text.replaceAll(/\r\n?/g, '\n');
    return this.#textIsCdata ? lines : this.#resolve(lines);
  }

  /** Resolves entity and character references. Producers that write a pair of surrogates as two are understood. */
  #resolve(text: string): string {
    let at = text.indexOf('&');
    if (at < 0) return text;
    const pieces: string[] = [];
    let done = 0;
    while (at >= 0) {
      const end = text.indexOf(';', at);
      if (end < 0) this.fail();
      pieces.push(text.slice(done, at), this.#entity(text.slice(at + 1, end)));
      done = end + 1;
      at = text.indexOf('&', done);
    }
    pieces.push(text.slice(done));
    return pieces.join('');
  }

  #entity(name: string): string {
    const named = namedEntities.get(name);
    if (named !== undefined) return named;
    const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}))$/.exec(name) ?? this.fail();
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : this.fail();
  }

  #scanText(): boolean {
    const { bytes } = this;
    const start = this.#pos;
    let pos = start;
    while (pos < bytes.length && bytes[pos] !== lt) pos++;
    this.#pos = pos;
    if (this.depth === 0) {
      if (this.#skipSpace(start) < pos) this.fail();
      return false;
    }
    this.#setText(start, pos, false);
    return true;
  }

  #setText(start: number, end: number, isCdata: boolean): void {
    this.#textStart = start;
    this.#textEnd = end;
    this.#textIsCdata = isCdata;
  }

  #scanDeclaration(): boolean {
    const pos = this.#pos;
    if (this.#startsWith(pos, '<!--')) {
      this.#pos = this.#after('-->', pos + 4);
      return false;
    }
    if (this.#startsWith(pos, '<![CDATA[') && this.depth > 0) {
      this.#pos = this.#after(']]>', pos + 9);
      this.#setText(pos + 9, this.#pos - 3, true);
      return true;
    }
    if (this.#startsWith(pos, '<!DOCTYPE')) throw new WorkbookError('dtd', this.#part);
    this.fail();
  }

  #scanOpen(): Token {
    const { bytes } = this;
    this.tagStart = this.#pos;
    const start = this.#pos + 1;
    let pos = start;
    let local = start;
    while (isNameByte(bytes[pos])) {
      if (bytes[pos] === colon) local = pos + 1;
      pos++;
    }
    if (pos === local || this.depth >= deepest || (this.depth === 0 && this.#rootSeen)) this.fail();
    this.#rootSeen = true;
    this.#nameStarts[this.depth] = start;
    this.#nameEnds[this.depth] = pos;
    this.depth++;
    this.#localStart = local;
    this.#nameEnd = pos;
    this.#pos = pos;
    this.#inTag = true;
    return Open;
  }

  #scanClose(): Token {
    if (this.depth === 0) this.fail();
    const { bytes } = this;
    this.tagStart = this.#pos;
    let name = this.#nameStarts[this.depth - 1] as number;
    const nameEnd = this.#nameEnds[this.depth - 1] as number;
    let pos = this.#pos + 2;
    while (name < nameEnd) if (bytes[pos++] !== bytes[name++]) this.fail();
    pos = this.#skipSpace(pos);
    if (bytes[pos] !== gt) this.fail();
    this.#pos = pos + 1;
    return this.#pop();
  }

  #pop(): Token {
    this.depth--;
    return Close;
  }

  #after(mark: string, from: number): number {
    const found = indexOfBytes(this.bytes, utf8Bytes(mark), from);
    return found < 0 ? this.fail() : found + mark.length;
  }

  #skipSpace(from: number): number {
    const { bytes } = this;
    let pos = from;
    while (isSpace(bytes[pos])) pos++;
    return pos;
  }

  #startsWith(start: number, text: string): boolean {
    return this.#equals(start, start + text.length, text);
  }

  #equals(start: number, end: number, text: string): boolean {
    if (end - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.bytes[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isNameByte(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    byte > 0x20 &&
    byte !== gt &&
    byte !== slash &&
    byte !== equals &&
    byte !== lt &&
    byte !== doubleQuote &&
    byte !== singleQuote
  );
}

/** Parts are UTF-8 or UTF-16 (ECMA-376-2, 6.1.4); UTF-16 shows in the byte order mark or in the first `<`. */
function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const [first, second] = bytes;
  const utf16 =
    (first === 0xff && second === 0xfe) || (first === lt && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === lt)
        ? 'utf-16be'
        : undefined;
  if (utf16 !== undefined) return utf8Bytes(decodeUtf16(bytes, utf16, part));
  if (!isUtf8(bytes)) throw new WorkbookError('damaged', part);
  return bytes;
}

function decodeUtf16(bytes: Uint8Array, encoding: string, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WorkbookError('damaged', part, { cause: error });
  }
}
