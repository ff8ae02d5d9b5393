import type { SheetRow } from '@upki-tsv/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits, WorkbookError, type WorkbookFailure } from './index.ts';
import { archive, pack, workbookParts } from './test-archive.ts';
import { openWorkbook } from './test-zip.ts';

function rows(sheetData: string, strings?: string, limits = defaultLimits): readonly SheetRow[] {
  return openWorkbook(pack(workbookParts(sheetData, strings)), limits).sheets[0]?.read().rows ?? [];
}

const cells = (sheetData: string, strings?: string) => rows(`<row>${sheetData}</row>`, strings)[0]?.cells;

function failure(run: () => unknown): WorkbookFailure | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error.reason;
    throw error;
  }
}

describe('cells', () => {
  test('shared strings: runs joined, phonetic runs left out, escapes decoded', () => {
    const strings =
      '<si><t>a</t></si><si/><si><r><t> b</t></r><r><rPr><t/></rPr><t>c </t></r><rPh><t>ビー</t></rPh></si><si><t>_x000D__x005F_x000D__x00g0_</t></si>';
    const read = cells([0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join(''), strings);
    expect(read).toEqual(['a', null, ' bc ', '\r_x000D__x00g0_']);
  });

  test('equal shared strings are one string, and a missing one is an error cell', () => {
    expect(
      cells('<c t="s"><v>0</v></c><c t="s"><v>5</v></c><c t="s"><v>-1</v></c>', '<si><t>a</t></si>'),
    ).toEqual(['a', { kind: 'error', text: '#REF!' }, { kind: 'error', text: '#REF!' }]);
  });

  test('numbers keep the digits of the file', () => {
    const numbers = ['1234567890123456789', '1.2345678123456781E+18', '-0', '.5', '1e-7'];
    expect(cells(numbers.map((number) => `<c><v> ${number} </v></c>`).join(''))).toEqual(
      numbers.map((text) => ({ kind: 'number', text })),
    );
  });

  test('text in a cell that claims to be a number is text', () => {
    expect(cells('<c><v>NaN</v></c><c t="n"><v>1a</v></c>')).toEqual(['NaN', '1a']);
  });

  test('a long number that is none after all takes no time', () => {
    const digits = '1'.repeat(1_000_000);
    expect(cells(`<c><v>${digits}x</v></c><c><v>${digits}</v></c>`)).toEqual([
      `${digits}x`,
      { kind: 'number', text: digits },
    ]);
  });

  test('formulas: text, empty text, no result, shared without text', () => {
    expect(
      cells(
        '<c t="str"><f>A1</f><v>x</v></c><c t="str"><f>A1</f><v></v></c><c><f>A1</f></c><c><f t="shared" si="0"/><v>2</v></c><c t="b"><f>A1</f><v>0</v></c><c><f>A1</f><v/></c>',
      ),
    ).toEqual([
      { kind: 'text', text: 'x', formula: true },
      { kind: 'text', text: '', formula: true },
      { kind: 'none', text: '', formula: true },
      { kind: 'number', text: '2', formula: true },
      { kind: 'boolean', text: 'FALSE', formula: true },
      { kind: 'none', text: '', formula: true },
    ]);
  });

  test('every cell of an array formula is a formula cell', () => {
    const read = rows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X1:Y2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
    );
    const number = (text: string) => ({ kind: 'number', text });
    expect(read.map((row) => row.cells)).toEqual([
      [{ ...number('1'), formula: true }, { ...number('2'), formula: true }, number('3')],
      [null, { ...number('4'), formula: true }],
      [number('5')],
    ]);
  });

  test('positions: counted without references, any order of columns and rows', () => {
    expect(cells('<c/><c><v>1</v></c><c r="A1"><v>0</v></c><c r="D1"/>')).toEqual([
      { kind: 'number', text: '0' },
      { kind: 'number', text: '1' },
    ]);
    const read = rows(
      '<row r="7"><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c r="B10"><v>3</v></c></row><row r="3" hidden="true"><c><v>4</v></c></row>',
    );
    expect(read.map(({ row, hidden }) => [row, hidden])).toEqual([
      [3, true],
      [7, false],
      [8, false],
      [10, false],
    ]);
  });

  test('only the 256 leftmost columns', () => {
    expect(cells('<c r="IV1"><v>1</v></c><c r="IW1"><v>2</v></c><c r="XFD1"><v>3</v></c>')).toHaveLength(256);
  });

  test.each([
    '<row r="1"/><row r="0"/>',
    '<row r="1048577"/>',
    '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="A2"><v>1</v></c></row>',
    '<row><c><v>1</v></c><c r="B2"><v>1</v></c></row>',
    '<row r="1"><c r="1"/></row>',
    '<row r="1"><c r="AAAA1"/></row>',
    '<row r="1"><c r="A"/></row>',
    '<row r="1"><c t="z"><v>1</v></c></row>',
    '<row r="x"/>',
  ])('refuses %j', (sheetData) => {
    expect(failure(() => rows(sheetData))).toBe('damaged');
  });

  test('refuses more cells or strings than the limit', () => {
    const limits = { ...defaultLimits, cells: 2 };
    expect(
      failure(() => rows('<row><c><v>1</v></c><c/><c><v>1</v></c></row>', '<si/><si/>', limits)),
    ).toBeUndefined();
    expect(failure(() => rows(`<row>${'<c><v>1</v></c>'.repeat(3)}</row>`, '', limits))).toBe('too-large');
    expect(failure(() => rows('', '<si/><si/><si/>', limits))).toBe('too-large');
  });
});

