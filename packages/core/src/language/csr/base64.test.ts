import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64ToBytes, bytesToBase64, firstNonBase64, isCanonicalBase64 } from './base64.ts';

it.each(['', 'AA==', 'AAA=', 'AAAA', '+/+/', 'TWFu'])('takes %j for canonical', (text) => {
  expect(isCanonicalBase64(text)).toBe(true);
});

it.each([
  ['A', 'a lone character'],
  ['AA', 'no padding'],
  ['AA=', 'too little padding'],
  ['AAAA====', 'padding of its own'],
  ['AB==', 'bits that belong to no byte'],
  ['AAB=', 'bits that belong to no byte'],
  ['A=AA', 'padding inside'],
  ['A===', 'too much padding'],
  ['AA-_', 'the alphabet of URLs'],
  ['AAAA\n', 'a line end'],
  ['AAAＡ', 'full width'],
])('refuses %j: %s', (text) => {
  expect(isCanonicalBase64(text)).toBe(false);
});

it('names the first character that is wrong', () => {
  expect(firstNonBase64('AA!A')).toBe(2);
  expect(firstNonBase64('AA==')).toBe(-1);
  expect(firstNonBase64('A=A=')).toBe(1);
});

it('is its own inverse and agrees with the platform', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = bytesToBase64(bytes);
      expect(text).toBe(btoa(String.fromCharCode(...bytes)));
      expect(isCanonicalBase64(text)).toBe(true);
      expect([...base64ToBytes(text)]).toEqual([...bytes]);
    }),
  );
});

it('calls canonical exactly what encodes back to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'B', 'Q', '/', '=', 'g'), maxLength: 9 }), (text) => {
      expect(isCanonicalBase64(text)).toBe(
        bytesToBase64(base64ToBytes(text)) === text && text.length % 4 === 0,
      );
    }),
  );
});
