import { builtInFormat, customFormat, type NumberFormat } from './number-formats.ts';
import { End, Open, XmlScanner } from './xml.ts';

/**
 * The number format of each cell style, by the index that cells give in `s`.
 * @throws WorkbookError as `XmlScanner` does
 */
export function readStyles(bytes: Uint8Array, part: string): NumberFormat[] {
  const xml = new XmlScanner(bytes, part);
  const custom = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  const path: string[] = [];
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token !== Open) continue;
    path.length = xml.depth - 1;
    const parent = path[1];
    path.push(xml.is('numFmts') ? 'numFmts' : xml.is('cellXfs') ? 'cellXfs' : '');
    if (xml.depth !== 3) continue;
    if (parent === 'numFmts' && xml.is('numFmt')) {
      const attributes = xml.attributes();
      custom.set(Number(attributes.get('numFmtId')), customFormat(attributes.get('formatCode') ?? ''));
    } else if (parent === 'cellXfs' && xml.is('xf')) {
      const id = Number(xml.attributes().get('numFmtId') ?? 0);
      styles.push(custom.get(id) ?? builtInFormat(id));
    }
  }
  return styles;
}
