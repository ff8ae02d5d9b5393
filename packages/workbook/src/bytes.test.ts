import { isUtf8 as isUtf8OfNode } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asciiText,
  concat,
  indexOfBytes,
  isUtf8,
  latin1Bytes,
  latin1Text,
  utf8Bytes,
  utf8Text,
} from './bytes.ts';

const bytes = fc.uint8Array({ maxLength: 200 });
const text = fc.string({ unit: 'binary', maxLength: 100 });

describe('bytes, as Node’s Buffer has them', () => {
  it('decodes and encodes', () => {
    fc.assert(
      fc.property(bytes, text, fc.nat(100), (all, words, start) => {
        const buffer = Buffer.from(all);
        const end = Math.max(start, all.length - 3);
        expect(utf8Text(all, start, end)).toBe(buffer.toString('utf8', start, end));
        expect(latin1Text(all, start, end)).toBe(buffer.toString('latin1', start, end));
        expect(latin1Bytes(latin1Text(all))).toEqual(all);
        expect(Buffer.from(utf8Bytes(words))).toEqual(Buffer.from(words));
        expect(utf8Text(utf8Bytes(words))).toBe(Buffer.from(words).toString());
        expect(Buffer.from(concat([all, all.subarray(1)]))).toEqual(Buffer.concat([all, all.subarray(1)]));
        expect(isUtf8(all)).toBe(isUtf8OfNode(all));
      }),
    );
  });

  it('keeps a byte order mark, and long text whole', () => {
    expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
    const long = 'a'.repeat(100_000);
    expect(latin1Text(utf8Bytes(long))).toBe(long);
    expect(asciiText(utf8Bytes(long), 0, long.length)).toBe(long);
    expect(asciiText(utf8Bytes('abc'), 1, 3)).toBe('bc');
  });

  it('finds bytes', () => {
    const few = fc.uint8Array({ max: 2, maxLength: 20 });
    fc.assert(
      fc.property(
        few,
        fc.uint8Array({ max: 2, minLength: 1, maxLength: 3 }),
        fc.nat(10),
        (all, wanted, from) => {
          expect(indexOfBytes(all, wanted, from)).toBe(Buffer.from(all).indexOf(Buffer.from(wanted), from));
        },
      ),
    );
  });

  it('tells UTF-8 over the edges of its pieces', () => {
    for (const before of [65_533, 65_534, 65_535, 65_536]) {
      const whole = Buffer.concat([Buffer.alloc(before, 'a'), Buffer.from('髙𠮷')]);
      expect(isUtf8(whole)).toBe(true);
      expect(isUtf8(whole.subarray(0, -1))).toBe(false);
      expect(isUtf8(whole.subarray(0, before + 1))).toBe(false);
    }
  });
});
