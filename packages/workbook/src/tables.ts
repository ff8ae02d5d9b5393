import type { SheetTable } from '@upki-tsv/core';
import type { Package } from './package.ts';
import { readRelationships } from './relationships.ts';
import { areaOf } from './sheet.ts';
import { Open, XmlScanner } from './xml.ts';

/** Reads the tables of worksheets, each part once however many sheets name it. */
export class TableReader {
  readonly #package: Package;
  readonly #known = new Map<object, readonly SheetTable[]>();

  constructor(source: Package) {
    this.#package = source;
  }

  /** @throws WorkbookError as `Package.part` and `XmlScanner` do */
  tablesOf(sheet: string): SheetTable[] {
    return readRelationships(this.#package, sheet).flatMap(({ type, target }) => {
      const entry = this.#package.find(target);
      if (type !== 'table' || entry === undefined) return [];
      const tables = this.#known.get(entry) ?? this.#read(target);
      this.#known.set(entry, tables);
      return tables;
    });
  }

  #read(part: string): readonly SheetTable[] {
    const xml = new XmlScanner(this.#package.part(part), part);
    while (xml.next() !== Open);
    const attributes = xml.attributes();
    const area = areaOf(attributes.get('ref') ?? '');
    return area ? [{ area, totalsRows: Number(attributes.get('totalsRowCount') ?? 0) || 0 }] : [];
  }
}
