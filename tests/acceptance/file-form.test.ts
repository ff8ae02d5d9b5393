import { describe, expect, it } from 'vitest';
import {
  type ApplicationType,
  type CheckContext,
  check,
  guessTsvType,
  parseTsv,
  readTsv,
  rewriteTsv,
  tsvRecords,
} from '../../packages/core/src/index.ts';
import {
  CLIENT_TYPES,
  type ClientType,
  checkBytes,
  dn,
  type Items,
  issue,
  type OneRecord,
  record,
  renew,
  revoke,
  shiftJis,
  tsvOf,
  utf8,
  type Verdict,
  verdictOf,
} from './client-records.ts';

const sjis = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = shiftJis(text);
  if (!bytes) throw new RangeError(`Not in Shift_JIS: ${text}`);
  return bytes;
};

async function verdictOfText(type: ApplicationType, text: string, context?: CheckContext): Promise<Verdict> {
  return verdictOf((await checkBytes(type, sjis(text), context)).findings);
}

/** Records that differ in DN, file name and serial number. */
const many = (type: ClientType, count: number, changes: Items = {}): OneRecord[] =>
  Array.from({ length: count }, (_, index) =>
    record(type, {
      1: dn({ ou: [`S${index}`] }),
      ...(type === 'client-revoke' ? {} : { 12: `S${index}` }),
      ...(type === 'client-issue' ? {} : { 4: String(index + 1) }),
      ...changes,
    }),
  );

const ERROR: Verdict = { errors: ['file'], warnings: [] };
const CLEAN: Verdict = { errors: [], warnings: [] };
const warned = (rule: string): Verdict => ({ errors: [], warnings: [`file ${rule}`] });

describe('the number of records (5-1, D-08)', () => {
  const counts: readonly [type: ClientType, method: string, count: number, ...expected: Verdict[]][] = [
    ['client-issue', '1', 99, CLEAN],
    ['client-issue', '1', 100, ERROR],
    ['client-issue', '3', 99, CLEAN],
    ['client-issue', '3', 100, ERROR],
    ['client-issue', '2', 99, CLEAN],
    ['client-issue', '2', 100, CLEAN],
    ['client-issue', '2', 1000, CLEAN],
    ['client-issue', '2', 1001, ERROR],
    ['client-renew', '1', 99, CLEAN],
    ['client-renew', '1', 100, ERROR],
    ['client-renew', '3', 100, ERROR],
    ['client-renew', '2', 99, CLEAN],
    ['client-renew', '2', 100, warned('record-count')],
    ['client-renew', '2', 1000, warned('record-count')],
    ['client-renew', '2', 1001, ERROR],
    ['client-revoke', '', 99, CLEAN],
    ['client-revoke', '', 100, ERROR],
  ];
  it.each(counts)('%s, method “%s”, %i records', async (type, method, count, expected) => {
    const text = tsvOf(many(type, count, method === '' ? {} : { 3: method }));
    expect(await verdictOfText(type, text)).toEqual(expected);
    const converting = await verdictOfText(type, text, { purpose: 'convert' });
    expect(converting).toEqual(expected === ERROR ? warned('record-count') : expected);
  });

  it('is cured by converting, a faulty record is not', async () => {
    const text = tsvOf([...many('client-issue', 99), issue({ 10: '' })]);
    expect((await verdictOfText('client-issue', text, { purpose: 'convert' })).errors).toEqual(['#10']);
  });
});

describe('download methods (3-1, D-09)', () => {
  it.each(['client-issue', 'client-renew'] as const)('are one a file of %s', async (type) => {
    for (const methods of [
      ['1', '2'],
      ['1', '3'],
      ['2', '2', '3'],
      ['3', '2', '1'],
    ]) {
      const records = many(type, methods.length).map(({ values }, index) => ({
        type,
        values: values.with(2, methods[index] ?? ''),
      }));
      expect(await verdictOfText(type, tsvOf(records)), methods.join()).toEqual(ERROR);
      const converting = await verdictOfText(type, tsvOf(records), { purpose: 'convert' });
      expect(converting).toEqual(warned('mixed-methods'));
    }
    for (const method of ['1', '2', '3'])
      expect(await verdictOfText(type, tsvOf(many(type, 3, { 3: method })))).toEqual(CLEAN);
  });

  it('leave a faulty method to its own item', async () => {
    const records = [...many('client-issue', 2), issue({ 3: '9' })];
    expect((await verdictOfText('client-issue', tsvOf(records))).errors).toEqual(['#3']);
  });

  it('raise the limit only where all records have method 2', async () => {
    const records = [...many('client-issue', 99, { 3: '2' }), issue()];
    expect(await verdictOfText('client-issue', tsvOf(records))).toEqual(ERROR);
  });
});

