import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInRepertoire } from './repertoire.ts';
import { decodeShiftJis, encodeShiftJis, loadShiftJis, UnencodableError } from './shift-jis.ts';
import { unifyPairs } from './variants.ts';

const writable = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter((code) => isInRepertoire(code) || code === 0x09 || code === 0x0a || code === 0x0d)
  .map((code) => String.fromCharCode(code));
const writableText = fc.string({ unit: fc.constantFrom(...writable), maxLength: 200 });

describe('encode', () => {
  test('writes TAB and line ends as they are', async () => {
    expect([...(await encodeShiftJis('a\t国\r\n'))]).toEqual([0x61, 0x09, 0x8d, 0x91, 0x0d, 0x0a]);
  });

  test.each([
    ['国髙', 2, 'U+9AD9'],
    ['①', 1, 'U+2460'],
    ['a𠮷', 2, 'U+20BB7'],
    ['a\uD842b', 2, 'U+D842'],
    ['ab\u0000', 3, 'U+0000'],
    ['\u007F', 1, 'U+007F'],
    ['か\u3099', 2, 'U+3099'],
    ['\uE000', 1, 'U+E000'],
    ['\uFFFD', 1, 'U+FFFD'],
  ])('refuses %j', async (text, position, codePoint) => {
    const failure = await encodeShiftJis(text).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnencodableError);
    expect(failure).toMatchObject({ name: 'UnencodableError', position, codePoint });
  });

  test('is undone by decode, but for the unified pairs', async () => {
    const { encode, decode } = await loadShiftJis();
    fc.assert(
      fc.property(writableText, (text) => {
        expect(decode(encode(text))).toBe(unifyPairs(text));
      }),
    );
  });

  test('writes a question mark only for a question mark', async () => {
    const { encode, decode } = await loadShiftJis();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          expect(decode(encode(text))).toBe(unifyPairs(text));
        } catch (error) {
          if (!(error instanceof UnencodableError)) throw error;
          const character = Array.from(text)[error.position - 1] ?? '';
          const code = character.codePointAt(0) ?? 0;
          expect(isInRepertoire(code)).toBe(false);
          expect(error.codePoint).toContain(code.toString(16).toUpperCase());
        }
      }),
    );
  });
});

describe('decode', () => {
  test.each([
    [[0x87, 0x40], '①'],
    [[0xfb, 0xfc], '髙'],
    [[0xed, 0x95], '﨑'],
    [[0xf0, 0x40], '\uE000'],
    [[0xf9, 0x41, 0x1a], '\uE69D\u001A'],
    [[0x1c, 0xf9, 0x41, 0x7f], '\u001C\uE69D\u007F'],
    [[0x5c, 0x7e], '\\~'],
    [[0x81], '\uFFFD'],
    [[0xa0, 0x41], '\uFFFDA'],
    [[0x82, 0x0d, 0x0a], '\uFFFD\r\n'],
  ])('%j is %s', async (bytes, expected) => {
    const { decode } = await loadShiftJis();
    expect(decode(Uint8Array.from(bytes))).toBe(expected);
  });

  test('takes any bytes', async () => {
    const { decode } = await loadShiftJis();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decode(bytes).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

/** User-defined characters that the library's table lacks. */
const LAST_EUDC_LEAD = 0xf9;

describe('decodeShiftJis', () => {
  test('names the last user-defined characters too', async () => {
    expect(await decodeShiftJis(Uint8Array.of(LAST_EUDC_LEAD, 0xfc))).toBe('\uE757');
  });

  test('reads every byte and every pair of bytes as decode does', async () => {
    const { decode } = await loadShiftJis();
    const different: number[][] = [];
    for (let first = 0; first <= 0xff; first++) {
      if (first === LAST_EUDC_LEAD) continue;
      for (let second = 0; second <= 0xff; second++) {
        const bytes = Uint8Array.of(first, second, 0x09);
        if ((await decodeShiftJis(bytes)) !== decode(bytes)) different.push([first, second]);
      }
    }
    expect(different).toEqual([]);
  });
});
