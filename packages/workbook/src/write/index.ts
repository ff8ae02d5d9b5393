import { strToU8, zipSync } from 'fflate';
import { element, escapeText, MAIN_NAMESPACE, xmlPart } from './markup.ts';
import type { NewWorkbook } from './model.ts';
import { sheetXml } from './sheet.ts';
import { StyleTable } from './styles.ts';

export type { CellStyle, NewCell, NewColumn, NewRow, NewSheet, NewValidation, NewWorkbook } from './model.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Parts of the archive bear this date, so that the same workbook is the same bytes. */
const TIME_STAMP = new Date(2000, 0, 1);

/** A new workbook as an .xlsx file. */
export function writeWorkbook({ title, sheets }: NewWorkbook): Uint8Array {
  const styles = new StyleTable();
  const sheetParts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, (style) => styles.indexOf(style), index === 0),
  }));
  const parts = [
    { name: '[Content_Types].xml', content: contentTypes(sheetParts.map(({ name }) => name)) },
    {
      name: '_rels/.rels',
      content: relationships([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { name: 'docProps/core.xml', content: coreProperties(title) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets.map(({ name }) => name)) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...sheets.map((_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: styles.toXml() },
    ...sheetParts,
  ];
  return zipSync(Object.fromEntries(parts.map(({ name, content }) => [name, strToU8(content)])), {
    mtime: TIME_STAMP,
  });
}

const workbookXml = (names: readonly string[]): string =>
  xmlPart('workbook', { xmlns: MAIN_NAMESPACE, 'xmlns:r': OFFICE }, [
    element('bookViews', {}, [element('workbookView', { activeTab: 0 })]),
    element(
      'sheets',
      {},
      names.map((name, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })),
    ),
  ]);

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  xmlPart(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([Type, Target], index) => element('Relationship', { Id: `rId${index + 1}`, Type, Target })),
  );

const contentTypes = (sheets: readonly string[]): string =>
  xmlPart('Types', { xmlns: `${PACKAGE}/content-types` }, [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...[
      ['xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
      ['xl/styles.xml', `${SPREADSHEET}.styles+xml`],
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ...sheets.map((name) => [name, `${SPREADSHEET}.worksheet+xml`]),
    ].map(([part, ContentType]) => element('Override', { PartName: `/${part}`, ContentType })),
  ]);

const coreProperties = (title: string): string =>
  xmlPart(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    [element('dc:title', {}, [escapeText(title)]), element('dc:creator', {}, ['upki-tsv'])],
  );
