import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeXstring, encodeXstring } from './xstring.ts';

test.each([
  ['a\r\nb', 'a_x000D_\nb'],
  ['_x000D_', '_x005F_x000D_'],
  ['_x0041\r', '_x005F_x0041_x000D_'],
  ['_x00g0_\t', '_x00g0_\t'],
  ['\ud800𠮷', '_xD800_𠮷'],
])('%j is written as %s', (text, encoded) => {
  expect(encodeXstring(text)).toBe(encoded);
});

test('what is encoded decodes to itself and has nothing that XML cannot carry', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[_x0-9a-fA-F\r\0]*$/));
  fc.assert(
    fc.property(text, (text) => {
      const encoded = encodeXstring(text);
      expect(decodeXstring(encoded)).toBe(text);
      expect(encoded).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Cs}/u);
    }),
  );
});
