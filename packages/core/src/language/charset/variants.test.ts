import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithinRepertoire } from './repertoire.ts';
import { encodeShiftJis, loadShiftJis } from './shift-jis.ts';
import { unifyPairs } from './variants.ts';

test.each([
  ['〜', '～', [0x81, 0x60]],
  ['‖', '∥', [0x81, 0x61]],
  ['−', '－', [0x81, 0x7c]],
  ['¢', '￠', [0x81, 0x91]],
  ['£', '￡', [0x81, 0x92]],
  ['¬', '￢', [0x81, 0xca]],
  ['—', '―', [0x81, 0x5c]],
  ['¥', '\\', [0x5c]],
  ['‾', '~', [0x7e]],
])('%s and %s are one character', async (one, other, bytes) => {
  expect(unifyPairs(`a${one}b`)).toBe(`a${other}b`);
  expect(unifyPairs(other)).toBe(other);
  expect([...(await encodeShiftJis(one))]).toEqual(bytes);
  expect([...(await encodeShiftJis(other))]).toEqual(bytes);
});

test('changes no bytes, no length, and nothing the second time', async () => {
  const { encode } = await loadShiftJis();
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'〜～‖∥−－¢￠£￡¬￢—―¥\\‾~国ab') }), (value) => {
      const unified = unifyPairs(value);
      expect(isWithinRepertoire(unified)).toBe(true);
      expect(unified).toHaveLength(value.length);
      expect(unifyPairs(unified)).toBe(unified);
      expect(encode(unified)).toEqual(encode(value));
    }),
  );
});
