import { latin1Text } from '../bytes.ts';
import { Close, End, Open, type Tag, XmlScanner } from '../xml.ts';
import { Edits } from './edits.ts';

/** Lists that a cell format refers to, in the order of the style sheet, as new workbooks have them. */
const defaults: readonly (readonly [list: string, items: string])[] = [
  ['fonts', '<font><sz val="11"/><name val="Calibri"/></font>'],
  // The first two are reserved (ECMA-376-1, 18.8.21).
  [
    'fills',
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  ],
  ['borders', '<border><left/><right/><top/><bottom/><diagonal/></border>'],
  ['cellStyleXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
];

/** A style sheet with nothing in it. */
export const emptyStyleSheet = (namespace: string): string => `<styleSheet xmlns="${namespace}"/>`;

/**
 * The style sheet with those lists that it lacks or has empty; all of them are optional.
 * @throws WorkbookError as `XmlScanner` does
 */
export function completeStyles(bytes: Uint8Array, part: string): Uint8Array {
  const xml = new XmlScanner(bytes, part);
  const edits = new Edits(xml.bytes);
  const { root, rootEnd, lists } = outline(xml);
  let at = lists.get('numFmts')?.end ?? root.end;
  let missing = '';
  for (const [name, items] of defaults) {
    const list = lists.get(name);
    const filled = inPrefix(`<${name}>${items}</${name}>`, root.prefix);
    if (list === undefined) {
      if (root.empty) missing += filled;
      else edits.insert(at, filled);
      continue;
    }
    if (list.empty) edits.replace(list.start, list.end, filled);
    at = list.end;
  }
  edits.append(root, rootEnd, missing);
  return edits.apply();
}

interface Place {
  readonly start: number;
  /** Offset behind the end tag. */
  readonly end: number;
  readonly empty: boolean;
}

function outline(xml: XmlScanner): { root: Tag; rootEnd: number; lists: Map<string, Place> } {
  const names = ['numFmts', ...defaults.map(([name]) => name)];
  const lists = new Map<string, Place>();
  let root: Tag | undefined;
  let rootEnd = 0;
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token === Close) rootEnd = xml.tagStart;
    if (token !== Open) continue;
    root ??= xml.tag();
    const name = xml.depth === 2 ? names.find((it) => xml.is(it)) : undefined;
    if (name === undefined) continue;
    const { start, empty, end } = xml.tag();
    const closing = latin1Text(xml.bytes, end, end + 2) === '</';
    xml.skip();
    lists.set(name, { start, end: xml.position, empty: empty || closing });
  }
  return { root: root ?? xml.fail(), rootEnd, lists };
}

function inPrefix(markup: string, prefix: string): string {
  return markup.replaceAll(/(<\/?)(?=\w)/g, `$1${prefix}`);
}
