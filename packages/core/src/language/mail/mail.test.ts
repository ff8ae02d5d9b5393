import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFqdn } from '../host/host.ts';
import { hasMisplacedDots, mailProblem } from './mail.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ATEXT_AND_DOT = `${LETTERS}${LETTERS.toUpperCase()}0123456789!#$%&'*+-/=?^_\`{|}~.`;
const local = fc
  .array(fc.constantFrom(...ATEXT_AND_DOT), { minLength: 1, maxLength: 20 })
  .map((characters) => characters.join(''));

describe('mailProblem', () => {
  it('takes RFC 5321 atext and dots before the @ and an FQDN behind it', () => {
    fc.assert(
      fc.property(local, fc.domain(), (name, domain) => {
        expect(mailProblem(`${name}@${domain}`)).toBeUndefined();
      }),
    );
  });

  it('takes nothing else', () => {
    const piece = fc.constantFrom(
      'a',
      '@',
      '.',
      ' ',
      ',',
      ';',
      '"',
      '<',
      '>',
      'b.jp',
      '\u3000',
      'é',
      '(',
      '-',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const [name = '', domain = '', ...more] = text.split('@');
        const good =
          more.length === 0 &&
          name !== '' &&
          [...name].every((c) => ATEXT_AND_DOT.includes(c)) &&
          isFqdn(domain);
        expect(mailProblem(text) === undefined).toBe(good);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['hanako', { reason: 'no-at' }],
    ['', { reason: 'no-at' }],
    ['a@b@example.jp', { reason: 'several-at' }],
    ['a@example.jp, b@example.jp', { reason: 'several-addresses' }],
    ['a@example.jp；b@example.jp', { reason: 'several-addresses' }],
    ['a@example.jp、b@example.jp', { reason: 'several-addresses' }],
    ['例 花子 <hanako@example.jp>', { reason: 'display-name', address: 'hanako@example.jp' }],
    ['<mailto:hanako@example.jp>', { reason: 'display-name', address: 'hanako@example.jp' }],
    ['a@example.jp/b@example.jp', { reason: 'several-addresses' }],
    ['a@example.jp <b@example.jp>', { reason: 'several-addresses' }],
    ['@example.jp', { reason: 'empty-local' }],
    ['a@', { reason: 'empty-domain' }],
    ['a b@example.jp', { reason: 'character', character: ' ', position: 2 }],
    ['"a"@example.jp', { reason: 'character', character: '"', position: 1 }],
    ['😀é@example.jp', { reason: 'character', character: '😀', position: 1 }],
    ['a@localhost', { reason: 'domain', domain: 'localhost' }],
    ['a@192.0.2.1', { reason: 'domain', domain: '192.0.2.1' }],
    ['a@[192.0.2.1]', { reason: 'domain', domain: '[192.0.2.1]' }],
    ['a@exam ple.jp', { reason: 'domain', domain: 'exam ple.jp' }],
  ])('says what is wrong with %j', (text, problem) => {
    expect(mailProblem(text)).toEqual(problem);
  });

  it('comes to the end of any text', () => {
    for (const unit of ['<', '@', '>', ' ', 'a', 'a@', '<a@', '@ ', ' ,', '<a@b ']) {
      const text = unit.repeat(1_000_000 / unit.length);
      expect(mailProblem(`<${text}`)).toBeDefined();
      expect(mailProblem(`<${text}> x`)).toBeDefined();
    }
  });
});

it.each([
  ['a..b@example.jp', true],
  ['a.@example.jp', true],
  ['.a@example.jp', true],
  ['a.b@example.jp', false],
  ['a@sub.example.jp', false],
])('knows whether the dots of %j are misplaced: %j', (address, misplaced) => {
  expect(hasMisplacedDots(address)).toBe(misplaced);
});
