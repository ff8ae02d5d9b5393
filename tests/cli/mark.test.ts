import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archive } from '../../packages/workbook/src/test-archive.ts';
import { buildCommand, upkiTsv } from './command.ts';
import {
  changedParts,
  partsOf,
  sheetOf,
  textsOf,
  valuesOf,
  writeIntoSample,
  writeWorkbook,
} from './workbooks.ts';

beforeAll(buildCommand, 120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-mark-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const mark = (input: string, out: string, ...more: string[]) =>
  upkiTsv(['check', input, '--mark', out, ...more]);

interface Marked {
  readonly note: string;
  readonly fill: string | undefined;
}

/** Cells with a note or a fill by `row,column`, 0-based. */
async function marksOf(path: string, name: string): Promise<ReadonlyMap<string, Marked>> {
  const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
  const cells = [...(sheets.find((sheet) => sheet.name === name)?.cells ?? [])];
  return new Map(
    cells.flatMap(([place, { comment, style }]) => {
      const fill = style?.fill?.type === 'pattern' ? style.fill.fgColor?.rgb : undefined;
      return comment || fill ? [[place, { note: comment?.text ?? '', fill }] as const] : [];
    }),
  );
}

describe('check --mark', () => {
  it('colours the bad cells and notes the reasons in the language asked for', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [
      sheetOf('client-issue', '発行', [{ method: '１' }]),
      sheetOf('server-revoke', '失効', [{ oldSerial: '0X12' }]),
    ]);
    for (const [lang, words] of [
      ['ja', ['エラー: ', '注意: ']],
      ['en', ['error: ', 'warning: ']],
    ] as const) {
      const out = at(`${lang}.xlsx`);
      const { status, stdout, stderr } = mark(input, out, '--lang', lang);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toContain(out);
      const errors = await marksOf(out, '発行');
      const warnings = await marksOf(out, '失効');
      expect([...errors.keys()]).toContain('1,2');
      expect([...warnings.keys()]).toContain('1,1');
      expect([...errors.keys(), ...warnings.keys()]).not.toContain('1,3');
      expect(errors.get('1,2')?.note).toContain(words[0]);
      expect(errors.get('1,2')?.note).toContain('5-4-1 #3');
      expect(warnings.get('1,1')?.note).toContain(words[1]);
      expect(errors.get('1,2')?.fill).toBeDefined();
      expect(errors.get('1,2')?.fill).not.toBe(warnings.get('1,1')?.fill);
      expect(textsOf(out, '発行')).toEqual(textsOf(input, '発行'));
    }
  });

  it('lists the copy in the JSON', async () => {
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-revoke', 'x', [{ reason: '' }])]);
    const { sources } = JSON.parse(mark(input, at('out.xlsx'), '--json').stdout);
    const bytes = readFileSync(at('out.xlsx')).length;
    expect(sources[0].files).toEqual([{ path: at('out.xlsx'), records: 1, bytes }]);
  });

  it('marks a marked workbook as if it were not, and takes marks off what is mended', async () => {
    const rows = [{ reason: '９' }, { oldSerial: '' }];
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-revoke', 'x', rows)]);
    mark(input, at('once.xlsx'));
    mark(at('once.xlsx'), at('twice.xlsx'));
    expect(partsOf(at('twice.xlsx'))).toEqual(partsOf(at('once.xlsx')));
    const clean = await writeWorkbook(at('clean.xlsx'), [sheetOf('server-revoke', 'x', [{}])]);
    expect(mark(clean, at('unmarked.xlsx')).status).toBe(0);
    expect(changedParts(clean, at('unmarked.xlsx'))).toEqual([]);

    const safe = await writeWorkbook(at('safe.xlsx'), [sheetOf('server-revoke', 'x', [{ reason: '４' }])]);
    mark(safe, at('marked.xlsx'));
    const marks = await marksOf(at('marked.xlsx'), 'x');
    const [bad = ''] = [...marks].find(([, { note }]) => note?.includes('#5')) ?? [];
    expect(bad).not.toBe('');
    expect(upkiTsv(['fix', at('marked.xlsx'), '--out', at('fixed.xlsx')]).status).toBe(0);
    expect(mark(at('fixed.xlsx'), at('mended.xlsx')).status).toBe(0);
    expect([...(await marksOf(at('mended.xlsx'), 'x')).keys()]).not.toContain(bad);
  });

  it('leaves macros, charts and notes of others alone', async () => {
    const sheet = sheetOf('client-revoke', '申請', [{ reason: '９' }]);
    const input = writeIntoSample(at('in.xlsm'), 'user.xlsm', sheet);
    expect(mark(input, at('out.xlsm')).status).toBe(1);
    const changed = changedParts(input, at('out.xlsm'));
    for (const part of changed)
      expect(part).toMatch(/sheet1\.xml$|styles\.xml$|comments1\.xml$|vmlDrawing1\.vml$/);
    const notes = await marksOf(at('out.xlsm'), '申請');
    expect([...notes.keys()]).toEqual(expect.arrayContaining([...(await marksOf(input, '申請')).keys()]));
    expect(notes.size).toBeGreaterThan((await marksOf(input, '申請')).size);
  });

  it('says nothing of a PIN', async () => {
    const pin = 'QzXw7Kp\\';
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('client-issue', 'x', [{ method: '2', pin }])]);
    expect(mark(input, at('out.xlsx')).status).toBe(1);
    for (const [name, part] of partsOf(at('out.xlsx'))) {
      if (/comments|vml/.test(name)) expect(part.toString()).not.toContain('QzXw7Kp');
    }
    expect([...textsOf(at('out.xlsx'), 'x').values()]).toContain(pin);
  });

  it('refuses a TSV, a signed workbook, two files, and its own input', async () => {
    writeFileSync(at('in-server-revoke.tsv'), `${valuesOf('server-revoke').join('\t')}\r\n`);
    const input = await writeWorkbook(at('in.xlsx'), [sheetOf('server-revoke', 'x', [{}])]);
    const origin =
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="s.sigs"/></Relationships>';
    const parts = [...partsOf(input)].map(([name, content]) => ({
      name,
      content: name === '_rels/.rels' ? content.toString().replace('</Relationships>', origin) : content,
    }));
    writeFileSync(at('signed.xlsx'), archive(parts));
    const before = readdirSync(folder);
    const wrong = [
      [at('in-server-revoke.tsv'), at('out.tsv'), '--force'],
      [at('signed.xlsx'), at('out.xlsx')],
      [input, at('out.xlsx'), at('signed.xlsx')],
      [input, input, '--force'],
      [input, at('out.xlsm')],
      [input, '-'],
    ] as const;
    for (const [from, to, ...more] of wrong) {
      const { status, stderr } = mark(from, to, ...more);
      expect({ to, status }).toEqual({ to, status: 2 });
      expect(stderr).toMatch(/^.+\n$/);
    }
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync('-')).toBe(false);
    expect(mark(at('signed.xlsx'), at('out.xlsx'), '--lang', 'ja').stderr).toContain('署名');
  });
});
