import { describe, expect, test } from 'vitest';
import {
  decodeBytes,
  detectEncoding,
  type TextEncoding,
} from '../../packages/core/src/language/charset/index.ts';
import { bytesOf, JIS_X_0201, JIS_X_0208, type TableCharacter } from './tables.ts';

/** A revocation with a place for a text in its comment. */
const [HEAD, TAIL] = [
  'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP\t\t\t17\t4\ta',
  'b\t\t\t\tadmin@example.ac.jp\t\t\t\r\n',
].map((text) => new TextEncoder().encode(text)) as [Uint8Array, Uint8Array];
const inRecord = (bytes: Uint8Array): Uint8Array => Buffer.concat([HEAD, bytes, TAIL]);
/** The same without the letters that touch the text. */
const alone = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([HEAD.subarray(0, -1), bytes, TAIL.subarray(1)]);

/** UTF-8 by its definition, not by the platform. */
function utf8(code: number): Uint8Array {
  if (code < 0x800) return Uint8Array.of(0xc0 | (code >> 6), 0x80 | (code & 63));
  if (code < 0x10000)
    return Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  return Uint8Array.of(
    0xf0 | (code >> 18),
    0x80 | ((code >> 12) & 63),
    0x80 | ((code >> 6) & 63),
    0x80 | (code & 63),
  );
}

const codePoints = (first: number, last: number, step = 1): number[] =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step).filter(
    (code) => code < 0xd800 || code > 0xdfff,
  );

const mistaken = (
  codes: readonly number[],
  wrap: (bytes: Uint8Array) => Uint8Array,
  expected: (code: number) => TextEncoding,
): string[] =>
  codes.flatMap((code) => {
    const encoding = detectEncoding(wrap(utf8(code)));
    return encoding === expected(code) ? [] : [`U+${code.toString(16)} ${encoding}`];
  });

describe('one character of UTF-8 tells the file (D-32)', () => {
  const every = codePoints(0x80, 0xffff);
  const beyond = codePoints(0x10000, 0x10ffff, 97);

  test('between letters, whatever it is', () => {
    expect(mistaken([...every, ...beyond], inRecord, () => 'utf-8')).toEqual([]);
  });

  test('alone in its item, unless it is also a pair of half-width katakana', () => {
    const isPair = (code: number): boolean => code < 0x800 && (0x80 | (code & 63)) > 0xa0;
    expect(mistaken(every, alone, (code) => (isPair(code) ? 'shift_jis' : 'utf-8'))).toEqual([]);
  });
});

const beyondAscii = [...JIS_X_0201, ...JIS_X_0208].filter(({ bytes }) => bytes >= '80');
/** The forms that cp932 reads the twins of a pair as. */
const UNIFIED = new Map([...'〜‖−¢£¬—'].map((twin, index) => [twin, [...'～∥－￠￡￢―'][index] ?? '']));
const textOf = (character: TableCharacter): string => {
  const text = String.fromCodePoint(character.codePoint);
  return UNIFIED.get(text) ?? text;
};

