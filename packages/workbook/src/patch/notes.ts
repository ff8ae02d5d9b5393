import { latin1Bytes, latin1Text } from '../bytes.ts';
import { WorkbookError } from '../error.ts';
import type { CellPlace } from '../reference.ts';
import { readRelationships } from '../relationships.ts';
import { XmlScanner } from '../xml.ts';
import { type CommentChanges, emptyComments, type Note, patchComments } from './comments.ts';
import type { PackageDraft } from './draft.ts';
import { Edits } from './edits.ts';
import { columnPixels, type Layout, readLayout } from './layout.ts';
import { addPart, dialectOf } from './parts.ts';
import type { ShapeIds } from './shape-ids.ts';
import { emptyDrawing, patchShapes } from './shapes.ts';

/**
 * Replaces our notes on a sheet by these, and puts up the parts that notes need where the sheet has none.
 * @returns cells that got no note, since they have a threaded comment
 * @throws WorkbookError
 */
export function patchNotes(
  draft: PackageDraft,
  sheet: string,
  notes: readonly Note[],
  shapeIds: () => ShapeIds,
): readonly CellPlace[] {
  const relationships = readRelationships(draft, sheet);
  let comments = relationships.find(({ type, target }) => type === 'comments' && draft.find(target))?.target;
  if (comments === undefined && notes.length === 0) return [];

  const layout = readLayout(draft.part(sheet), sheet);
  const dialect = dialectOf(layout.root);
  if (comments === undefined) {
    comments = draft.freeName('xl/comments', '.xml');
    addPart(draft, sheet, {
      name: comments,
      content: emptyComments(dialect.main),
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
      type: 'comments',
      dialect,
    });
  }
  const xml = new XmlScanner(draft.part(comments), comments);
  const edits = new Edits(xml.bytes);
  const changes = patchComments(xml, edits, notes);
  draft.apply(comments, xml, edits);

  const drawing = relationships.find(({ id }) => id === layout.legacyDrawing)?.target;
  patchDrawing({ draft, sheet, layout, drawing, changes, shapeIds });
  return changes.threaded;
}

function patchDrawing({
  draft,
  sheet,
  layout,
  drawing,
  changes: { removed, added },
  shapeIds,
}: {
  readonly draft: PackageDraft;
  readonly sheet: string;
  readonly layout: Layout;
  readonly drawing: string | undefined;
  readonly changes: CommentChanges;
  readonly shapeIds: () => ShapeIds;
}): void {
  let part = drawing;
  if (part === undefined) {
    if (added.length === 0) return;
    part = draft.freeName('xl/drawings/vmlDrawing', '.vml');
    const dialect = dialectOf(layout.root);
    const id = addPart(draft, sheet, {
      name: part,
      content: emptyDrawing,
      contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
      type: 'vmlDrawing',
      dialect,
    });
    const xml = new XmlScanner(draft.part(sheet), sheet);
    const edits = new Edits(xml.bytes);
    edits.insert(
      layout.legacyDrawingPlace,
      `<${layout.root.prefix}legacyDrawing xmlns:r="${dialect.relationships}" r:id="${id}"/>`,
    );
    draft.apply(sheet, xml, edits);
  }
  const name = part;
  // Whatever the encoding, all but the ASCII of our shapes passes unchanged.
  const vml = latin1Text(draft.part(name));
  const take = (rest: string, count: number) => {
    const ids = shapeIds();
    ids.note(name, vml);
    return ids.take(name, rest, count);
  };
  const pixelsOf = (column: number): number => columnPixels(layout, column);
  const patched = patchShapes(vml, removed, added, { pixelsOf, take }) ?? fail(part);
  if (patched !== vml) draft.set(part, latin1Bytes(patched));
}

function fail(part: string): never {
  throw new WorkbookError('damaged', part);
}
