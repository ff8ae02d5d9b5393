import { WorkbookError } from './error.ts';
import { Close, End, Open, XmlScanner } from './xml.ts';
import { decodeXstring } from './xstring.ts';

/**
 * The table of shared strings.
 * @param limit the number of strings beyond which the workbook is too large
 * @throws WorkbookError `too-large`, or as `XmlScanner` does
 */
export function readSharedStrings(bytes: Uint8Array, part: string, limit: number): string[] {
  const xml = new XmlScanner(bytes, part);
  const strings: string[] = [];
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token !== Open || !xml.is('si')) continue;
    if (strings.length === limit) throw new WorkbookError('too-large', part);
    strings.push(readRichText(xml));
  }
  return strings;
}

/**
 * The text of the `si` or `is` element just opened: its runs joined, without the phonetic runs, which hold the
 * reading of a name in kana and are not part of the cell's value.
 */
export function readRichText(xml: XmlScanner): string {
  const { depth } = xml;
  let text = '';
  for (;;) {
    const token = xml.next();
    if (token === Close && xml.depth < depth) return text;
    if (token !== Open) continue;
    if (xml.is('t')) {
      const run = decodeXstring(xml.textContent());
      text = text === '' ? run : text + run;
    } else if (!xml.is('r')) xml.skip();
  }
}
