import { ArrayFormulas } from '../array-formulas.ts';
import { type CellPlace, parseReference, printReference } from '../reference.ts';
import { Close, End, Open, type Tag, type XmlScanner } from '../xml.ts';
import { encodeXstring } from '../xstring.ts';
import { type Edits, escapeXml } from './edits.ts';
import { columnStyle, type Layout } from './layout.ts';

/** What shall become of one cell. */
export interface CellChange extends CellPlace {
  readonly text?: string;
  /** The style of the marked cell, by the style that it has or would have. */
  readonly style?: (style: number) => number;
}

export interface CellPatcher {
  readonly xml: XmlScanner;
  readonly edits: Edits;
  readonly layout: Layout;
  readonly changes: readonly CellChange[];
  /** The style of a cell that no change names a style for. */
  readonly restyle: (style: number) => number;
  readonly onFormula: (place: CellPlace) => void;
}

interface Column {
  readonly change: CellChange;
  /** Offset of the first cell to the right, until the cell itself is found. */
  place?: number;
  found?: true;
}

interface Row {
  readonly number: number;
  /** In order. */
  readonly columns: readonly Column[];
  /** Where and as what the row is to be added, until it is found. */
  addition?: { readonly place: number; readonly markup: string };
  found?: true;
}

/** Offsets of a cell's value and what kind of cell it is. */
interface CellContent {
  readonly hasFormula: boolean;
  /** The array or data table that this cell's formula fills. */
  readonly fills: string | undefined;
  readonly values: readonly (readonly [start: number, end: number])[];
  /** Where the inline string goes: `is` stands before `extLst`. */
  readonly end: number;
}

/**
 * Changes cells of a worksheet, adding rows and cells that are not there at their place.
 * @throws WorkbookError `damaged`
 */
export function patchCells(patcher: CellPatcher): void {
  const { xml } = patcher;
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token === Open && xml.depth === 2 && xml.is('sheetData')) {
      new SheetDataPatcher(patcher).patch();
      return;
    }
  }
  xml.fail();
}

class SheetDataPatcher {
  readonly #patcher: CellPatcher;
  readonly #arrays = new ArrayFormulas();
  readonly #rows: readonly Row[];
  readonly #byNumber: ReadonlyMap<number, Row>;
  /** Rows and, within the current row, columns before this index have their place. */
  #placedRows = 0;
  #placedColumns = 0;
  #row = 0;
  #column = -1;

  constructor(patcher: CellPatcher) {
    this.#patcher = patcher;
    this.#rows = groupByRow(patcher.changes);
    this.#byNumber = new Map(this.#rows.map((row) => [row.number, row]));
  }

  /** Patches the `sheetData` element just opened, its end included. */
  patch(): void {
    const { xml, edits } = this.#patcher;
    const { depth } = xml;
    const tag = xml.tag();
    for (;;) {
      const token = xml.next();
      if (token === Close && xml.depth < depth) break;
      if (token !== Open) continue;
      if (xml.is('row')) this.#patchRow();
      else xml.skip();
    }
    const end = xml.tagStart;
    let atEnd = '';
    for (const row of this.#rows) {
      if (row.found) continue;
      if (row.addition === undefined) atEnd += this.#newRow(row, tag.prefix);
      else edits.insert(row.addition.place, row.addition.markup);
    }
    edits.append(tag, end, atEnd);
  }

