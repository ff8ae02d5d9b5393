import { utf8Text } from '../bytes.ts';
import { type CellPlace, parseReference, printReference } from '../reference.ts';
import { Close, End, Open, type Tag, type XmlScanner } from '../xml.ts';
import { encodeXstring } from '../xstring.ts';
import { type Edits, escapeXml } from './edits.ts';

export const author = 'upki-tsv';
/** Lines round our text, so that it is found again in a note that others write in too. */
const head = `── ${author} ──`;
const foot = '────────────';
const block = new RegExp(`(?:\\r?\\n|(?:&#13;)?&#10;)?${head}[\\s\\S]*?(?:${foot}|$)`, 'g');

export interface Note extends CellPlace {
  readonly text: string;
}

export interface CommentChanges {
  /** Cells whose note was ours alone: the comment is gone, its shape must follow. */
  readonly removed: readonly CellPlace[];
  /** Cells that now have a comment of ours and need a shape. */
  readonly added: readonly Note[];
  /** Cells with a threaded comment, which got no note. */
  readonly threaded: readonly CellPlace[];
}

export const emptyComments = (namespace: string): string =>
  `<comments xmlns="${namespace}"><authors/><commentList/></comments>`;

interface Comment extends CellPlace {
  readonly start: number;
  readonly end: number;
  readonly threaded: boolean;
  readonly text: { readonly tag: Tag; readonly end: number } | undefined;
  /** Tags and undecoded texts of the runs' `t` elements. */
  readonly runs: readonly { readonly tag: Tag; readonly end: number; readonly raw: string }[];
}

/**
 * Replaces our notes of an earlier run by these. A note of someone else's keeps its text, ours is added below.
 * @throws WorkbookError as `XmlScanner` does
 */
export function patchComments(xml: XmlScanner, edits: Edits, notes: readonly Note[]): CommentChanges {
  const { authors, list, comments } = readComments(xml);
  const wanted = new Map(notes.map((note) => [printReference(note), note]));
  const removed: CellPlace[] = [];
  const threaded: CellPlace[] = [];
  for (const comment of comments) {
    const key = printReference(comment);
    const note = wanted.get(key);
    if (comment.threaded) {
      if (note !== undefined) threaded.push(comment);
      wanted.delete(key);
      continue;
    }
    const kept = withoutBlocks(comment.runs.map(({ raw }) => raw));
    const isOurs = kept.join('').trim() === '' && comment.runs.some(({ raw }, i) => raw !== kept[i]);
    if (isOurs) {
      edits.remove(comment.start, comment.end);
      removed.push(comment);
      continue;
    }
    wanted.delete(key);
    const addition = note === undefined ? '' : `\n${printBlock(note.text)}`;
    comment.runs.forEach(({ tag, end }, i) => {
      const isLast = i === comment.runs.length - 1;
      const raw = `${kept[i]}${isLast ? addition : ''}`;
      if (tag.empty) edits.append(tag, end, raw);
      else edits.replace(tag.end, end, raw);
    });
    if (comment.runs.length === 0 && addition !== '' && comment.text !== undefined) {
      const { tag, end } = comment.text;
      edits.append(tag, end, `<${tag.prefix}t>${addition}</${tag.prefix}t>`);
    }
  }
  const added = [...wanted.values()];
  if (added.length > 0) {
    let index = authors.names.indexOf(author);
    if (index < 0) {
      index = authors.names.length;
      const { prefix } = authors.tag;
      edits.append(authors.tag, authors.end, `<${prefix}author>${author}</${prefix}author>`);
    }
    const { prefix } = list.tag;
    edits.append(list.tag, list.end, added.map((note) => printComment(note, index, prefix)).join(''));
  }
  return { removed, added, threaded };
}

function printComment(note: Note, authorId: number, prefix: string): string {
  const text = `<${prefix}t xml:space="preserve">${printBlock(note.text)}</${prefix}t>`;
  return `<${prefix}comment ref="${printReference(note)}" authorId="${authorId}"><${prefix}text>${text}</${prefix}text></${prefix}comment>`;
}

function printBlock(text: string): string {
  const harmless = text.replaceAll(foot, '').replaceAll(head, author).replaceAll(/\r\n?/g, '\n');
  return `${head}\n${escapeXml(encodeXstring(harmless))}\n${foot}`;
}

/** Takes our blocks out of a note's texts; programs split them into runs where the script changes. */
function withoutBlocks(texts: readonly string[]): string[] {
  const whole = texts.join('');
  const ranges = [...whole.matchAll(block)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  );
  let offset = 0;
  return texts.map((text) => {
    let kept = '';
    let at = offset;
    const end = offset + text.length;
    for (const [from, to] of ranges) {
      if (to <= at || from >= end) continue;
      kept += whole.slice(at, Math.max(at, from));
      at = Math.min(end, to);
    }
    kept += whole.slice(at, end);
    offset = end;
    return kept;
  });
}

interface Container {
  readonly tag: Tag;
  readonly end: number;
}

interface Comments {
  readonly authors: Container & { readonly names: readonly string[] };
  readonly list: Container;
  readonly comments: readonly Comment[];
}

function readComments(xml: XmlScanner): Comments {
  const names: string[] = [];
  const comments: Comment[] = [];
  let authors: Comments['authors'] | undefined;
  let list: Container | undefined;
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token !== Open || xml.depth !== 2) continue;
    if (xml.is('authors')) {
      authors = { ...readChildren(xml, 'author', () => names.push(xml.textContent())), names };
    } else if (xml.is('commentList')) {
      list = readChildren(xml, 'comment', () => comments.push(readComment(xml, names)));
    }
  }
  return { authors: authors ?? xml.fail(), list: list ?? xml.fail(), comments };
}

function readChildren(xml: XmlScanner, name: string, read: () => void): Container {
  const { depth } = xml;
  const tag = xml.tag();
  for (;;) {
    const token = xml.next();
    if (token === Close && xml.depth < depth) return { tag, end: xml.tagStart };
    if (token !== Open) continue;
    if (xml.is(name)) read();
    else xml.skip();
  }
}

/** Reads the `comment` element just opened, its end included. */
function readComment(xml: XmlScanner, authors: readonly string[]): Comment {
  const { depth } = xml;
  const { start, attributes } = xml.tag();
  const place = parseReference(attributes.get('ref')?.value ?? '') ?? xml.fail();
  const runs: Comment['runs'][number][] = [];
  let text: Comment['text'];
  let textTag: Tag | undefined;
  for (;;) {
    const token = xml.next();
    if (token === Close) {
      if (xml.depth < depth) break;
      if (xml.depth === depth && textTag !== undefined) {
        text = { tag: textTag, end: xml.tagStart };
        textTag = undefined;
      }
      continue;
    }
    if (token !== Open) continue;
    if (xml.depth === depth + 1 && xml.is('text')) textTag = xml.tag();
    else if (xml.is('t')) {
      const tag = xml.tag();
      xml.skip();
      const end = Math.max(tag.end, xml.tagStart);
      runs.push({ tag, end, raw: utf8Text(xml.bytes, tag.end, end) });
    } else if (!xml.is('r')) xml.skip();
  }
  // How Excel keeps a threaded comment from programs that know notes only ([MS-XLSX], 2.1.24).
  const threaded = authors[Number(attributes.get('authorId')?.value)]?.startsWith('tc=') === true;
  return { ...place, start, end: xml.position, threaded, text, runs };
}