function utf16(text: string, order: 'le' | 'be', bom: boolean): Uint8Array<ArrayBuffer> {
  const units = [...(bom ? [0xfeff] : []), ...Array.from(text, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  );
}

describe('encodings (5-1, D-06)', () => {
  const encoders: readonly [name: string, encode: (text: string) => Uint8Array][] = [
    ['UTF-8', utf8],
    ['UTF-8 with a BOM', (text) => utf8(`\ufeff${text}`)],
    ['UTF-16LE', (text) => utf16(text, 'le', true)],
    ['UTF-16BE', (text) => utf16(text, 'be', true)],
    ['UTF-16LE without a BOM', (text) => utf16(text, 'le', false)],
    ['UTF-16BE without a BOM', (text) => utf16(text, 'be', false)],
  ];
  it.each(encoders)('%s is one error on the file', async (_name, encode) => {
    for (const type of ['client-issue', 'client-renew'] as const) {
      const bytes = encode(tsvOf(many(type, 3)));
      expect(verdictOf((await checkBytes(type, bytes)).findings)).toEqual(ERROR);
      const { findings } = await checkBytes(type, bytes, { purpose: 'convert' });
      expect(verdictOf(findings)).toEqual(warned('encoding'));
    }
  });

  it.each(encoders)('%s: the records are checked all the same', async (_name, encode) => {
    const text = tsvOf([
      issue(),
      issue({ 1: dn({ ou: ['b'] }), 11: '髙橋', 14: 'x' }),
      issue({ 1: dn({ ou: ['c'] }) }),
    ]);
    const { findings } = await checkBytes('client-issue', encode(text));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ at }) => [at.record, at.row, at.item])).toEqual([
      [null, null, null],
      [2, 2, 11],
      [2, 2, 14],
    ]);
  });

  it.each(encoders.slice(1))('%s is told even where all is ASCII', async (_name, encode) => {
    expect(verdictOf((await checkBytes('client-revoke', encode(tsvOf([revoke()])))).findings)).toEqual(ERROR);
  });

  it('ASCII alone is Shift_JIS', async () => {
    expect(verdictOf((await checkBytes('client-revoke', utf8(tsvOf([revoke()])))).findings)).toEqual(CLEAN);
  });

  it.each(['ｺｸﾘﾂ ﾊﾅｺ', 'ﾐｷ', 'ﾆｼ', '～', '渡邉', '―'])('%s in Shift_JIS is Shift_JIS', async (name) => {
    const bytes = sjis(tsvOf([issue({ 11: name })]));
    expect(verdictOf((await checkBytes('client-issue', bytes)).findings)).toEqual(CLEAN);
    const alone = sjis(tsvOf([revoke({ 6: name })]));
    expect(verdictOf((await checkBytes('client-revoke', alone)).findings)).toEqual(CLEAN);
  });

  it('bytes that are no character are an error at their item', async () => {
    const [head = '', tail = ''] = tsvOf([issue({ 11: '国立@花子' })]).split('国立@');
    const bytes = Uint8Array.from([...sjis(head), 0x81, 0x20, 0xfd, ...sjis(tail)]);
    expect(verdictOf((await checkBytes('client-issue', bytes)).findings).errors).toEqual(['#11']);
  });

  it.each([0x80, 0xa0, 0xfd, 0xfe, 0xff])('the byte %i is an error at its item', async (byte) => {
    const [head = '', tail = ''] = tsvOf([issue({ 11: '国立@花子' })]).split('@花');
    const bytes = Uint8Array.from([...sjis(head), byte, ...sjis(`花${tail}`)]);
    expect(verdictOf((await checkBytes('client-issue', bytes)).findings).errors).toEqual(['#11']);
  });

  it.each([
    ['∪', 0x87, 0x9c],
    ['≒', 0x87, 0x90],
    ['￢', 0xee, 0xf9],
    ['∵', 0xfa, 0x5b],
  ])('%s in a code of NEC or IBM is said once, and cured by converting', async (character, ...code) => {
    const [head = '', tail = ''] = tsvOf([issue({ 11: '国立@花子' })]).split('@花');
    const bytes = Uint8Array.from([...sjis(head), ...code, ...sjis(`花${tail}`)]);
    expect(verdictOf((await checkBytes('client-issue', bytes)).findings)).toEqual(ERROR);
    const converting = await checkBytes('client-issue', bytes, { purpose: 'convert' });
    expect(verdictOf(converting.findings)).toEqual(warned('vendor-code'));
    const tsv = await readTsv(bytes);
    const fixed = await rewriteTsv(bytes, tsv, tsvRecords(tsv, 'client-issue'));
    expect(Buffer.from(fixed.bytes)).toEqual(Buffer.from(sjis(`${head}${character}花${tail}`)));
  });

  it('a place where it may be mojibake is not judged', async () => {
    const [head = '', tail = ''] = tsvOf([issue({ 11: '@', 14: 'no address' })]).split('@\t');
    const bytes = Buffer.concat([
      Buffer.from(utf8(`${head}国立花子`)),
      Uint8Array.of(0xe6, 0x09),
      Buffer.from(tail),
    ]);
    for (const purpose of ['check', 'convert'] as const) {
      const { findings } = await checkBytes('client-issue', bytes, { purpose });
      expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['encoding', 'error']]);
    }
    const tsv = await readTsv(bytes);
    expect((await rewriteTsv(bytes, tsv, tsvRecords(tsv, 'client-issue'))).bytes).toEqual(bytes);
  });

  it('two half-width katakana alone are told from UTF-8, a kanji in UTF-8 from Shift_JIS', async () => {
    const kana = Array.from({ length: 63 }, (_, index) => String.fromCodePoint(0xff61 + index));
    for (const one of kana) {
      for (const another of kana) {
        const { encoding } = await readTsv(sjis(tsvOf([revoke({ 6: one + another })])));
        expect(encoding, one + another).toBe('shift_jis');
      }
    }
    for (const character of '例亜腕国立太郎退職卒業学生髙①😀あア（、。〜') {
      const { encoding } = await readTsv(utf8(tsvOf([revoke({ 6: character })])));
      expect(encoding, character).toBe('utf-8');
    }
  });

  it('a lead byte without a second at the end of a value keeps the TAB', async () => {
    const [head = '', tail = ''] = tsvOf([issue({ 11: '国立@' })]).split('@\t');
    const bytes = Uint8Array.from([...sjis(head), 0x8d, 0x09, ...sjis(tail)]);
    const { findings } = await checkBytes('client-issue', bytes);
    expect(verdictOf(findings).errors).not.toEqual([]);
  });
});