  #patchRow(): void {
    const { xml } = this.#patcher;
    const { depth } = xml;
    const tag = xml.tag();
    const number = tag.attributes.get('r')?.value;
    this.#row = number === undefined ? this.#row + 1 : numberOf(number, xml);
    this.#column = -1;
    this.#placedColumns = 0;
    let target: Row | undefined;
    let located = false;
    for (;;) {
      const token = xml.next();
      const closed = token === Close && xml.depth < depth;
      const isCell = token === Open && xml.is('c');
      if (!closed && token === Open && !isCell) xml.skip();
      if (!closed && !isCell) continue;
      const cell = isCell ? this.#openCell(tag, located) : undefined;
      if (!located) {
        target = this.#locateRow(tag);
        located = true;
      }
      if (cell === undefined) break;
      this.#patchCell(cell, target);
    }
    if (target !== undefined) this.#completeRow(tag, target, xml.tagStart);
  }

  /** Reads a cell's tag. The first cell of a row without a number gives the row its number. */
  #openCell(row: Tag, rowIsLocated: boolean): Tag {
    const { xml } = this.#patcher;
    const cell = xml.tag();
    this.#column++;
    const reference = cell.attributes.get('r')?.value;
    if (reference === undefined) return cell;
    const place = parseReference(reference) ?? xml.fail();
    if (place.row !== this.#row) {
      if (rowIsLocated || row.attributes.has('r') || place.row < this.#row) xml.fail();
      this.#row = place.row;
    }
    this.#column = place.column;
    return cell;
  }

  /** Additions are made up here, while the array formulas from the rows above are known. */
  #locateRow({ start, prefix }: Tag): Row | undefined {
    let row = this.#rows[this.#placedRows];
    while (row !== undefined && row.number < this.#row) {
      if (!row.found) row.addition = { place: start, markup: this.#newRow(row, prefix) };
      row = this.#rows[++this.#placedRows];
    }
    const target = this.#byNumber.get(this.#row);
    if (target?.found) this.#patcher.xml.fail();
    if (target !== undefined) target.found = true;
    return target;
  }

  #patchCell(tag: Tag, row: Row | undefined): void {
    const { xml, edits, onFormula } = this.#patcher;
    const place = { row: this.#row, column: this.#column };
    const content = readContent(xml, tag);
    if (content.fills !== undefined && !this.#arrays.add(content.fills, place.row)) xml.fail();
    const change = row && this.#locateCell(row, tag.start);

    const style = numberOf(tag.attributes.get('s')?.value ?? '0', xml);
    const restyled = (change?.style ?? this.#patcher.restyle)(style);
    if (restyled !== style) edits.setAttribute(tag, 's', String(restyled));
    if (change?.text === undefined) return;
    if (content.hasFormula || this.#arrays.includes(place.row, place.column)) onFormula(place);
    else writeText(edits, tag, content, change.text);
  }

  #locateCell(row: Row, start: number): CellChange | undefined {
    const { columns } = row;
    let column = columns[this.#placedColumns];
    while (column !== undefined && column.change.column < this.#column) {
      column.place ??= start;
      column = columns[++this.#placedColumns];
    }
    const target = columns.find(({ change }) => change.column === this.#column);
    if (target?.found) this.#patcher.xml.fail();
    if (target !== undefined) target.found = true;
    return target?.change;
  }

  #completeRow(tag: Tag, { columns }: Row, end: number): void {
    const { edits, layout } = this.#patcher;
    const { attributes, prefix } = tag;
    const ownStyle = isTrue(attributes.get('customFormat')?.value) ? attributes.get('s')?.value : undefined;
    let atEnd = '';
    let first = Number.POSITIVE_INFINITY;
    let last = -1;
    for (const { change, place, found } of columns) {
      if (found) continue;
      const style = Number(ownStyle ?? columnStyle(layout, change.column));
      const markup = this.#newCell(change, style, prefix);
      if (markup === '') continue;
      first = Math.min(first, change.column);
      last = Math.max(last, change.column);
      if (place === undefined) atEnd += markup;
      else edits.insert(place, markup);
    }
    edits.append(tag, end, atEnd);
    const [, from, to] = /^(\d+):(\d+)$/.exec(attributes.get('spans')?.value ?? '') ?? [];
    if (last >= 0 && from !== undefined && to !== undefined) {
      edits.setAttribute(
        tag,
        'spans',
        `${Math.min(Number(from), first + 1)}:${Math.max(Number(to), last + 1)}`,
      );
    }
  }

  #newRow({ number, columns }: Row, prefix: string): string {
    const { layout } = this.#patcher;
    const cells = columns.map(({ change }) =>
      this.#newCell(change, columnStyle(layout, change.column), prefix),
    );
    const markup = cells.join('');
    return markup === '' ? '' : `<${prefix}row r="${number}">${markup}</${prefix}row>`;
  }

  #newCell(change: CellChange, inherited: number, prefix: string): string {
    const { text, style } = change;
    if (text !== undefined && this.#arrays.includes(change.row, change.column)) {
      this.#patcher.onFormula(change);
      if (style === undefined) return '';
      return this.#newCell({ row: change.row, column: change.column, style }, inherited, prefix);
    }
    if ((text ?? '') === '' && style === undefined) return '';
    const index = style?.(inherited) ?? inherited;
    const start = `<${prefix}c r="${printReference(change)}"${index === 0 ? '' : ` s="${index}"`}`;
    return (text ?? '') === ''
      ? `${start}/>`
      : `${start} t="inlineStr">${inlineString(text ?? '', prefix)}</${prefix}c>`;
  }
}

function readContent(xml: XmlScanner, tag: Tag): CellContent {
  const { depth } = xml;
  const values: [number, number][] = [];
  let hasFormula = false;
  let fills: string | undefined;
  let extension: number | undefined;
  for (;;) {
    const token = xml.next();
    if (token === Close && xml.depth < depth) break;
    if (token !== Open) continue;
    const start = xml.tagStart;
    if (xml.is('f')) {
      const attributes = xml.attributes();
      hasFormula = true;
      if (['array', 'dataTable'].includes(attributes.get('t') ?? '')) fills = attributes.get('ref');
    } else if (xml.is('extLst')) extension = start;
    const isValue = xml.is('v') || xml.is('is');
    xml.skip();
    if (isValue) values.push([start, xml.position]);
  }
  return { hasFormula, fills, values, end: extension ?? (tag.empty ? tag.end : xml.tagStart) };
}

/** An inline string belongs to its cell alone, so that no other cell's shared string or reading changes. */
function writeText(edits: Edits, tag: Tag, { values, end }: CellContent, text: string): void {
  // Metadata of a value, such as that of a linked data type, belongs to the old value.
  edits.removeAttribute(tag, 'vm');
  for (const [from, to] of values) edits.remove(from, to);
  if (text === '') {
    edits.removeAttribute(tag, 't');
    return;
  }
  edits.setAttribute(tag, 't', 'inlineStr');
  edits.append(tag, end, inlineString(text, tag.prefix));
}

function inlineString(text: string, prefix: string): string {
  const encoded = escapeXml(encodeXstring(text));
  return `<${prefix}is><${prefix}t xml:space="preserve">${encoded}</${prefix}t></${prefix}is>`;
}

function groupByRow(changes: readonly CellChange[]): Row[] {
  const rows = new Map<number, Column[]>();
  for (const change of changes.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const columns = rows.get(change.row);
    if (columns === undefined) rows.set(change.row, [{ change }]);
    else columns.push({ change });
  }
  return [...rows].map(([number, columns]) => ({ number, columns }));
}

function numberOf(text: string, xml: XmlScanner): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : xml.fail();
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