describe('one character of Shift_JIS', () => {
  test.each([
    ['between letters', inRecord],
    ['alone in its item', alone],
  ] as const)('%s is told and read as it is', async (_, wrap) => {
    const wrong: string[] = [];
    for (const character of beyondAscii) {
      const { text, encoding } = await decodeBytes(wrap(bytesOf(character.bytes)));
      const value = text.split('\t')[5];
      const wanted = wrap === inRecord ? `a${textOf(character)}b` : textOf(character);
      if (encoding !== 'shift_jis' || value !== wanted) wrong.push(`${character.bytes} ${encoding} ${value}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** EUC-JP and ISO-2022-JP by the arithmetic of their definitions, from the bytes of Shift_JIS. */
const kuten = ({ bytes }: TableCharacter): [row: number, cell: number] => {
  const [lead = 0, trail = 0] = bytesOf(bytes);
  const half = lead - (lead < 0xa0 ? 0x81 : 0xc1);
  if (trail >= 0x9f) return [half * 2 + 2, trail - 0x9e];
  return [half * 2 + 1, trail - (trail > 0x7f ? 0x40 : 0x3f)];
};
const euc = (characters: readonly TableCharacter[]): Uint8Array =>
  Uint8Array.from(
    characters.flatMap((character) =>
      character.bytes.length === 2
        ? [0x8e, ...bytesOf(character.bytes)]
        : kuten(character).map((number) => number + 0xa0),
    ),
  );
const iso2022 = (characters: readonly TableCharacter[]): Uint8Array =>
  Uint8Array.from([
    0x1b,
    0x24,
    0x42,
    ...characters.flatMap((character) => kuten(character).map((number) => number + 0x20)),
    0x1b,
    0x28,
    0x42,
  ]);
const shiftJis = (characters: readonly TableCharacter[]): Uint8Array =>
  Uint8Array.from(characters.flatMap(({ bytes }) => [...bytesOf(bytes)]));

/** By the definition's table of well-formed sequences. */
const isValidUtf8 = (bytes: Uint8Array): boolean =>
  /^(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})*$/.test(
    Buffer.from(bytes).toString('latin1'),
  );

/** The same numbers each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('random names', () => {
  const next = random(9);
  const kanji = JIS_X_0208.filter(({ level }) => level === 'L1');
  const kana = JIS_X_0208.filter(({ codePoint }) => codePoint >= 0x3041 && codePoint <= 0x30f6);
  const halfWidth = JIS_X_0201.filter(({ codePoint }) => codePoint >= 0xff71 && codePoint <= 0xff9d);
  const name = (characters: readonly TableCharacter[], length: number): TableCharacter[] =>
    Array.from({ length }, () => characters[Math.floor(next() * characters.length)] as TableCharacter);
  const names = Array.from({ length: 3000 }, (_, index) =>
    name([kanji, kana, [...kanji, ...kana], halfWidth][index % 4] ?? [], 1 + (index % 13) / 4),
  );
  const anyKanji = JIS_X_0208.filter(({ level }) => level !== 'N');

  test('in Shift_JIS are Shift_JIS, but for rare kanji whose bytes are valid UTF-8 too', () => {
    const rare = Array.from({ length: 2000 }, () => name(anyKanji, 1 + next() * 4));
    const wrong = [...names, ...rare].filter((each) => {
      const bytes = shiftJis(each);
      const isUtf8 = bytes.some((byte) => byte >= 0xe0) && isValidUtf8(bytes);
      return detectEncoding(alone(bytes)) !== (isUtf8 ? 'utf-8' : 'shift_jis');
    });
    expect(wrong.map((each) => each.map(textOf).join(''))).toEqual([]);
  });

  test('in ISO-2022-JP are that', async () => {
    for (const each of names) {
      if (each.some(({ bytes }) => bytes.length === 2)) continue;
      const { text, encoding } = await decodeBytes(alone(iso2022(each)));
      expect([encoding, text.split('\t')[5]]).toEqual(['iso-2022-jp', each.map(textOf).join('')]);
    }
  });

  test('in EUC-JP are that, and where they are half-width katakana too, never anything else', async () => {
    let ambiguous = 0;
    const ofEuc = names.filter((each) => each.every(({ bytes }) => bytes.length === 4));
    for (const each of ofEuc) {
      const bytes = euc(each);
      const { text, encoding } = await decodeBytes(alone(bytes));
      const isKatakanaToo = bytes.every((byte) => byte >= 0xa1 && byte <= 0xdf);
      if (encoding === 'euc-jp') {
        expect(text.split('\t')[5]?.normalize()).toBe(each.map(textOf).join('').normalize());
        continue;
      }
      ambiguous++;
      if (!isKatakanaToo)
        expect([each.map(textOf).join(''), encoding]).toEqual([expect.anything(), 'unknown']);
    }
    expect(ambiguous).toBeLessThan(ofEuc.length / 2);
  });

  test('and a unit beside them are EUC-JP without doubt', () => {
    const unit = euc(
      [...'情報基盤センター'].map(
        (character) => JIS_X_0208.find((each) => textOf(each) === character) as TableCharacter,
      ),
    );
    const wrong = names.filter(
      (each) => detectEncoding(alone(Buffer.concat([euc(each), Buffer.from(' '), unit]))) !== 'euc-jp',
    );
    expect(wrong.map((each) => each.map(textOf).join(''))).toEqual([]);
  });
});
