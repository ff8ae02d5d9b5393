import { concat, utf8Bytes, utf8Text } from '../bytes.ts';
import type { Tag } from '../xml.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to the bytes of one part, by offsets in the bytes as they are; all else stays byte for byte. */
export class Edits {
  readonly #bytes: Uint8Array;
  readonly #edits: Edit[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** Texts inserted at one place stand in the order of the calls. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Ranges must not overlap. A range that holds this text already is no change. */
  replace(start: number, end: number, text: string): void {
    if (utf8Text(this.#bytes, start, end) !== text) this.#edits.push({ start, end, text });
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '');
  }

  /** Sets an attribute that needs no escaping. */
  setAttribute(tag: Tag, name: string, value: string): void {
    const span = tag.attributes.get(name);
    if (span === undefined) this.insert(tag.nameEnd, ` ${name}="${value}"`);
    else if (span.value !== value) this.replace(span.valueStart, span.valueEnd, value);
  }

  removeAttribute(tag: Tag, name: string): void {
    const span = tag.attributes.get(name);
    if (span === undefined) return;
    const isSpace = (byte: number | undefined) =>
      byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 9;
    let { start } = span;
    while (isSpace(this.#bytes[start - 1])) start--;
    this.remove(start, span.valueEnd + 1);
  }

  /** Adds children behind those of an element; `end` is where its end tag begins. */
  append(tag: Tag, end: number, children: string): void {
    if (children === '') return;
    if (!tag.empty) this.insert(end, children);
    else {
      const name = utf8Text(this.#bytes, tag.start + 1, tag.nameEnd);
      this.replace(tag.end - 2, tag.end, `>${children}</${name}>`);
    }
  }

  apply(): Uint8Array {
    const pieces: Uint8Array[] = [];
    let done = 0;
    for (const { start, end, text } of this.#edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      pieces.push(this.#bytes.subarray(done, start), utf8Bytes(text));
      done = end;
    }
    pieces.push(this.#bytes.subarray(done));
    return concat(pieces);
  }
}

/** Escapes text for element content and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
