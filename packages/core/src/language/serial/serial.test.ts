import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessSerial, otherForm, parseSerial, printDecimal, printHexadecimal } from './serial.ts';

const number = fc.bigInt({ min: 0n, max: 2n ** 160n });

describe('parseSerial', () => {
  it('reads both forms, with leading zeros and in either case (D-19)', () => {
    fc.assert(
      fc.property(number, fc.nat(5), fc.boolean(), fc.boolean(), (value, zeros, upperPrefix, lowerDigits) => {
        const lead = '0'.repeat(zeros);
        expect(parseSerial(lead + printDecimal(value))).toEqual({
          form: 'decimal',
          value,
          upperCasePrefix: false,
        });
        const digits = printHexadecimal(value).slice(2);
        const text = `${upperPrefix ? '0X' : '0x'}${lead}${lowerDigits ? digits.toLowerCase() : digits}`;
        expect(parseSerial(text)).toEqual({ form: 'hexadecimal', value, upperCasePrefix: upperPrefix });
      }),
    );
  });

  it('counts the same in the other form', () => {
    fc.assert(
      fc.property(number, fc.boolean(), (value, decimal) => {
        const serial = parseSerial(decimal ? printDecimal(value) : printHexadecimal(value));
        const other = serial && parseSerial(otherForm(serial));
        expect(other?.value).toBe(value);
        expect(other?.form).toBe(decimal ? 'hexadecimal' : 'decimal');
      }),
    );
  });

  it.each([
    '',
    '-1',
    '+1',
    '1.0',
    '1e3',
    '1.23457E+18',
    '0x',
    '0xg',
    'abc',
    '11:22',
    '１',
    '1 2',
    ' 1',
    '1\n',
    '1_000',
    '0b1',
    '0o7',
  ])('does not take %j', (text) => {
    expect(parseSerial(text)).toBeUndefined();
  });

  it('does not work on what nobody issued', () => {
    expect(parseSerial('9'.repeat(257))).toBeUndefined();
  });
});

describe('guessSerial', () => {
  it.each([
    ['11:22:0e', { kind: 'pairs', text: '0x11220e' }],
    ['11 22 0e', { kind: 'pairs', text: '0x11220e' }],
    ['11-22-0E', { kind: 'pairs', text: '0x11220E' }],
    ['1:22', { kind: 'pairs', text: '0x122' }],
    ['0x11:22', { kind: 'pairs', text: '0x1122' }],
    ['11 : 22', { kind: 'pairs', text: '0x1122' }],
    ['1a2b', { kind: 'no-prefix', text: '0x1a2b' }],
    ['1A2Bh', { kind: 'no-prefix', text: '0x1A2B' }],
  ])('reads %j', (text, guess) => {
    expect(guessSerial(text)).toEqual(guess);
  });

  it.each(['', 'xyz', '11:2', '11::22', 'a b', '11:22:', '1.23457E+18'])('knows nothing of %j', (text) => {
    expect(guessSerial(text)).toBeUndefined();
  });

  it('guesses what can be read', () => {
    const text = fc
      .array(fc.constantFrom('0', '1f', 'AB', ':', ' ', '-', '0x', 'h', '99'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const guess = guessSerial(written);
        if (guess) expect(parseSerial(guess.text)?.form).toBe('hexadecimal');
      }),
      { numRuns: 2000 },
    );
  });

  it('does not backtrack over spaces between pairs', () => {
    for (const gap of [' ', '   ', ' : ', '  -  ']) {
      const pairs = `11${`${gap}22`.repeat(60)}`.slice(0, 250);
      expect(guessSerial(`${pairs}x`)).toBeUndefined();
      guessSerial(`${pairs}${gap}`.slice(0, 256));
    }
  });
});
