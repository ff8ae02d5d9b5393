import { describe, expect, test } from 'vitest';
import {
  detectEncoding,
  isInRepertoire,
  loadShiftJis,
  unifyPairs,
} from '../../packages/core/src/language/charset/index.ts';
import { bytesOf, hex, JIS_X_0201, JIS_X_0208 } from './tables.ts';

const characters = [...JIS_X_0201, ...JIS_X_0208];

describe('the repertoire against independent tables', () => {
  test('the tables hold what the standards say', () => {
    const twins = 7;
    expect(JIS_X_0208.length - twins).toBe(6879);
    expect(JIS_X_0208.filter(({ level }) => level === 'L1')).toHaveLength(2965);
    expect(JIS_X_0208.filter(({ level }) => level === 'L2')).toHaveLength(3390);
  });

  test('is the tables, no code point more and none less', () => {
    const expected = new Set(characters.map(({ codePoint }) => codePoint));
    const different: number[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      if (isInRepertoire(codePoint) !== expected.has(codePoint)) different.push(codePoint);
    }
    expect(different).toEqual([]);
  });

  test('every character is written with the bytes of the tables', async () => {
    const { encode } = await loadShiftJis();
    const wrong = characters.filter(
      ({ codePoint, bytes }) => hex(encode(String.fromCodePoint(codePoint))) !== bytes,
    );
    expect(wrong).toEqual([]);
  });

  test('every pair of bytes is read as its character, in the form that is written', async () => {
    const { decode } = await loadShiftJis();
    const wrong = characters.filter(
      ({ codePoint, bytes }) => decode(bytesOf(bytes)) !== unifyPairs(String.fromCodePoint(codePoint)),
    );
    expect(wrong).toEqual([]);
  });

  test('no character of its own is taken for another encoding', () => {
    const wrong = characters.filter(({ bytes }) => {
      const encoding = detectEncoding(bytesOf(bytes));
      return encoding !== (bytes < '80' ? 'ascii' : 'shift_jis');
    });
    expect(wrong).toEqual([]);
  });
});
