import { utf8Text } from '../bytes.ts';
import { Close, End, Open, type Tag, XmlScanner } from '../xml.ts';
import type { PackageDraft } from './draft.ts';
import { Edits, escapeXml } from './edits.ts';
import { type Fill, markOver, printFill, readFill, sameFill } from './fills.ts';
import { completeStyles } from './style-defaults.ts';
import type { Severity } from './types.ts';

/** A list of the style sheet that grows. */
interface List {
  readonly tag: Tag;
  /** Offset where its end tag begins. */
  end: number;
  readonly added: string[];
}

/** A cell format (`xf`), with all but its fill. */
interface CellFormat {
  readonly fill: number;
  readonly attributes: string;
  readonly children: string;
}

/**
 * The cell formats of a workbook, which it extends by copies that differ in the fill alone. Formats that are there are
 * used again; none is changed or taken away.
 */
export class StyleBook {
  readonly #part: string;
  readonly #xml: XmlScanner;
  readonly #fills: Fill[] = [];
  readonly #formats: CellFormat[] = [];
  /** Indexes of the formats that differ in the fill alone. */
  readonly #alike = new Map<string, number[]>();
  readonly #unmarked = new Map<number, number>();
  readonly #marked = new Map<string, number>();
  readonly #fillList: List;
  readonly #formatList: List;

  /** @throws WorkbookError as `XmlScanner` does */
  constructor(bytes: Uint8Array, part: string) {
    this.#part = part;
    const xml = new XmlScanner(completeStyles(bytes, part), part);
    this.#xml = xml;
    let fills: List | undefined;
    let formats: List | undefined;
    for (let token = xml.next(); token !== End; token = xml.next()) {
      if (token !== Open || xml.depth !== 2) continue;
      if (xml.is('fills')) fills = this.#readList('fill', () => this.#fills.push(readFill(xml)));
      else if (xml.is('cellXfs')) formats = this.#readList('xf', () => this.#keep(readFormat(xml)));
    }
    this.#fillList = fills ?? xml.fail();
    this.#formatList = formats ?? xml.fail();
    if (this.#formats.length === 0) xml.fail();
  }

  /** Index of the format that the cell had before we marked it, or of its own where we did not. */
  unmarked(style: number): number {
    return cached(this.#unmarked, style, () => {
      const format = this.#formats[style];
      const fill = this.#fills[format?.fill ?? 0];
      return format !== undefined && fill?.kind === 'mark' ? this.#withFill(format, fill.under) : style;
    });
  }

  /** Index of the format that marks a cell of this format. A format that does not exist is taken for the first. */
  marked(style: number, severity: Severity): number {
    return cached(this.#marked, `${severity} ${style}`, () => {
      const format = this.#formats[style] ?? (this.#formats[0] as CellFormat);
      return this.#withFill(format, markOver(severity, this.#fills[format.fill] ?? { kind: 'none' }));
    });
  }

  save(draft: PackageDraft): void {
    const edits = new Edits(this.#xml.bytes);
    const write = ({ tag, end, added }: List, count: number): void => {
      if (added.length === 0) return;
      edits.append(tag, end, added.join(''));
      edits.setAttribute(tag, 'count', String(count));
    };
    write(this.#fillList, this.#fills.length);
    write(this.#formatList, this.#formats.length);
    draft.apply(this.#part, this.#xml, edits);
  }

  #withFill(format: CellFormat, fill: Fill): number {
    const alike = this.#alike.get(keyOf(format)) ?? [];
    const found = alike.find((index) => {
      const candidate = this.#fills[this.#formats[index]?.fill ?? 0];
      return candidate !== undefined && sameFill(candidate, fill);
    });
    if (found !== undefined) return found;
    const changed = { ...format, fill: this.#fill(fill) };
    const { prefix } = this.#formatList.tag;
    const { attributes, children } = format;
    this.#formatList.added.push(
      `<${prefix}xf${attributes} fillId="${changed.fill}" applyFill="1">${children}</${prefix}xf>`,
    );
    return this.#keep(changed);
  }

  #fill(fill: Fill): number {
    // A fill that nothing tells anything about any more cannot come back.
    if (fill.kind === 'other') return 0;
    const found = this.#fills.findIndex((candidate) => sameFill(candidate, fill));
    if (found >= 0) return found;
    this.#fillList.added.push(printFill(fill, this.#fillList.tag.prefix));
    return this.#fills.push(fill) - 1;
  }

  #keep(format: CellFormat): number {
    const index = this.#formats.push(format) - 1;
    const key = keyOf(format);
    const alike = this.#alike.get(key);
    if (alike === undefined) this.#alike.set(key, [index]);
    else alike.push(index);
    return index;
  }

  #readList(item: string, read: () => void): List {
    const xml = this.#xml;
    const { depth } = xml;
    const tag = xml.tag();
    for (;;) {
      const token = xml.next();
      if (token === Close && xml.depth < depth) return { tag, end: xml.tagStart, added: [] };
      if (token !== Open) continue;
      if (xml.is(item)) read();
      else xml.skip();
    }
  }
}

/** Reads the `xf` element just opened, its end included. */
function readFormat(xml: XmlScanner): CellFormat {
  const { end, attributes } = xml.tag();
  xml.skip();
  const others = [...attributes].filter(([name]) => name !== 'fillId' && name !== 'applyFill');
  return {
    fill: Number(attributes.get('fillId')?.value ?? 0),
    attributes: others.map(([name, { value }]) => ` ${name}="${escapeXml(value)}"`).join(''),
    children: utf8Text(xml.bytes, end, Math.max(end, xml.tagStart)),
  };
}

function keyOf({ attributes, children }: CellFormat): string {
  return `${attributes}>${children}`;
}

function cached<K>(cache: Map<K, number>, key: K, compute: () => number): number {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = compute();
  cache.set(key, value);
  return value;
}
