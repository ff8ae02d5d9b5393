import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WorkbookError } from '../index.ts';
import { archive, pack, workbookParts } from '../test-archive.ts';
import { openWorkbook } from '../test-zip.ts';
import { type Mark, patchWorkbook, type SheetPatch } from './index.ts';

type Parts = Map<string, string | Uint8Array>;

const sheetPart = 'xl/worksheets/sheet1.xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

function partsOf(sheetData: string, more: Record<string, string | Uint8Array> = {}): Parts {
  return new Map([...workbookParts(sheetData), ['[Content_Types].xml', types], ...Object.entries(more)]);
}

function patchBytes(bytes: Uint8Array, patch: Omit<SheetPatch, 'sheet'>) {
  const workbook = openWorkbook(bytes);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return patchWorkbook(workbook, [{ sheet, ...patch }]);
}

const patchParts = (parts: Parts, patch: Omit<SheetPatch, 'sheet'>) => patchBytes(pack(parts), patch);

function textOf(bytes: Uint8Array, part: string): string {
  return Buffer.from(openWorkbook(bytes).package.part(part)).toString();
}

const sheetData = (bytes: Uint8Array): string =>
  /<sheetData\/>|<sheetData>(.*)<\/sheetData>/.exec(textOf(bytes, sheetPart))?.[1] ?? '';

const error = (row: number, column: number, note = 'note'): Mark => ({
  row,
  column,
  severity: 'error',
  note,
});
const written = (text: string) => `<is><t xml:space="preserve">${text}</t></is>`;

