import type { CellArea, SheetCell, SheetRow, TypedCell } from '@upki-tsv/core';
import { ArrayFormulas } from './array-formulas.ts';
import { latin1Text } from './bytes.ts';
import type { Budget } from './limits.ts';
import { general, type NumberFormat } from './number-formats.ts';
import { parseRange } from './reference.ts';
import { readRichText } from './shared-strings.ts';
import { Close, End, Open, XmlScanner } from './xml.ts';
import { decodeXstring } from './xstring.ts';

/** Columns A to IV. Cells further right are left out: no application has so many items. */
const maxColumns = 256;
const maxRows = 1_048_576;

export interface SheetContext {
  /** Name of the sheet's part, for errors. */
  readonly part: string;
  readonly sharedStrings: readonly string[];
  /** By style index. */
  readonly styles: readonly NumberFormat[];
  readonly budget: Budget;
}

export interface SheetContent {
  readonly rows: SheetRow[];
  readonly merged: CellArea[];
}

/**
 * The rows of a worksheet that hold a value, in order, with their leftmost 256 columns, and the areas merged in them.
 * Formatting and validations cost nothing, however far they reach. White space in text is kept with or without `xml:space`. A
 * reference to a shared string that does not exist reads as the error `#REF!`, never as an empty cell.
 * @throws WorkbookError `too-large`, or `damaged` also for rows or cells that occur twice
 */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetContent {
  const xml = new XmlScanner(bytes, context.part);
  const reader = new RowReader(xml, context);
  const rows: SheetRow[] = [];
  const merged: CellArea[] = [];
  let inOrder = true;
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token !== Open || xml.depth !== 3) continue;
    if (xml.is('mergeCell')) {
      const area = areaOf(xml.attributes().get('ref') ?? '');
      if (area === undefined || area.firstColumn >= maxColumns) continue;
      context.budget.take(context.part);
      merged.push(area);
      continue;
    }
    if (!xml.is('row')) continue;
    const previous = rows.at(-1)?.row ?? 0;
    const row = reader.read();
    if (row.cells.length === 0) continue;
    if (row.row <= previous) inOrder = false;
    rows.push(row);
  }
  if (!inOrder) sortRows(rows, xml);
  return { rows, merged };
}

/** Undefined where the reference is no range. */
export function areaOf(reference: string): CellArea | undefined {
  const range = parseRange(reference);
  return (
    range && {
      firstRow: range.first.row,
      lastRow: range.last.row,
      firstColumn: range.first.column,
      lastColumn: range.last.column,
    }
  );
}

function sortRows(rows: SheetRow[], xml: XmlScanner): void {
  rows.sort((a, b) => a.row - b.row);
  if (rows.some(({ row }, i) => row === rows[i + 1]?.row)) xml.fail();
}

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';
const cellTypes: readonly CellType[] = ['s', 'n', 'str', 'inlineStr', 'b', 'e', 'd'];

class RowReader {
  readonly #xml: XmlScanner;
  readonly #context: SheetContext;
  readonly #arrays = new ArrayFormulas();
  /** Filled anew for each row, so that the row's own array has exactly its size. */
  readonly #cells: SheetCell[] = [];
  #row = 0;
  #rowIsCounted = false;
  #column = -1;
  #width = 0;

  constructor(xml: XmlScanner, context: SheetContext) {
    this.#xml = xml;
    this.#context = context;
  }