describe('line ends (5-1, D-06, D-28)', () => {
  const [a, b, c] = many('client-issue', 3).map(({ values }) => values.join('\t'));
  const of = (...parts: readonly string[]): string => parts.join('');
  const texts: readonly [name: string, text: string, expected: Verdict, rows: readonly number[]][] = [
    ['CR LF', of(`${a}\r\n`, `${b}\r\n`, `${c}\r\n`), CLEAN, [1, 2, 3]],
    ['LF', of(`${a}\n`, `${b}\n`, `${c}\n`), CLEAN, [1, 2, 3]],
    ['both', of(`${a}\r\n`, `${b}\n`, `${c}\r\n`), CLEAN, [1, 2, 3]],
    ['no last one', of(`${a}\r\n`, `${b}\r\n`, `${c}`), CLEAN, [1, 2, 3]],
    ['no last LF', of(`${a}\n`, `${b}`), CLEAN, [1, 2]],
    ['an empty line in the middle', of(`${a}\r\n`, '\r\n', `${b}\r\n`), ERROR, [1, 3]],
    ['an empty LF line in the middle', of(`${a}\n`, '\n', `${b}\n`), ERROR, [1, 3]],
    ['an empty line at the beginning', of('\r\n', `${a}\r\n`), ERROR, [2]],
    ['an empty line at the end', of(`${a}\r\n`, '\r\n'), warned('empty-line'), [1]],
    ['three empty lines at the end', of(`${a}\r\n`, '\r\n\r\n\r\n'), warned('empty-line'), [1]],
    ['empty lines in the middle and at the end', of(`${a}\n`, '\n', `${b}\n`, '\n'), ERROR, [1, 3]],
  ];
  it.each(texts)('%s', async (_name, text, expected, rows) => {
    expect(await verdictOfText('client-issue', text)).toEqual(expected);
    expect(parseTsv(text).lines.map(({ line }) => line)).toEqual(rows);
  });

  const ends: readonly [name: string, text: string, rows: readonly number[]][] = [
    ['CR alone', `${a}\r${b}\r`, [1, 2]],
    ['CR alone, one record', `${a}\r`, [1]],
    ['CR alone, no last one', `${a}\r${b}`, [1, 2]],
    ['CR CR LF', `${a}\r\r\n${b}\r\r\n`, [1, 2]],
    ['CR, CR LF and LF', `${a}\r${b}\r\n${c}\n`, [1, 2, 3]],
    ['the mark of DOS at the end', `${a}\r\n${b}\r\n\u001a`, [1, 2]],
    ['the mark of DOS right behind the last value', `${a}\r\n${b}\u001a`, [1, 2]],
    ['NULs at the end', `${a}\r\n${b}\r\n\u0000\u0000`, [1, 2]],
  ];
  it.each(ends)('%s is said once, and cured by converting', async (name, text, rows) => {
    const bytes = Uint8Array.from(
      text
        .split(/([\u0000\u001a])/)
        .flatMap((part) => (/[\u0000\u001a]/.test(part) ? [part.charCodeAt(0)] : [...sjis(part)])),
    );
    const { findings } = await checkBytes('client-issue', bytes);
    expect(verdictOf(findings)).toEqual(ERROR);
    const rule = name.startsWith('CR') ? 'line-end' : 'end-mark';
    const converting = await checkBytes('client-issue', bytes, { purpose: 'convert' });
    expect(verdictOf(converting.findings)).toEqual(warned(rule));
    const tsv = await readTsv(bytes);
    expect(tsv.lines.map(({ line }) => line)).toEqual(rows);
    const fixed = await rewriteTsv(bytes, tsv, tsvRecords(tsv, 'client-issue'));
    expect(verdictOf((await checkBytes('client-issue', fixed.bytes)).findings)).toEqual(CLEAN);
  });

  const blank: readonly [name: string, text: string, expected: Verdict][] = [
    ['of white space before the end', `${a}\r\n \r\n${b}\r\n`, ERROR],
    ['of TABs before the end', `${a}\r\n${'\t'.repeat(14)}\r\n${b}\r\n`, ERROR],
    ['of TABs at the end', `${a}\r\n${'\t'.repeat(14)}\r\n`, warned('empty-line')],
    ['of TABs at the end, several', `${a}\r\n${`${'\t'.repeat(14)}\r\n`.repeat(9)}`, warned('empty-line')],
    ['of too few TABs at the end', `${a}\r\n\t\t\r\n`, warned('empty-line')],
    ['of spaces and TABs without a line end', `${a}\r\n \t \t`, warned('empty-line')],
  ];
  it.each(blank)('a line %s is an empty one, in convert too (D-28)', async (_name, text, expected) => {
    expect(await verdictOfText('client-issue', text)).toEqual(expected);
    expect(await verdictOfText('client-issue', text, { purpose: 'convert' })).toEqual(expected);
  });

  it('a value of several lines in quotation marks stays one record', async () => {
    const text = tsvOf([issue({ 11: '"国立\n花子"' }), issue({ 1: dn({ ou: ['b'] }) })]);
    const { findings } = await checkBytes('client-issue', sjis(text));
    expect(verdictOf(findings).errors).toEqual(['#11']);
    expect(parseTsv(text).lines.map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('files that hold no records', () => {
  it.each(['', '\r\n', '\n', '\n\n\n'])('%j is an error on the file', async (text) => {
    for (const type of CLIENT_TYPES) expect((await verdictOfText(type, text)).errors).toEqual(['file']);
  });

  it.each([
    [Uint8Array.of(0xef, 0xbb, 0xbf)],
    [Uint8Array.of(0xff, 0xfe)],
    [new Uint8Array(1)],
    [new Uint8Array(64)],
    [Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 256)],
  ])('%j is an error and no exception', async (bytes) => {
    for (const type of CLIENT_TYPES) expect((await checkBytes(type, bytes)).errors).toBeGreaterThan(0);
  });
});

describe('header lines (D-06)', () => {
  const titles = [
    '主体者DN',
    '証明書プロファイルID',
    'ダウンロード方法',
    '',
    '',
    '',
    '',
    '利用管理者氏名',
    '利用管理者所属',
    '利用管理者mail',
    '利用者氏名',
    'P12ダウンロードファイル名',
    '利用者所属',
    '利用者mail',
    'アクセスPIN',
  ];
  it('are one error, the records behind it being checked', async () => {
    const text = `${titles.join('\t')}\r\n${tsvOf([issue()])}`;
    const { findings } = await checkBytes('client-issue', sjis(text));
    expect(findings.map(({ rule, severity, at }) => [rule, severity, at.record, at.item])).toEqual([
      ['header-line', 'error', 1, null],
    ]);
  });
});

describe('NUL bytes', () => {
  it('are an error at their item', async () => {
    const bytes = sjis(tsvOf([issue({ 11: '国立\u0000花子' })]));
    expect(verdictOf((await checkBytes('client-issue', bytes)).findings).errors).toEqual(['#11']);
  });
});

describe('the type of a file', () => {
  const guess = (name: string, records: readonly OneRecord[]) =>
    guessTsvType(name, parseTsv(tsvOf(records)).lines);
  const server = (items: Items): OneRecord => ({
    type: 'server-issue',
    values: Array.from({ length: 13 }, (_, index) => items[index + 1] ?? ''),
  });
  const SERVER_DN = 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';
  const asked = {
    1: SERVER_DN,
    2: '3',
    7: 'MIIC',
    10: 'a@example.ac.jp',
    11: 'www.example.ac.jp',
    12: 'Apache',
  };

  it.each([
    'client-renew.tsv',
    'CLIENT-RENEW.TSV',
    '2024-client-renew-p12-01of10.tsv',
    'joho_client-renew.txt',
    '更新client-renew.tsv',
    'a.client-renew.b.tsv',
  ])('is told by the name %s', (name) => {
    expect(guess(name, [issue()])).toEqual({ kind: 'told', type: 'client-renew', by: 'name' });
  });

  it.each(['records.tsv', 'myclient-renewal.tsv', 'client-issue-client-renew.tsv', 'client.tsv', ''])(
    'is not told by the name “%s”',
    (name) => {
      expect(guess(name, [revoke()])).toEqual({ kind: 'told', type: 'client-revoke', by: 'shape' });
    },
  );

  const shapes: readonly [type: ApplicationType, one: OneRecord][] = [
    ['client-issue', issue()],
    ['client-renew', renew()],
    ['client-revoke', revoke()],
    ['server-issue', server(asked)],
    ['server-renew', server({ ...asked, 4: '123' })],
    ['server-revoke', server({ 1: SERVER_DN, 4: '123', 5: '4' })],
  ];
  it.each(shapes)('is told by the shape of %s', (type, one) => {
    expect(guess('x.tsv', [one, one])).toEqual({ kind: 'told', type, by: 'shape' });
  });

  it('is mixed where records have several shapes', async () => {
    for (const [type, one] of shapes) {
      for (const [other, another] of shapes) {
        if (type !== other)
          expect(guess('x.tsv', [one, another, one])).toEqual({ kind: 'mixed', type, types: [type, other] });
      }
    }
  });

  it('is unknown where nothing tells it', () => {
    expect(guess('x.tsv', [])).toEqual({ kind: 'unknown' });
    expect(guess('x.tsv', [{ type: 'client-issue', values: ['a', 'b'] }])).toEqual({ kind: 'unknown' });
    expect(guess('x.tsv', [{ type: 'client-issue', values: Array<string>(15).fill('') }])).toEqual({
      kind: 'unknown',
    });
  });

  it('makes one error on the file where shapes are mixed', async () => {
    const tsv = await readTsv(sjis(tsvOf([issue(), renew()])));
    const findings = check(tsvRecords(tsv, 'client-issue', ['client-issue', 'client-renew'])).findings;
    expect(findings.filter(({ at, severity }) => at.record === null && severity === 'error')).toHaveLength(1);
  });
});
