import { WorkbookError } from '../error.ts';
import type { Workbook } from '../index.ts';
import { type CellPlace, printReference } from '../reference.ts';
import { XmlScanner } from '../xml.ts';
import { type CellChange, patchCells } from './cells.ts';
import type { Note } from './comments.ts';
import { PackageDraft } from './draft.ts';
import { Edits } from './edits.ts';
import { type Layout, mergeOf, readLayout } from './layout.ts';
import { patchNotes } from './notes.ts';
import { addPart, dialectOf } from './parts.ts';
import { ShapeIds } from './shape-ids.ts';
import { StyleBook } from './style-book.ts';
import { emptyStyleSheet } from './style-defaults.ts';
import type { Mark, PatchedWorkbook, SheetPatch, Skipped } from './types.ts';

export { mergeOf, readLayout } from './layout.ts';
export type { Mark, PatchedWorkbook, Severity, SheetPatch, Skipped, TextPatch } from './types.ts';

/**
 * A copy of a workbook with texts written into cells and cells marked by a fill and a note. Only the parts concerned
 * change, and in them only the places concerned; every other part keeps its bytes, compressed as they are.
 *
 * A text becomes an inline string: the cell keeps its style, and a shared string that other cells use too stays. Names
 * of columns in the header of an Excel table are not for this function: the table keeps them a second time.
 *
 * A mark keeps number format, font, border and alignment; the cell's own fill comes back when the mark comes off, and
 * so does a note of the user's, to which ours was only added. Two limits: under a mark, gradients and fills of two
 * colours are not told apart where formats differ in nothing else; and where LibreOffice saves the copy, a warning over
 * a coloured cell becomes a plain colour that is no longer known for a mark.
 *
 * @param patches one for each sheet concerned
 * @throws WorkbookError `signed` for a signed workbook, `damaged` where a part is not what it must be
 */
export function patchWorkbook(workbook: Workbook, patches: readonly SheetPatch[]): PatchedWorkbook {
  if (workbook.signed) throw new WorkbookError('signed');
  const draft = new PackageDraft(workbook.package);
  const skipped: Skipped[] = [];
  const styles = openStyles(draft, workbook, patches);
  let known: ShapeIds | undefined;
  const shapeIds = (): ShapeIds => {
    known ??= new ShapeIds(draft);
    return known;
  };
  for (const patch of patches) skipped.push(...patchSheet(draft, styles, patch, shapeIds));
  styles?.save(draft);
  return { bytes: draft.write(), skipped };
}

function openStyles(
  draft: PackageDraft,
  workbook: Workbook,
  patches: readonly SheetPatch[],
): StyleBook | undefined {
  if (!patches.some(({ marks }) => marks !== undefined)) return undefined;
  let part = workbook.stylesPart;
  if (part === undefined) {
    if (!patches.some(({ marks }) => marks?.length)) return undefined;
    part = 'xl/styles.xml';
    const xml = new XmlScanner(draft.part(workbook.part), workbook.part);
    xml.next();
    const dialect = dialectOf(xml.tag());
    addPart(draft, workbook.part, {
      name: part,
      content: emptyStyleSheet(dialect.main),
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
      type: 'styles',
      dialect,
    });
  }
  return new StyleBook(draft.part(part), part);
}

function patchSheet(
  draft: PackageDraft,
  styles: StyleBook | undefined,
  patch: SheetPatch,
  shapeIds: () => ShapeIds,
): Skipped[] {
  const { sheet, texts = [], marks } = patch;
  const skipped: Skipped[] = [];
  const layout = readLayout(draft.part(sheet.part), sheet.part);
  const changes = new Map<string, CellChange>();
  for (const { row, column, text } of texts) {
    const first = mergeOf(layout, { row, column }) ?? { row, column };
    if (first.row !== row || first.column !== column) {
      skipped.push({ sheet, row, column, what: 'text', reason: 'merged' });
    } else changes.set(printReference({ row, column }), { row, column, text });
  }
  const joined = joinMarks(layout, marks ?? []);
  for (const { row, column, severity } of joined) {
    const key = printReference({ row, column });
    const style = (index: number): number => styles?.marked(styles.unmarked(index), severity) ?? index;
    changes.set(key, { ...(changes.get(key) ?? { row, column }), style });
  }
  const restyle = (index: number): number =>
    marks === undefined || styles === undefined ? index : styles.unmarked(index);

  const xml = new XmlScanner(draft.part(sheet.part), sheet.part);
  const edits = new Edits(xml.bytes);
  const onFormula = ({ row, column }: CellPlace): void => {
    skipped.push({ sheet, row, column, what: 'text', reason: 'formula' });
  };
  patchCells({ xml, edits, layout, changes: [...changes.values()], restyle, onFormula });
  extendDimension(layout, edits, [...changes.values()]);
  draft.apply(sheet.part, xml, edits);

  if (marks !== undefined) {
    const notes = joined.map(({ row, column, note }): Note => ({ row, column, text: note }));
    for (const { row, column } of patchNotes(draft, sheet.part, notes, shapeIds)) {
      skipped.push({ sheet, row, column, what: 'note', reason: 'threaded-comment' });
    }
  }
  return skipped;
}

/** One mark a cell, in the order of the sheet. A cell that a merged one covers is marked at the cell that shows. */
function joinMarks(layout: Layout, marks: readonly Mark[]): Mark[] {
  const joined = new Map<string, Mark>();
  for (const mark of marks) {
    const place = mergeOf(layout, mark) ?? mark;
    const key = printReference(place);
    const before = joined.get(key);
    const { row, column } = place;
    if (before === undefined) joined.set(key, { ...mark, row, column });
    else {
      const severity = before.severity === 'error' ? 'error' : mark.severity;
      joined.set(key, { row, column, severity, note: `${before.note}\n${mark.note}` });
    }
  }
  return [...joined.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function extendDimension({ dimension }: Layout, edits: Edits, changes: readonly CellPlace[]): void {
  if (dimension === undefined || changes.length === 0) return;
  const { first, last } = dimension.range;
  const from = { ...first };
  const to = { ...last };
  for (const { row, column } of changes) {
    from.row = Math.min(from.row, row);
    from.column = Math.min(from.column, column);
    to.row = Math.max(to.row, row);
    to.column = Math.max(to.column, column);
  }
  const unchanged =
    from.row === first.row &&
    from.column === first.column &&
    to.row === last.row &&
    to.column === last.column;
  if (unchanged) return;
  edits.setAttribute(dimension.tag, 'ref', `${printReference(from)}:${printReference(to)}`);
}
