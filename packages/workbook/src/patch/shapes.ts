import type { CellPlace } from '../reference.ts';
import type { Note } from './comments.ts';

const lastRow = 1_048_575;
const lastColumn = 16_383;

export const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const shapeType = `<v:shapetype ${namespaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/**
 * Takes the shapes of some notes out of a VML drawing and puts others in, with ids as `take` gives them. The drawing is treated as text, since Excel
 * itself writes VML that is no well-formed XML (`<br>` in the captions of controls).
 * @returns undefined where the drawing has no end to put shapes before
 */
export function patchShapes(
  vml: string,
  removed: readonly CellPlace[],
  added: readonly Note[],
  {
    pixelsOf,
    take,
  }: {
    readonly pixelsOf: (column: number) => number;
    readonly take: (vml: string, count: number) => { readonly ids: readonly number[]; readonly vml: string };
  },
): string | undefined {
  const rest = withoutShapes(vml, new Set(removed.map(({ row, column }) => `${row} ${column}`)));
  if (added.length === 0) return rest;
  const { ids, vml: kept } = take(rest, added.length);
  const end = kept.lastIndexOf('</xml');
  if (end < 0) return undefined;
  const shapes = added.map((note, index) => printShape(note, ids[index] ?? 0, pixelsOf));
  if (!kept.includes('"_x0000_t202"')) shapes.unshift(shapeType);
  return kept.slice(0, end) + shapes.join('') + kept.slice(end);
}

function withoutShapes(vml: string, cells: ReadonlySet<string>): string {
  if (cells.size === 0) return vml;
  const opening = /<((?:[\w.-]+:)?shape)(?=[\s>])/g;
  let kept = '';
  let done = 0;
  for (let match = opening.exec(vml); match !== null; match = opening.exec(vml)) {
    const closing = `</${match[1]}>`;
    const close = vml.indexOf(closing, match.index);
    if (close < 0) break;
    const end = close + closing.length;
    if (cells.has(noteCell(vml.slice(match.index, end)) ?? '')) {
      kept += vml.slice(done, match.index);
      done = end;
    }
    opening.lastIndex = end;
  }
  return kept + vml.slice(done);
}

function noteCell(shape: string): string | undefined {
  if (!/\bObjectType\s*=\s*["']Note["']/.test(shape)) return undefined;
  const [, row] = /<(?:[\w.-]+:)?Row>\s*(\d+)\s*</.exec(shape) ?? [];
  const [, column] = /<(?:[\w.-]+:)?Column>\s*(\d+)\s*</.exec(shape) ?? [];
  return row === undefined || column === undefined ? undefined : `${Number(row) + 1} ${Number(column)}`;
}

const noteWidth = 256;
const gap = 12;

/** A hidden note to the right of its cell, as large as its text needs at the usual row height. */
function printShape({ row, column, text }: Note, id: number, pixelsOf: (column: number) => number): string {
  const rows = Math.min(30, Math.max(4, linesOf(text, 40) + 3));
  const left = Math.min(column + 1, lastColumn - 4);
  const right = rightEdge(left, pixelsOf);
  const top = Math.max(0, Math.min(row - 2, lastRow - rows));
  const anchor = [left, gap, top, 8, right.column, right.offset, top + rows, 8].join(', ');
  return `<v:shape ${namespaces} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:192pt;height:${rows * 15}pt;z-index:${id % 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** The column, and how far into it, where a note ends that begins a little into a column. */
function rightEdge(left: number, pixelsOf: (column: number) => number): { column: number; offset: number } {
  let offset = gap + noteWidth;
  let column = left;
  while (column < lastColumn && offset > pixelsOf(column)) offset -= pixelsOf(column++);
  return { column, offset };
}

/** Lines of a text in a width counted in half-width characters. */
function linesOf(text: string, width: number): number {
  const widthOf = (line: string): number => line.length + line.replaceAll(/[\0-\u2e7f]/g, '').length;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}
