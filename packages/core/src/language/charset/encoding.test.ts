import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes, detectEncoding } from './encoding.ts';
import { isInRepertoire } from './repertoire.ts';
import { encodeShiftJis, loadShiftJis } from './shift-jis.ts';
import { unifyPairs } from './variants.ts';

const names = (
  '国立太郎 髙橋 髙木 齋藤 斎藤 邉見 渡邊 渡邉 澤田 濱田 濵田 廣瀬 眞鍋 惠子 壽美 榮一 櫻井 龍馬 國分 禮子 瀧澤 佐藤 鈴木 田中 ' +
  '高橋 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 清水 東京 大阪 京都大学 さくら まり あい ひろみ ' +
  'マリコ ジョン スミス 情報基盤課 学術情報センター 管理者 第一係 ネットワーク管理室'
).split(' ');
const halfWidthNames = 'ﾐｷ ｶﾝｻｲ ﾀﾛｳ ﾕｷ ﾊﾅｺ ｼﾞﾛｳ ﾃｽﾄ ﾎｹﾝ ｻｲﾄｳ ﾏﾘ ﾆｼ ﾏｲ ﾐｶ ﾘｴ ﾅﾅ ﾓﾓｺ'.split(' ');
const encodable = names.filter((name) => !/[髙濵]/.test(name));

function record(name: string): string {
  return `CN=www.example.ac.jp,O=Example,C=JP\t3\t\t\t${name}\t\r\n`;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Shift_JIS', () => {
  test.each([...encodable, ...halfWidthNames])('%s', async (name) => {
    for (const text of [name, record(name), record(`${name} 様`), record(`${name}　一郎`)]) {
      expect(await decodeBytes(await encodeShiftJis(text))).toEqual({ text, encoding: 'shift_jis' });
    }
  });

  test('with a character of the rows before 63 is never mistaken', async () => {
    const { encode } = await loadShiftJis();
    const common = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => isInRepertoire(character.charCodeAt(0)) && isBeforeRow63(encode(character)),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...common), minLength: 1, maxLength: 30 }), (text) => {
        expect(detectEncoding(encode(`${text}`))).toBe('shift_jis');
      }),
      { numRuns: 2000 },
    );
  });
});

/** Two bytes whose first cannot begin a character of UTF-8: kana, signs, level 1 and the first of level 2. */
function isBeforeRow63([lead = 0, trail]: Uint8Array): boolean {
  return trail !== undefined && lead < 0xe0;
}

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

describe('other encodings of the Far East', () => {
  test.each([
    ['euc-jp', '情報基盤センター', 'bef0caf3b4f0c8d7a5bba5f3a5bfa1bc'],
    ['euc-jp', '国立大学', 'b9f1cea9c2e7b3d8'],
    ['euc-jp', '大学 ﾀﾛｳ', 'c2e7b3d8208ec08edb8eb3'],
    ['euc-jp', '経済学部', 'b7d0bad1b3d8c9f4'],
    ['iso-2022-jp', '情報基盤センター', '1b24423e704a733470485725 3b25732 53f213c1b2842'],
    ['iso-2022-jp', '情報', '1b24403e704a731b284a'],
    ['gbk', '信息化建设办公室', 'd0c5cfa2bbafbda8c9e8b0ecb9abcad2'],
    ['gbk', '王小明 计算机学院', 'cdf5d0a1c3f720bcc6cbe3bbfad1a7d4ba'],
    ['gbk', '情報基盤センター', 'c7e988f3bbf9b150a5bba5f3a5bfa960'],
  ])('%s: %s', async (encoding, name, hex) => {
    const encoded = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    const [head = '', tail = ''] = record('@').split('@');
    expect(await decodeBytes(Buffer.concat([Buffer.from(head), encoded, Buffer.from(tail)]))).toEqual({
      text: record(name),
      encoding,
    });
  });

  test('an escape alone makes no ISO-2022-JP', () => {
    expect(detectEncoding(utf8(record('\u001b[31m')))).toBe('ascii');
  });
});

