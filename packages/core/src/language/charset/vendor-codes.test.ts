import { expect, test } from 'vitest';
import { isInRepertoire } from './repertoire.ts';
import { loadShiftJis } from './shift-jis.ts';
import { vendorCodesIn, withJisCodes } from './vendor-codes.ts';

test('exactly the pairs of bytes that are read as a character which is written with others', async () => {
  const { decode, encode } = await loadShiftJis();
  const wrong: string[] = [];
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const text = decode(Uint8Array.of(lead, trail));
      const isOne = text.length === 1 && isInRepertoire(text.charCodeAt(0));
      const written = isOne ? String.fromCharCode(...encode(text)) : '';
      const pair = String.fromCharCode(lead, trail);
      const expected = isOne && written !== pair ? [text] : [];
      const found = vendorCodesIn(pair);
      if (found.map(({ character }) => character).join() !== expected.join()) wrong.push(text);
      if (expected.length > 0 && withJisCodes(`a${pair}b`) !== `a${written}b`) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
});

test('pairs are not looked for across characters', () => {
  expect(vendorCodesIn('\x81\x87\x9c\x41')).toEqual([]);
  expect(vendorCodesIn('\x87\x9c')).toEqual([{ character: '∪', code: '87 9C' }]);
});
