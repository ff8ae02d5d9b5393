import { type CellArea, type MergeIndex, mergeIndex } from '@upki-tsv/core';
import { type CellPlace, type CellRange, parseRange, parseReference } from '../reference.ts';
import { areaOf } from '../sheet.ts';
import { Close, End, Open, type Tag, XmlScanner } from '../xml.ts';

/** What a worksheet says outside its cells. */
export interface Layout {
  readonly root: Tag;
  readonly mergeAt: MergeIndex;
  readonly columnStyles: readonly ColumnStyle[];
  readonly columnWidths: readonly ColumnWidth[];
  /** The `dimension` element and the range it gives. */
  readonly dimension: { readonly tag: Tag; readonly range: CellRange } | undefined;
  /** Id of the relationship that leads to the drawing of notes and form controls. */
  readonly legacyDrawing: string | undefined;
  /** Offset where a `legacyDrawing` element would stand. */
  readonly legacyDrawingPlace: number;
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

interface ColumnWidth {
  readonly first: number;
  readonly last: number;
  /** In characters of the usual font. */
  readonly width: number;
}

/** Elements that follow `legacyDrawing` (ECMA-376-1, 18.3.1.99); controls and objects may stand in an alternative. */
const followers = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** @throws WorkbookError as `XmlScanner` does */
export function readLayout(bytes: Uint8Array, part: string): Layout {
  const xml = new XmlScanner(bytes, part);
  const merges: CellArea[] = [];
  const columnStyles: ColumnStyle[] = [];
  const columnWidths: ColumnWidth[] = [];
  let root: Tag | undefined;
  let dimension: Layout['dimension'];
  let legacyDrawing: string | undefined;
  let place: number | undefined;
  let cellsSeen = false;
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token === Close && xml.depth === 0) place ??= xml.tagStart;
    if (token !== Open) continue;
    if (xml.depth === 1) root = xml.tag();
    else if (xml.depth === 2) {
      if (cellsSeen && followers.some((name) => xml.is(name))) place ??= xml.tagStart;
      if (xml.is('sheetData')) {
        cellsSeen = true;
        xml.skip();
      } else if (xml.is('dimension')) dimension = dimensionOf(xml.tag());
      else if (xml.is('legacyDrawing')) {
        legacyDrawing = [...xml.attributes()].find(([name]) => name.endsWith(':id'))?.[1];
      }
    } else if (xml.depth === 3 && xml.is('mergeCell')) {
      const area = areaOf(xml.attributes().get('ref') ?? '');
      if (area !== undefined) merges.push(area);
    } else if (xml.depth === 3 && xml.is('col')) {
      const attributes = xml.attributes();
      const [first, last, style] = ['min', 'max', 'style'].map(numberOf(attributes));
      const width = Number(attributes.get('width'));
      if (first === undefined || last === undefined) continue;
      if (style !== undefined) columnStyles.push({ first: first - 1, last: last - 1, style });
      if (width > 0) columnWidths.push({ first: first - 1, last: last - 1, width });
    }
  }
  return {
    root: root ?? xml.fail(),
    mergeAt: mergeIndex(merges),
    columnStyles,
    columnWidths,
    dimension,
    legacyDrawing,
    legacyDrawingPlace: place ?? xml.fail(),
  };
}

/** The first cell of the merged range that covers a cell. */
export function mergeOf({ mergeAt }: Layout, { row, column }: CellPlace): CellPlace | undefined {
  const area = mergeAt(row, column);
  return area && { row: area.firstRow, column: area.firstColumn };
}

/** The style of a cell that is not there, in a row without a style of its own. */
export function columnStyle({ columnStyles }: Layout, column: number): number {
  return columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

function dimensionOf(tag: Tag): Layout['dimension'] {
  const reference = tag.attributes.get('ref')?.value ?? '';
  const cell = parseReference(reference);
  const range = cell === undefined ? parseRange(reference) : { first: cell, last: cell };
  return range === undefined ? undefined : { tag, range };
}

function numberOf(attributes: ReadonlyMap<string, string>): (name: string) => number | undefined {
  return (name) => {
    const value = attributes.get(name);
    return value !== undefined && /^\d{1,7}$/.test(value) ? Number(value) : undefined;
  };
}

const USUAL_WIDTH = 8.43;

/** The width of a column on the screen, in pixels as Excel counts them for its usual font. */
export function columnPixels({ columnWidths }: Layout, column: number): number {
  const width =
    columnWidths.find(({ first, last }) => column >= first && column <= last)?.width ?? USUAL_WIDTH;
  return Math.round(width * 7 + 5);
}