describe('merged areas and tables', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const withTables = (...ranges: readonly string[]) => {
    const parts = workbookParts('<row><c><v>1</v></c></row>');
    parts.set(
      'xl/worksheets/_rels/sheet1.xml.rels',
      `<Relationships>${ranges.map((_, i) => `<Relationship Id="t${i}" Type="${office}/table" Target="../tables/table${i}.xml"/>`).join('')}</Relationships>`,
    );
    ranges.forEach((attributes, i) => {
      parts.set(`xl/tables/table${i}.xml`, `<?xml version="1.0"?><!-- --><table ${attributes}><x/></table>`);
    });
    return parts;
  };

  test('areas, those beyond the columns that are read left out', () => {
    const parts = workbookParts('<row><c><v>1</v></c></row>');
    const sheet = String(parts.get('xl/worksheets/sheet1.xml'));
    parts.set(
      'xl/worksheets/sheet1.xml',
      sheet.replace(
        '</worksheet>',
        '<mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="XFA1:XFD9"/><mergeCell ref="A1"/><mergeCell/></mergeCells></worksheet>',
      ),
    );
    const [read] = openWorkbook(pack(parts)).sheets;
    expect(read?.read().merged).toEqual([{ firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 2 }]);
    expect(failure(() => openWorkbook(pack(parts), { ...defaultLimits, cells: 1 }).sheets[0]?.read())).toBe(
      'too-large',
    );
  });

  test('tables with and without totals', () => {
    const parts = withTables('ref="A1:C9" totalsRowCount="1"', 'ref="E1:F3" totalsRowShown="0"', 'ref="x"');
    expect(openWorkbook(pack(parts)).sheets[0]?.read().tables).toEqual([
      { area: { firstRow: 1, lastRow: 9, firstColumn: 0, lastColumn: 2 }, totalsRows: 1 },
      { area: { firstRow: 1, lastRow: 3, firstColumn: 4, lastColumn: 5 }, totalsRows: 0 },
    ]);
    expect(rows('<row><c><v>1</v></c></row>')).toHaveLength(1);
  });

  test('a table that is no XML is refused', () => {
    const parts = withTables('ref="A1:C9"').set('xl/tables/table0.xml', 'x');
    expect(failure(() => openWorkbook(pack(parts)).sheets[0]?.read())).toBe('damaged');
  });
});