describe('what cannot be told', () => {
  test.each([
    ['an accented letter of Windows-1252', bytes('Universit', [0xe9], '\t')],
    [
      'UTF-8 with a broken byte',
      Buffer.concat([utf8(record('情報基盤センター')), Uint8Array.of(0xe6, 0x83)]),
    ],
    [
      'lines of two encodings',
      Buffer.concat([utf8(record('山田')), bytes([0x8e, 0x52, 0x93, 0x63], '\r\n')]),
    ],
    ['bytes of no encoding', bytes('a\t', [0xff, 0xfe, 0xfd], '\t')],
  ])('%s', (_, unclear) => {
    expect(detectEncoding(unclear)).toBe('unknown');
  });

  test('a broken byte in Shift_JIS does not hide the rest', async () => {
    const text = bytes('a\t', [0x8e, 0x52, 0xfd, 0x93, 0x63], '\tb\r\n');
    expect(await decodeBytes(text)).toEqual({ text: 'a\t山\ufffd田\tb\r\n', encoding: 'shift_jis' });
  });
});

describe('Unicode', () => {
  test.each([...names, 'José', 'Université', '髙木　一郎'])('%s', async (name) => {
    for (const text of [name, record(name)]) {
      expect(await decodeBytes(utf8(text))).toEqual({ text, encoding: 'utf-8' });
      expect(await decodeBytes(utf8(`\uFEFF${text}`))).toEqual({ text, encoding: 'utf-8-bom' });
      expect(await decodeBytes(utf16(`\uFEFF${text}`, true))).toEqual({ text, encoding: 'utf-16le' });
      expect(await decodeBytes(utf16(`\uFEFF${text}`, false))).toEqual({ text, encoding: 'utf-16be' });
    }
    const text = record(name);
    expect(await decodeBytes(utf16(text, true))).toEqual({ text, encoding: 'utf-16le' });
    expect(await decodeBytes(utf16(text, false))).toEqual({ text, encoding: 'utf-16be' });
  });

  test('UTF-32 is told with and without a BOM', async () => {
    for (const littleEndian of [true, false]) {
      for (const text of [record('山田'), `\ufeff${record('😀')}`]) {
        const encoded = new Uint8Array([...text].length * 4);
        const view = new DataView(encoded.buffer);
        for (const [index, character] of [...text].entries()) {
          view.setUint32(index * 4, character.codePointAt(0) ?? 0, littleEndian);
        }
        expect(await decodeBytes(encoded)).toEqual({
          text: text.replace('\ufeff', ''),
          encoding: littleEndian ? 'utf-32le' : 'utf-32be',
        });
      }
    }
  });

  test('the BOM of UTF-8 before Shift_JIS is told', async () => {
    const { encode } = await loadShiftJis();
    const text = record('山田');
    expect(await decodeBytes(bytes([0xef, 0xbb, 0xbf], [...encode(text)]))).toEqual({
      text,
      encoding: 'shift_jis-bom',
    });
  });

  test('a stray NUL does not make UTF-16', () => {
    expect(detectEncoding(utf8(`${record('a')}\0`))).toBe('ascii');
  });
});

describe('ASCII', () => {
  test('is told, the empty file too', async () => {
    expect(await decodeBytes(utf8(record('a')))).toEqual({ text: record('a'), encoding: 'ascii' });
    expect(await decodeBytes(new Uint8Array())).toEqual({ text: '', encoding: 'ascii' });
  });
});

test('whatever is no valid UTF-8 is read as Shift_JIS without loss', async () => {
  const { encode } = await loadShiftJis();
  const repertoire = Array.from({ length: 0x10000 }, (_, code) => code)
    .filter(isInRepertoire)
    .map((code) => String.fromCharCode(code));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...repertoire), maxLength: 40 }), async (value) => {
      const text = `${value}\t国\r\n`;
      expect(await decodeBytes(encode(text))).toEqual({ text: unifyPairs(text), encoding: 'shift_jis' });
    }),
  );
});

test('text of the repertoire alone is mistaken only where it is valid UTF-8 with three bytes (D-32)', async () => {
  const { encode } = await loadShiftJis();
  const kanji = Array.from({ length: 0x10000 }, (_, code) => code)
    .filter((code) => code >= 0x4e00 && code < 0xff00 && isInRepertoire(code))
    .map((code) => String.fromCharCode(code));
  const sample = fc.sample(fc.string({ unit: fc.constantFrom(...kanji), minLength: 1, maxLength: 4 }), {
    numRuns: 20_000,
    seed: 1,
  });
  const mistaken = sample.filter((text) => detectEncoding(encode(text)) !== 'shift_jis');
  expect(mistaken.length).toBeLessThan(200);
  for (const text of mistaken) {
    expect(detectEncoding(encode(text))).toBe('utf-8');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(encode(text))).toMatch(/[\u0800-\uffff]/);
  }
});