  /** Reads the `row` element just opened. */
  read(): SheetRow {
    const xml = this.#xml;
    let hidden = false;
    this.#row++;
    this.#rowIsCounted = true;
    while (xml.nextAttribute()) {
      if (xml.attributeIs('r')) {
        this.#row = this.#number(xml.valueStart, xml.valueEnd);
        this.#rowIsCounted = false;
      } else if (xml.attributeIs('hidden')) hidden = xml.valueIs('1') || xml.valueIs('true');
    }
    this.#checkRow();
    this.#column = -1;
    this.#width = 0;
    for (;;) {
      const token = xml.next();
      if (token === Close) break;
      if (token !== Open) continue;
      if (xml.is('c')) this.#readCell();
      else xml.skip();
    }
    return { row: this.#row, hidden, cells: this.#cells.slice(0, this.#width) };
  }

  #readCell(): void {
    const xml = this.#xml;
    let type: CellType = 'n';
    let style = 0;
    this.#column++;
    while (xml.nextAttribute()) {
      if (xml.attributeIs('r')) this.#readReference();
      else if (xml.attributeIs('s')) style = this.#number(xml.valueStart, xml.valueEnd);
      else if (xml.attributeIs('t')) type = this.#type();
    }
    this.#rowIsCounted = false;
    let value: string | number | undefined;
    let inline: string | undefined;
    let formula = false;
    for (;;) {
      const token = xml.next();
      if (token === Close) break;
      if (token !== Open) continue;
      if (xml.is('v')) value = (type === 's' ? xml.integerContent() : undefined) ?? xml.textContent();
      else if (xml.is('is')) inline = readRichText(xml);
      else {
        if (xml.is('f')) {
          formula = true;
          this.#noteArray();
        }
        xml.skip();
      }
    }
    if (this.#column >= maxColumns) return;
    formula ||= this.#arrays.includes(this.#row, this.#column);
    if (inline === undefined && value === undefined && !formula) return;
    const format = this.#context.styles[style] ?? general;
    const cell =
      inline === undefined ? this.#cell(type, value, format, formula) : textCell(inline, format, formula);
    if (cell !== null) this.#put(cell);
  }

  #cell(
    type: CellType,
    value: string | number | undefined,
    format: NumberFormat,
    formula: boolean,
  ): SheetCell {
    if (value === undefined) return typedCell('none', '', format, formula);
    if (typeof value === 'number') return this.#sharedString(value, format, formula);
    if (type === 'str' || type === 'inlineStr') return textCell(decodeXstring(value), format, formula);
    const text = value.trim();
    if (text === '') return formula ? typedCell('none', '', format, formula) : null;
    switch (type) {
      case 's':
        return this.#sharedString(Number(text), format, formula);
      case 'b':
        return typedCell('boolean', text === '1' || text === 'true' ? 'TRUE' : 'FALSE', format, formula);
      case 'e':
        return typedCell('error', text, format, formula);
      case 'd':
        return typedCell('date', text, format, formula);
      case 'n':
        if (!isNumber(text)) return textCell(decodeXstring(value), format, formula);
        return typedCell(format.date ? 'date' : 'number', text, format, formula);
    }
  }

  #sharedString(index: number, format: NumberFormat, formula: boolean): SheetCell {
    const text = this.#context.sharedStrings[index];
    return text === undefined
      ? typedCell('error', '#REF!', format, formula)
      : textCell(text, format, formula);
  }

  #put(cell: SheetCell): void {
    const cells = this.#cells;
    const column = this.#column;
    this.#context.budget.take(this.#context.part, cellLength(cell));
    while (this.#width < column) cells[this.#width++] = null;
    if (column < this.#width && cells[column] !== null) this.#xml.fail();
    cells[column] = cell;
    if (column === this.#width) this.#width++;
  }

  #type(): CellType {
    for (const name of cellTypes) if (this.#xml.valueIs(name)) return name;
    return this.#xml.fail();
  }

  /** Reads `AB12`; a row that has no number of its own takes that of its first cell. */
  #readReference(): void {
    const { bytes, valueStart, valueEnd } = this.#xml;
    let column = 0;
    let at = valueStart;
    for (; at < valueEnd; at++) {
      const letter = ((bytes[at] as number) & ~0x20) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column === 0 || at - valueStart > 3) this.#xml.fail();
    const row = this.#number(at, valueEnd);
    if (row !== this.#row) {
      if (!this.#rowIsCounted || row < this.#row) this.#xml.fail();
      this.#row = row;
      this.#checkRow();
    }
    this.#column = column - 1;
  }

  #noteArray(): void {
    const xml = this.#xml;
    let isArray = false;
    let reference = '';
    while (xml.nextAttribute()) {
      if (xml.attributeIs('t')) isArray = xml.valueIs('array');
      else if (xml.attributeIs('ref')) reference = latin1Text(xml.bytes, xml.valueStart, xml.valueEnd);
    }
    if (isArray && !this.#arrays.add(reference, this.#row)) xml.fail();
  }

  #checkRow(): void {
    if (this.#row < 1 || this.#row > maxRows) this.#xml.fail();
  }

  #number(start: number, end: number): number {
    const { bytes } = this.#xml;
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) this.#xml.fail();
      number = number * 10 + digit;
    }
    return end > start ? number : this.#xml.fail();
  }
}

const cellLength = (cell: SheetCell): number => (typeof cell === 'string' ? cell : (cell?.text ?? '')).length;

function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
}

/** Text is a plain string unless it comes from a formula, which stays a cell even where its text is empty. */
function textCell(text: string, format: NumberFormat, formula: boolean): SheetCell {
  if (formula) return typedCell('text', text, format, formula);
  return text === '' ? null : text;
}

function typedCell(
  kind: TypedCell['kind'],
  text: string,
  { code }: NumberFormat,
  formula: boolean,
): TypedCell {
  if (code === undefined) return formula ? { kind, text, formula } : { kind, text };
  return formula ? { kind, text, numberFormat: code, formula } : { kind, text, numberFormat: code };
}