describe('several sheets', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const withSheets = (targets: readonly string[]) => {
    const parts = workbookParts('<row><c><v>1</v></c><c t="s"><v>0</v></c></row>', '<si><t>abcd</t></si>');
    parts.set(
      'xl/workbook.xml',
      `<workbook><sheets>${targets.map((_, i) => `<sheet name="S${i}" r:id="s${i}"/>`).join('')}</sheets></workbook>`,
    );
    parts.set(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="x" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>${targets.map((target, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="${target}"/>`).join('')}</Relationships>`,
    );
    return parts;
  };

  test.each([
    'worksheets/sheet1.xml',
    './worksheets/sheet1.xml',
    '/xl/worksheets/sheet1.xml',
    'worksheets/../worksheets/SHEET1.XML',
    'worksheets//sheet1.xml',
  ])('two in one part are refused: %s', (other) => {
    expect(failure(() => openWorkbook(pack(withSheets(['worksheets/sheet1.xml', other]))))).toBe('damaged');
  });

  test('the limits on cells and text hold over all of them, however often one is read', () => {
    const parts = withSheets(['worksheets/sheet1.xml', 'worksheets/sheet2.xml']);
    parts.set('xl/worksheets/sheet2.xml', parts.get('xl/worksheets/sheet1.xml') ?? '');
    const readAll = (limits: Partial<typeof defaultLimits>) => () => {
      const { sheets } = openWorkbook(pack(parts), { ...defaultLimits, ...limits });
      for (let times = 0; times < 3; times++) for (const sheet of sheets) sheet.read();
    };
    expect(failure(readAll({ cells: 4, text: 10 }))).toBeUndefined();
    expect(failure(readAll({ cells: 3 }))).toBe('too-large');
    expect(failure(readAll({ text: 9 }))).toBe('too-large');
  });
});

describe('what a small file unfolds into', () => {
  const wide = (count: number, cell: string) => `<row>${cell.repeat(3)}</row>`.repeat(count);

  test('a row over and over', () => {
    expect(rows(wide(30_000, '<c><v>1</v></c>'))).toHaveLength(30_000);
    expect(failure(() => rows(wide(40_000, '<c><v>1</v></c>')))).toBe('too-large');
  });

  test('a long text in cell after cell', () => {
    const text = `<si><t>${'a'.repeat(32_767)}</t></si>`;
    expect(rows(wide(50, '<c t="s"><v>0</v></c>'), text)).toHaveLength(50);
    expect(failure(() => rows(wide(500, '<c t="s"><v>0</v></c>'), text))).toBe('too-large');
  });

  test('merged areas over each other', () => {
    const parts = workbookParts('<row><c><v>1</v></c></row>');
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000);
    parts.set(
      'xl/worksheets/sheet1.xml',
      `<worksheet><sheetData/><mergeCells>${merges}</mergeCells></worksheet>`,
    );
    expect(failure(() => openWorkbook(pack(parts)).sheets[0]?.read())).toBe('too-large');
  });

  test('a file that varies may hold as many cells as programs write', () => {
    const varied = Array.from(
      { length: 60_000 },
      (_, i) => `<row><c><v>${(i * 7919) % 100_003}</v></c></row>`,
    );
    const cells = varied.map((row, i) =>
      row.replace('</row>', `<c><v>${(i * 104_729) % 99_991}</v></c></row>`),
    );
    expect(rows(cells.join(''))).toHaveLength(60_000);
  });
});

describe('workbook', () => {
  const change = (name: string, from: string, to: string) => {
    const parts = workbookParts('<row><c><v>1</v></c></row>');
    const before = String(parts.get(name));
    expect(before).toContain(from);
    return pack(parts.set(name, before.replaceAll(from, to)));
  };

  test('strict Open XML', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = workbookParts('<row><c t="d"><v>2026-01-02</v></c></row>');
    for (const [name, content] of parts) {
      const text = String(content).replaceAll(/http:[a-z/.]+\/officeDocument\/2006\/relationships/g, strict);
      parts.set(name, text.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', strict));
    }
    const [sheet] = openWorkbook(pack(parts)).sheets;
    expect(sheet?.read().rows[0]?.cells).toEqual([{ kind: 'date', text: '2026-01-02' }]);
  });

  test('parts in UTF-16', () => {
    const parts = workbookParts('<row><c t="inlineStr"><is><t>𠮷</t></is></c></row>');
    for (const [name, content] of parts) parts.set(name, Buffer.from(`\ufeff${content}`, 'utf16le'));
    expect(openWorkbook(pack(parts)).sheets[0]?.read().rows[0]?.cells).toEqual(['𠮷']);
  });

  test('names, visibility, macros, signature and part names', () => {
    const parts = workbookParts('');
    const relationships = String(parts.get('xl/_rels/workbook.xml.rels'));
    parts.set(
      'xl/workbook.xml',
      String(parts.get('xl/workbook.xml')).replace(
        'name="Sheet1"',
        'name="A&amp;B_x0041_" state="veryHidden"',
      ),
    );
    parts.set(
      'xl/_rels/workbook.xml.rels',
      relationships.replace('</R', '<Relationship Id="m" Type="x/vbaProject" Target="vbaProject.bin"/></R'),
    );
    parts.set(
      '_rels/.rels',
      String(parts.get('_rels/.rels')).replace(
        '</R',
        '<Relationship Id="s" Type="x/digital-signature/origin" Target="s.sigs"/></R',
      ),
    );
    parts.set('xl/styles.xml', '<styleSheet/>');
    const workbook = openWorkbook(pack(parts));
    expect(workbook).toMatchObject({
      date1904: false,
      macros: true,
      signed: true,
      part: 'xl/workbook.xml',
      stylesPart: 'xl/styles.xml',
      sharedStringsPart: undefined,
    });
    expect(workbook.sheets[0]).toMatchObject({
      name: 'A&BA',
      hidden: true,
      part: 'xl/worksheets/sheet1.xml',
    });
  });

  test('sheets that are charts are passed over', () => {
    expect(openWorkbook(change('xl/_rels/workbook.xml.rels', '/worksheet"', '/chartsheet"')).sheets).toEqual(
      [],
    );
  });

  test.each<[string, Uint8Array, WorkbookFailure]>([
    ['text', Buffer.from('a,b,c\r\n'), 'not-a-zip'],
    ['an empty archive', archive([]), 'not-a-workbook'],
    ['a ZIP of anything', archive([{ name: 'a.txt', content: 'a' }]), 'not-a-workbook'],
    ['a document of Word', change('xl/workbook.xml', 'workbook', 'document'), 'not-a-workbook'],
    ['a binary workbook', change('_rels/.rels', 'xl/workbook.xml', 'xl/workbook.bin'), 'damaged'],
    ['a sheet without a part', change('xl/_rels/workbook.xml.rels', 'sheet1.xml', 'sheet9.xml'), 'damaged'],
    ['a sheet without a relationship', change('xl/workbook.xml', 'r:id="r1"', 'r:id="r9"'), 'damaged'],
    ['a sheet without a name', change('xl/workbook.xml', 'name=', 'nome='), 'damaged'],
    [
      'an OpenDocument spreadsheet',
      archive([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }]),
      'ods',
    ],
  ])('refuses %s', (_, bytes, reason) => {
    expect(failure(() => openWorkbook(bytes))).toBe(reason);
  });

  test('refuses a binary workbook', () => {
    const parts = workbookParts('');
    parts.set('_rels/.rels', String(parts.get('_rels/.rels')).replace('workbook.xml', 'workbook.bin'));
    parts.set('xl/workbook.bin', 'x');
    expect(failure(() => openWorkbook(pack(parts)))).toBe('xlsb');
  });

  test('refuses what is in an OLE container', () => {
    const container = (stream: string) => {
      const bytes = Buffer.alloc(2048);
      bytes.write('d0cf11e0a1b11ae1', 'hex');
      bytes.write(`${stream}\0`, 1024 + 128, 'utf16le');
      return bytes;
    };
    expect(failure(() => openWorkbook(container('Workbook')))).toBe('old-xls');
    expect(failure(() => openWorkbook(container('Book')))).toBe('old-xls');
    expect(failure(() => openWorkbook(container('EncryptedPackage')))).toBe('encrypted');
    expect(failure(() => openWorkbook(container('WordDocument')))).toBe('not-a-workbook');
  });

  test('reads or refuses whatever happens to its parts', () => {
    const parts = workbookParts(
      '<row r="1" hidden="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>&#65;_x000D_</t></is></c><c r="C1"><f t="array" ref="C1:C2">A1</f><v>1.5</v></c></row>',
      '<si><r><t xml:space="preserve"> a</t></r><rPh sb="0"><t>b</t></rPh></si>',
    );
    parts.set(
      'xl/styles.xml',
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>',
    );
    const names = [...parts.keys()];
    const edit = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(),
      remove: fc.nat({ max: 20 }),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 3 }),
        fc.constantFrom('<', '>', '/', '"', '&', '<a>', '</c>', '9'),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const changed = new Map(parts);
        for (const { name, at, remove, insert } of edits) {
          const before = Buffer.from(changed.get(name) ?? '');
          const start = at % (before.length + 1);
          changed.set(
            name,
            Buffer.concat([before.subarray(0, start), Buffer.from(insert), before.subarray(start + remove)]),
          );
        }
        failure(() => openWorkbook(pack(changed)).sheets.map((sheet) => sheet.read()));
      }),
      { numRuns: 1000 },
    );
  });
});
