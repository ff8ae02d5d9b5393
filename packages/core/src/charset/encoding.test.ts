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

test('text of the repertoire alone is not mistaken more than once in a thousand', async () => {
  const { encode } = await loadShiftJis();
  const kanji = Array.from({ length: 0x10000 }, (_, code) => code)
    .filter((code) => code >= 0x4e00 && isInRepertoire(code))
    .map((code) => String.fromCharCode(code));
  const sample = fc.sample(fc.string({ unit: fc.constantFrom(...kanji), minLength: 1, maxLength: 4 }), {
    numRuns: 20_000,
    seed: 1,
  });
  const mistaken = sample.filter((text) => detectEncoding(encode(text)) !== 'shift_jis');
  expect(mistaken.length).toBeLessThan(20);
});
