import type { SheetData } from '@upki-tsv/core';
import { latin1Text } from './bytes.ts';
import { oleFailure } from './container.ts';
import { WorkbookError } from './error.ts';
import { Budget, defaultLimits, type Limits } from './limits.ts';
import type { NumberFormat } from './number-formats.ts';
import { openPackage, type Package } from './package.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readStyles } from './styles.ts';
import { TableReader } from './tables.ts';
import { End, Open, XmlScanner } from './xml.ts';
import { decodeXstring } from './xstring.ts';
import type { ZipCodec } from './zip-codec.ts';

export { WorkbookError, type WorkbookFailure } from './error.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { openPackage, type Package } from './package.ts';
export type { ZipEntry } from './zip.ts';
export type { ZipCodec } from './zip-codec.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** Hidden by hand or by a macro (`veryHidden`). */
  readonly hidden: boolean;
  /** Name of the sheet's part in the package. */
  readonly part: string;
  /**
   * Reads the sheet's cells, anew each time; only the shared strings and styles are kept.
   * @throws WorkbookError
   */
  read(): SheetData;
}

export interface Workbook {
  /** The worksheets in the order of their tabs, without sheets that are charts, dialogs or macros. */
  readonly sheets: readonly WorkbookSheet[];
  /** Serial numbers of dates count from 1904-01-01 (0) and not from 1900-01-01 (1). */
  readonly date1904: boolean;
  /** Holds macros, of VBA or in macro sheets. */
  readonly macros: boolean;
  /** Signed as a package: any change to a copy makes the signature invalid. */
  readonly signed: boolean;
  readonly package: Package;
  /** Name of the workbook part, mostly `xl/workbook.xml`. */
  readonly part: string;
  /** Name of the part that holds the cell styles, where the workbook has one. */
  readonly stylesPart: string | undefined;
  /** Name of the part that holds the shared strings, where the workbook has one. */
  readonly sharedStringsPart: string | undefined;
}

/**
 * Opens an Excel workbook (.xlsx, .xlsm, also strict Open XML). Sheets are read when asked for.
 * @param bytes the file; it must not change while the workbook is in use
 * @throws WorkbookError
 */
export function openWorkbook(bytes: Uint8Array, zip: ZipCodec, limits: Limits = defaultLimits): Workbook {
  const ole = oleFailure(bytes);
  if (ole !== undefined) throw new WorkbookError(ole);
  const pkg = openPackage(bytes, zip, limits);
  const fromPackage = readRelationships(pkg, '');
  const part = workbookPart(pkg, fromPackage);
  const relationships = readRelationships(pkg, part);
  const list = readSheetList(pkg, part);

  const stylesPart = partOfType(pkg, relationships, 'styles');
  const sharedStringsPart = partOfType(pkg, relationships, 'sharedStrings');
  const styles = once((): NumberFormat[] =>
    stylesPart === undefined ? [] : readStyles(pkg.part(stylesPart), stylesPart),
  );
  const sharedStrings = once((): string[] =>
    sharedStringsPart === undefined
      ? []
      : readSharedStrings(pkg.part(sharedStringsPart), sharedStringsPart, limits.cells),
  );

  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: WorkbookSheet[] = [];
  const budget = new Budget(limits, bytes.length);
  const tables = new TableReader(pkg);
  const taken = new Set<object>();
  for (const { name, hidden, relationship } of list.sheets) {
    const found = targets.get(relationship);
    const entry = found && pkg.find(found.target);
    // Each sheet has a part of its own; one read for many would be many times its size.
    if (found === undefined || entry === undefined || taken.has(entry))
      throw new WorkbookError('damaged', part);
    taken.add(entry);
    if (found.type !== 'worksheet') continue;
    const sheet = found.target;
    let giveBack = (): void => {};
    const read = (): SheetData => {
      giveBack();
      const spent = budget.spend(() => {
        const context = { part: sheet, sharedStrings: sharedStrings(), styles: styles(), budget };
        const { rows, merged } = readSheet(pkg.part(sheet), context);
        const found = tables.tablesOf(sheet);
        return { rows, ...(merged.length > 0 && { merged }), ...(found.length > 0 && { tables: found }) };
      });
      giveBack = spent.giveBack;
      return { name, hidden, ...spent.value };
    };
    sheets.push({ name, hidden, part: sheet, read });
  }
  return {
    sheets,
    date1904: list.date1904,
    macros: relationships.some(({ type }) => type === 'vbaProject' || type === 'xlMacrosheet'),
    signed: fromPackage.some(({ type }) => type === 'origin'),
    package: pkg,
    part,
    stylesPart,
    sharedStringsPart,
  };
}

function workbookPart(pkg: Package, relationships: readonly Relationship[]): string {
  const main = relationships.find(({ type }) => type === 'officeDocument')?.target;
  if (main !== undefined && pkg.find(main) !== undefined) {
    if (main.toLowerCase().endsWith('.bin')) throw new WorkbookError('xlsb');
    return main;
  }
  if (main !== undefined) throw new WorkbookError('damaged', main);
  const mimetype = pkg.find('mimetype') === undefined ? '' : latin1Text(pkg.part('mimetype'));
  const ods = mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet');
  throw new WorkbookError(ods ? 'ods' : 'not-a-workbook');
}

function partOfType(pkg: Package, relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((it) => it.type === type && pkg.find(it.target) !== undefined)?.target;
}

interface SheetListEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Id of the relationship that leads to the sheet's part. */
  readonly relationship: string;
}

function readSheetList(pkg: Package, part: string): { sheets: SheetListEntry[]; date1904: boolean } {
  const xml = new XmlScanner(pkg.part(part), part);
  const sheets: SheetListEntry[] = [];
  let date1904 = false;
  for (let token = xml.next(); token !== End; token = xml.next()) {
    if (token !== Open) continue;
    if (xml.depth === 1 && !xml.is('workbook')) throw new WorkbookError('not-a-workbook');
    if (xml.depth === 2 && xml.is('workbookPr')) {
      date1904 = ['1', 'true'].includes(xml.attributes().get('date1904') ?? '');
    }
    if (xml.depth !== 3 || !xml.is('sheet')) continue;
    const attributes = xml.attributes();
    const [, relationship] = [...attributes].find(([name]) => name.endsWith(':id')) ?? xml.fail();
    const name = decodeXstring(attributes.get('name') ?? xml.fail());
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    sheets.push({ name, hidden, relationship });
  }
  return { sheets, date1904 };
}

function once<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