describe('texts', () => {
  const write = (data: string, row: number, column: number, text = 'x') =>
    sheetData(patchParts(partsOf(data), { texts: [{ row, column, text }] }).bytes);

  test('rows and cells are added at their place', () => {
    const data = '<row r="2" spans="2:2"><c r="B2"><v>1</v></c></row><row r="4"/>';
    const cell = (reference: string) => `<c r="${reference}" t="inlineStr">${written('x')}</c>`;
    expect(write(data, 1, 0)).toBe(`<row r="1">${cell('A1')}</row>${data}`);
    expect(write(data, 2, 0)).toBe(
      `<row r="2" spans="1:2">${cell('A2')}<c r="B2"><v>1</v></c></row><row r="4"/>`,
    );
    expect(write(data, 2, 27)).toBe(
      `<row r="2" spans="2:28"><c r="B2"><v>1</v></c>${cell('AB2')}</row><row r="4"/>`,
    );
    expect(write(data, 4, 2)).toBe(data.replace('<row r="4"/>', `<row r="4">${cell('C4')}</row>`));
    expect(write(data, 9, 0)).toBe(`${data}<row r="9">${cell('A9')}</row>`);
    expect(write('', 1, 0)).toBe(`<row r="1">${cell('A1')}</row>`);
  });

  test('rows and cells without references are counted', () => {
    const data = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="A5"><v>3</v></c></row>';
    expect(write(data, 1, 1)).toBe(data.replace('<c><v>2</v></c>', `<c t="inlineStr">${written('x')}</c>`));
    expect(write(data, 3, 0)).toBe(
      data.replace('<row><c r="A5">', `<row r="3"><c r="A3" t="inlineStr">${written('x')}</c></row>$&`),
    );
  });

  test('what a cell holds besides its value stays', () => {
    const data = '<row r="1"><c r="A1" s="0" ph="1" t="s" vm="1"><v>0</v><extLst/></c></row>';
    expect(write(data, 1, 0)).toBe(
      `<row r="1"><c r="A1" s="0" ph="1" t="inlineStr">${written('x')}<extLst/></c></row>`,
    );
    expect(write(data, 1, 0, '')).toBe('<row r="1"><c r="A1" s="0" ph="1"><extLst/></c></row>');
  });

  test('cells that an array formula or a data table fills are left', () => {
    const data =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B4">X</f><v>1</v></c></row><row r="2"><c r="B2"><v>4</v></c></row><row r="6"/>';
    const texts = [1, 2, 3, 4, 5].map((row) => ({ row, column: 1, text: 'x' }));
    const { bytes, skipped } = patchParts(partsOf(data), { texts });
    expect(skipped.map(({ row, what, reason }) => [row, what, reason]).sort()).toEqual(
      [1, 2, 3, 4].map((row) => [row, 'text', 'formula']),
    );
    expect(sheetData(bytes)).toContain('<row r="5">');
  });

  test('a new cell takes the style of its row or column', () => {
    const parts = partsOf('<row r="2" s="7" customFormat="1"/>');
    parts.set(
      sheetPart,
      (parts.get(sheetPart) as string).replace(
        '<sheetData>',
        '<dimension ref="B2"/><cols><col min="2" max="3" style="5"/></cols><sheetData>',
      ),
    );
    const texts = [
      { row: 1, column: 1, text: 'x' },
      { row: 2, column: 1, text: 'x' },
      { row: 3, column: 3, text: 'x' },
    ];
    const { bytes } = patchParts(parts, { texts });
    expect(sheetData(bytes).match(/<c [^>]*>/g)).toEqual([
      '<c r="B1" s="5" t="inlineStr">',
      '<c r="B2" s="7" t="inlineStr">',
      '<c r="D3" t="inlineStr">',
    ]);
    expect(textOf(bytes, sheetPart)).toContain('<dimension ref="B1:D3"/>');
  });

  test('a sheet in UTF-16 becomes one in UTF-8 that says so', () => {
    const parts = partsOf('<row><c t="inlineStr"><is><t>あ</t></is></c></row>');
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${parts.get(sheetPart)}`;
    parts.set(sheetPart, Buffer.from(xml, 'utf16le'));
    const { bytes } = patchParts(parts, { texts: [{ row: 1, column: 1, text: 'い' }] });
    expect(textOf(bytes, sheetPart)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect(openWorkbook(bytes).sheets[0]?.read().rows[0]?.cells).toEqual(['あ', 'い']);
  });
});

const fill = (content: string) => `<fill>${content}</fill>`;
const gradient = '<gradientFill degree="90"><stop position="0"><color rgb="FF00FF00"/></stop></gradientFill>';
const styleSheet = `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="5">${[
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor theme="4" tint="0.4"/><bgColor indexed="64"/></patternFill>',
  gradient,
  '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill>',
]
  .map(fill)
  .join(
    '',
  )}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"><alignment wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="2" borderId="0" xfId="0"><alignment wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0"><alignment wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="4" borderId="0" xfId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

describe('marks', () => {
  const data = `<row r="1">${[0, 1, 2, 3, 4].map((s) => `<c r="${'ABCDE'[s]}1" s="${s}"/>`).join('')}</row>`;
  const all = (severity: Mark['severity']) =>
    [0, 1, 2, 3, 4].map((column): Mark => ({ row: 1, column, severity, note: 'x' }));
  const styled = () => partsOf(data, { 'xl/styles.xml': styleSheet });
  const styles = (bytes: Uint8Array) =>
    [...sheetData(bytes).matchAll(/ s="(\d+)"/g)].map(([, style]) => Number(style));

  test('every kind of fill comes back', () => {
    const errors = patchParts(styled(), { marks: all('error') }).bytes;
    expect(styles(errors)).toEqual([5, 6, 7, 8, 9]);
    const warnings = patchBytes(errors, { marks: all('warning') }).bytes;
    expect(styles(warnings)).toEqual([10, 11, 12, 13, 14]);
    expect(styles(patchBytes(warnings, { marks: [] }).bytes)).toEqual([0, 1, 2, 3, 4]);
    expect(styles(patchBytes(warnings, { marks: all('error') }).bytes)).toEqual([5, 6, 7, 8, 9]);
  });

  test('all but the fill stays, and the two looks differ in pattern too', () => {
    const marks = [error(1, 1), { ...error(1, 2), severity: 'warning' as const }];
    const xml = textOf(patchParts(styled(), { marks }).bytes, 'xl/styles.xml');
    expect(xml).toContain(
      '<xf numFmtId="49" fontId="0" borderId="0" xfId="0" fillId="5" applyFill="1"><alignment wrapText="1"/></xf>',
    );
    expect(xml).toContain('<fills count="7">');
    expect(xml).toContain('patternType="lightUp"><fgColor rgb="FFE6A818"/><bgColor theme="4" tint="0.4"/>');
  });

  test('a fill comes back after a program dropped the formats that are not in use', () => {
    const { bytes } = patchParts(styled(), { marks: [error(1, 2)] });
    const parts = styled();
    const xml = textOf(bytes, 'xl/styles.xml');
    const formats = [...xml.matchAll(/<xf numFmtId[^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([format]) => format);
    const mark = (formats.at(-1) ?? '').replace('fillId="5"', 'fillId="2"');
    const fills = [...xml.matchAll(/<fill>.*?<\/fill>/g)].map(([it]) => it);
    parts.set(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><fills>${fills[0]}${fills[1]}${fills[5]}</fills><cellXfs>${formats[0]}${mark}</cellXfs></styleSheet>`,
    );
    parts.set(
      sheetPart,
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="C1" s="1"/></row></sheetData></worksheet>`,
    );
    const restored = textOf(patchParts(parts, { marks: [] }).bytes, 'xl/styles.xml');
    expect(restored).toContain('<fgColor theme="4" tint="0.4"/>');
    expect(restored).toMatch(/fillId="3" applyFill="1"><alignment wrapText="1"\/><\/xf><\/cellXfs>/);
  });

  test.each([
    ['no styles', undefined],
    ['an empty style sheet', `<styleSheet xmlns="${main}"/>`],
    ['empty lists', `<y:styleSheet xmlns:y="${main}"><y:fills/><y:cellXfs></y:cellXfs></y:styleSheet>`],
  ])('a workbook with %s gets those of a new one', (_, xml) => {
    const parts = partsOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    if (xml !== undefined) parts.set('xl/styles.xml', xml);
    const { bytes } = patchParts(parts, { marks: [error(1, 0)] });
    expect(sheetData(bytes)).toContain('<c s="1" r="A1">');
    expect(textOf(bytes, 'xl/styles.xml')).toMatch(/cellXfs count="2"|fillId="2" applyFill="1"/);
    expect(openWorkbook(bytes).stylesPart).toBe('xl/styles.xml');
    expect(sheetData(patchBytes(bytes, { marks: [] }).bytes)).toContain('<c s="0" r="A1">');
  });

  test('marks are known after LibreOffice saved them', () => {
    const fills = ['FFFFA8A3', 'FFF9E3A7'].map((rgb) =>
      fill(`<patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor rgb="FFFFCC99"/></patternFill>`),
    );
    const xml = styleSheet
      .replace('</fills>', `${fills.join('')}</fills>`)
      .replace('fillId="2"', 'fillId="5"')
      .replace('fillId="3"', 'fillId="6"');
    const bytes = patchParts(partsOf(data, { 'xl/styles.xml': xml }), { marks: [] }).bytes;
    expect(styles(bytes)).toEqual([0, 1, 1, 1, 4]);
  });

  test('a covered cell is marked at the cell that shows', () => {
    const parts = styled();
    const xml = `${parts.get(sheetPart)}`.replace(
      '</sheetData>',
      '$&<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    );
    parts.set(sheetPart, xml);
    const { bytes } = patchParts(parts, { marks: [error(2, 1, 'one'), error(1, 0, 'two')] });
    expect(styles(bytes)).toEqual([5, 1, 2, 3, 4]);
    expect(textOf(bytes, 'xl/comments1.xml')).toContain('one\ntwo');
  });
});

describe('notes', () => {
  const withComments = (authors: string, comments: string, vml: string) => {
    const parts = partsOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/comments" Target="../comments7.xml"/><Relationship Id="b" Type="${office}/vmlDrawing" Target="../d.vml"/></Relationships>`,
      'xl/comments7.xml': `<comments xmlns="${main}"><authors>${authors}</authors><commentList>${comments}</commentList></comments>`,
      'xl/d.vml': vml,
    });
    parts.set(
      sheetPart,
      `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="b"/></worksheet>`,
    );
    return parts;
  };

  test('a threaded comment is left alone', () => {
    const comment =
      '<comment ref="A1" authorId="0"><text><t>[Threaded comment]\n\nComment: hm</t></text></comment>';
    const parts = withComments('<author>tc={1}</author>', comment, '<xml></xml>');
    const { bytes, skipped } = patchParts(parts, { marks: [error(1, 0)] });
    expect(skipped).toMatchObject([{ row: 1, column: 0, what: 'note', reason: 'threaded-comment' }]);
    expect(textOf(bytes, 'xl/comments7.xml')).toBe(parts.get('xl/comments7.xml'));
    expect(sheetData(bytes)).toContain('s="1"');
  });

  test('shapes that are no well-formed XML stay, in any encoding', () => {
    const control =
      '<v:shape id="_x0000_s2049"><div>a<br>\xe9</div><x:ClientData ObjectType="Button"/></v:shape>';
    const vml = `<xml xmlns:v="v" xmlns:x="x"><o:idmap v:ext="edit" data="2"/>${control}</xml>`;
    const parts = withComments('', '', '');
    parts.set('xl/d.vml', Buffer.from(vml, 'latin1'));
    const { bytes } = patchParts(parts, { marks: [error(1, 0)] });
    const read = (archive: Uint8Array) =>
      Buffer.from(openWorkbook(archive).package.part('xl/d.vml')).toString('latin1');
    expect(read(bytes)).toContain(control);
    expect(read(bytes)).toContain('id="_x0000_s2050"');
    expect(read(patchBytes(bytes, { marks: [] }).bytes)).toContain(control);
    expect(read(patchBytes(bytes, { marks: [] }).bytes)).not.toContain('_x0000_s2050');
  });

  describe('shapes of several sheets', () => {
    type Drawing = string | undefined;
    const idsOf = (vml: string) => [...vml.matchAll(/ id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
    const blocksOf = (vml: string) =>
      (/idmap [^>]*data="([^"]*)"/.exec(vml)?.[1] ?? '').split(',').map(Number);
    const drawing = (data: string, ...ids: number[]) =>
      `<xml xmlns:v="v" xmlns:o="o"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>${ids.map((id) => `<v:shape id="_x0000_s${id}"></v:shape>`).join('')}</xml>`;

    /** A workbook whose sheets have these drawings of notes or none, and drawings of other things besides. */
    function workbookOf(drawings: readonly Drawing[], others: readonly string[] = []): Uint8Array {
      const parts = partsOf('');
      parts.set(
        'xl/workbook.xml',
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${drawings.map((_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="s${i}"/>`).join('')}</sheets></workbook>`,
      );
      parts.set(
        'xl/_rels/workbook.xml.rels',
        `<Relationships>${drawings.map((_, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
      );
      drawings.forEach((vml, i) => {
        const number = i + 1;
        parts.set(
          `xl/worksheets/sheet${number}.xml`,
          `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData/>${vml === undefined ? '' : '<legacyDrawing r:id="b"/>'}</worksheet>`,
        );
        if (vml === undefined) return;
        parts.set(
          `xl/worksheets/_rels/sheet${number}.xml.rels`,
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="${office}/vmlDrawing" Target="../drawings/old${number}.vml"/></Relationships>`,
        );
        parts.set(`xl/drawings/old${number}.vml`, vml);
      });
      others.forEach((vml, i) => {
        parts.set(`xl/drawings/header${i}.vml`, vml);
      });
      return pack(parts);
    }

    function markAll(bytes: Uint8Array, count = 2): Uint8Array {
      const workbook = openWorkbook(bytes);
      const marks = Array.from({ length: count }, (_, index) => error(index + 1, 0));
      return patchWorkbook(
        workbook,
        workbook.sheets.map((sheet) => ({ sheet, marks })),
      ).bytes;
    }

    const drawingsOf = (bytes: Uint8Array): string[] => {
      const { package: pkg } = openWorkbook(bytes);
      return pkg.entries
        .filter(({ name }) => name.endsWith('.vml'))
        .map(({ name }) => Buffer.from(pkg.part(name)).toString());
    };

    test.each<[string, Uint8Array]>([
      ['without notes', workbookOf([undefined, undefined, undefined])],
      ['with a note of the user’s on the second', workbookOf([undefined, drawing('1', 1025), undefined])],
      ['with notes on all, in blocks of their own', workbookOf([drawing('1', 1025), drawing('3', 3073)])],
      ['with several blocks', workbookOf([drawing('1,4', 1030, 4100), undefined])],
      ['with a drawing that names no block', workbookOf(['<xml></xml>', drawing('1', 1030)])],
      [
        'with pictures in headers',
        workbookOf([undefined, undefined], [drawing('1', 1025), drawing('2', 2049)]),
      ],
    ])('ids and blocks differ: sheets %s', (_, before) => {
      for (const after of [markAll(before), markAll(markAll(before, 3))]) {
        const drawings = drawingsOf(after);
        const ids = drawings.flatMap(idsOf);
        const blocks = drawings.map(blocksOf);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(blocks.flat()).size).toBe(blocks.flat().length);
        drawings.forEach((vml, i) => {
          for (const id of idsOf(vml)) expect(blocks[i]).toContain(Math.floor(id / 1024));
        });
      }
      expect(drawingsOf(markAll(markAll(before)))).toEqual(drawingsOf(markAll(before)));
    });

    test('of notes that share ids already, ours get a block that is free', () => {
      const before = workbookOf([drawing('1', 1025), drawing('1', 1025)]);
      const [one = '', other = ''] = drawingsOf(markAll(before));
      expect([blocksOf(one), blocksOf(other)]).toEqual([
        [1, 2],
        [1, 3],
      ]);
      expect([idsOf(one), idsOf(other)]).toEqual([
        [1025, 2049, 2050],
        [1025, 3073, 3074],
      ]);
    });

    test('more notes than a block holds take further blocks', () => {
      const [one = '', other = ''] = drawingsOf(markAll(workbookOf([undefined, undefined]), 1500));
      expect([blocksOf(one), blocksOf(other)]).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(new Set([...idsOf(one), ...idsOf(other)]).size).toBe(3000);
    });
  });

  test('what a user wrote into a note of ours is kept', () => {
    const first = patchParts(partsOf('<row r="1"/>'), { marks: [error(1, 0)] }).bytes;
    const comments = textOf(first, 'xl/comments1.xml');
    expect(comments).toContain('── upki-tsv ──\nnote\n────────────</t>');
    const parts = withComments('', '', '<xml/>');
    parts.set('xl/comments7.xml', comments.replace('</t>', '\n田中さんに確認</t>'));
    const { bytes } = patchParts(parts, { marks: [] });
    expect(textOf(bytes, 'xl/comments7.xml')).toContain('<t xml:space="preserve">\n田中さんに確認</t>');
  });

  test('our text is known after LibreOffice split it into runs', () => {
    const runs = ['メモ&#10;── ', 'upki-tsv ──&#10;', '理由', '&#10;────────────'];
    const text = runs.map((run) => `<r><t xml:space="preserve">${run}</t></r>`).join('');
    const comment = `<comment ref="A1" authorId="0"><text>${text}</text></comment>`;
    const parts = withComments('<author> </author>', comment, '<xml/>');
    const { bytes } = patchParts(parts, { marks: [] });
    const rest = textOf(bytes, 'xl/comments7.xml').replaceAll(/<[^>]*>/g, '');
    expect(rest.trim()).toBe('メモ');
  });

  test('strict workbooks get parts of their dialect', () => {
    const parts = partsOf('');
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    for (const name of [sheetPart, 'xl/workbook.xml']) {
      parts.set(name, `${parts.get(name)}`.replaceAll(main, strict));
    }
    const { bytes } = patchParts(parts, { marks: [error(1, 0)] });
    expect(textOf(bytes, 'xl/comments1.xml')).toContain(strict);
    const relationships = textOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(relationships.match(/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\//g)).toHaveLength(2);
  });

  test('a drawing of notes stands before what must follow it', () => {
    const parts = partsOf('');
    parts.set(sheetPart, `${parts.get(sheetPart)}`.replace('</worksheet>', '<drawing/><tableParts/>$&'));
    const { bytes } = patchParts(parts, { marks: [error(1, 0)] });
    expect(textOf(bytes, sheetPart)).toMatch(/<drawing\/><legacyDrawing [^>]*r:id="rId2"\/><tableParts\/>/);
  });
});

describe('archives', () => {
  test('data descriptors and ZIP64 fields become plain headers, compressed bytes stay', () => {
    const content = 'a'.repeat(1000);
    const data = deflateRawSync(content, { level: 1 });
    const entries = [...partsOf('')].map(([name, content]) => ({ name, content, dataDescriptor: true }));
    const source = archive([...entries, { name: 'x.bin', content, deflated: data, zip64: true }], {
      zip64: true,
    });
    const { bytes } = patchBytes(source, { texts: [{ row: 1, column: 0, text: 'x' }] });
    const { package: pkg } = openWorkbook(bytes);
    expect(pkg.entries.map(({ name }) => name)).toEqual([...entries.map(({ name }) => name), 'x.bin']);
    expect(Buffer.from(pkg.find('x.bin')?.data ?? []).equals(data)).toBe(true);
    expect(Buffer.from(pkg.part('x.bin')).toString()).toBe(content);
    expect(pkg.entries.every(({ flags }) => (flags & 8) === 0)).toBe(true);
  });

  test('a signed workbook is refused', () => {
    const parts = partsOf('');
    parts.set(
      '_rels/.rels',
      `${parts.get('_rels/.rels')}`.replace(
        '</Relationships>',
        '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>$&',
      ),
    );
    expect(() => patchParts(parts, { marks: [] })).toThrow(new WorkbookError('signed'));
  });
});
