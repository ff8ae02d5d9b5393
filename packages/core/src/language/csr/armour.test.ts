import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceCsrText } from './armour.ts';

const BASE64 =
  'MIIBHzCBxgIBADBkMQswCQYDVQQGEwJDWjEOMAwGA1UECAwFUHJhaGExDjAMBgNVBAcMBVByYWhhMRowGAYDVQQKDBFFeGFtcGxlIEJhbmsgYS5z';
const pem = (label = 'CERTIFICATE REQUEST', end = '\n') =>
  `-----BEGIN ${label}-----${end}${BASE64}${end}-----END ${label}-----${end}`;

describe('what is taken off', () => {
  it.each([
    ['nothing', BASE64, []],
    ['armour', pem(), ['armour', 'white-space']],
    ['the label of older software', pem('NEW CERTIFICATE REQUEST'), ['armour', 'white-space']],
    ['armour in one line', pem('CERTIFICATE REQUEST', ' '), ['armour', 'white-space']],
    [
      'four and six dashes',
      pem().replace('-----B', '----B').replace('-----E', '------E'),
      ['armour', 'white-space'],
    ],
    ['no-break and full-width spaces', pem('CERTIFICATE REQUEST', '\u00a0\u3000'), ['armour', 'white-space']],
    ['dashes of a word processor', pem().replaceAll('-----', '—–-'), ['armour', 'white-space', 'odd-dashes']],
    [
      'words before a lone BEGIN',
      `CSRです\n${pem().split('-----END')[0]}`,
      ['armour', 'white-space', 'missing-armour-line', 'outside-text'],
    ],
    [
      'words before a lone END',
      `Dear all,\n${BASE64}\n-----END CERTIFICATE REQUEST-----`,
      ['armour', 'white-space', 'missing-armour-line', 'outside-text'],
    ],
    ['armour that lost its first dashes', pem().slice(5), ['armour', 'white-space']],
    ['a mark at the start', `\ufeff${BASE64}`, ['byte-order-mark']],
  ])('%s', (_, text, notes) => {
    const reduced = reduceCsrText(text);
    expect(reduced.base64).toBe(BASE64);
    expect(reduced.notes.toSorted()).toEqual(notes.toSorted());
    expect(reduced.blocks).toBe(1);
  });

  it('keeps a wrong character for the reader to report', () => {
    expect(reduceCsrText(pem().replace('MIIB', 'MII!')).base64).toBe(BASE64.replace('MIIB', 'MII!'));
    expect(reduceCsrText(`${BASE64}\nbest regards`).base64).toBe(`${BASE64}bestregards`);
  });

  it('does not take prose for armour', () => {
    expect(reduceCsrText('at the begin certificate request and end')).toMatchObject({
      notes: ['white-space'],
      blocks: 1,
    });
  });
});

describe('more than one block', () => {
  it('gives the first of two requests and says so', () => {
    const text = pem() + pem().replace('MIIB', 'MIIC');
    expect(reduceCsrText(text)).toMatchObject({
      base64: BASE64,
      blocks: 2,
      notes: expect.arrayContaining(['two-blocks']),
    });
  });

  it('prefers a request to whatever stands before it', () => {
    const text = `-----BEGIN CERTIFICATE-----\nMIIDNTCCAh2gAwIB\n-----END CERTIFICATE-----\n${pem()}`;
    expect(reduceCsrText(text)).toMatchObject({
      base64: BASE64,
      blocks: 1,
      notes: expect.arrayContaining(['outside-text']),
    });
  });
});

describe('private keys', () => {
  const body = 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg';
  const block = (label: string) => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;

  it.each([
    block('PRIVATE KEY'),
    block('EC PRIVATE KEY'),
    block('ENCRYPTED PRIVATE KEY'),
    block('OPENSSH PRIVATE KEY'),
    block('PRIVATE KEY').replaceAll('-----', '——').toLowerCase(),
    block('CERTIFICATE REQUEST'),
    block('RSA PRIVATE KEY').split('-----END')[0] ?? '',
    block('RSA PRIVATE KEY').replace(/^.*\n/, ''),
    pem() + block('PRIVATE KEY'),
    body,
    `> ${body.slice(0, 20)}\n> ${body.slice(20)}`,
  ])('lets nothing out, case %#', (text) => {
    expect(reduceCsrText(text)).toMatchObject({ base64: '', notes: ['private-key'] });
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '-----',
      '--',
      '—',
      'BEGIN ',
      'END ',
      'CERTIFICATE',
      ' REQUEST',
      'PRIVATE KEY',
      BASE64,
      '\n',
      '\r\n',
      '> ',
      ' ',
      '&#',
      '&gt;',
      '\\n',
    ),
  );
  const pemLike = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('never throws, leaves no white space, notes each thing once', () => {
    fc.assert(
      fc.property(pemLike, (text) => {
        const { base64, notes, blocks } = reduceCsrText(text);
        expect(base64).not.toMatch(/\s/);
        expect(new Set(notes).size).toBe(notes.length);
        expect(blocks).toBeGreaterThanOrEqual(0);
        if (notes.includes('private-key')) expect(base64).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('is reduced once and for all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'MIabz09+/='), maxLength: 40 }),
        fc.constantFrom('\n', '\r\n', ' ', '\n> '),
        (base64, end) => {
          const text = `-----BEGIN CERTIFICATE REQUEST-----${end}${base64}${end}-----END CERTIFICATE REQUEST-----`;
          expect(reduceCsrText(text).base64).toBe(base64);
          expect(reduceCsrText(reduceCsrText(text).base64).base64).toBe(base64);
        },
      ),
    );
  });

  it.each([
    '-',
    '—',
    ' ',
    '\n',
    '>',
    '> ',
    'A',
    'BEGIN ',
    'BEGIN CERTIFICATE ',
    '-----BEGIN ',
    '-----BEGIN A',
    '-----BEGIN CERTIFICATE REQUEST-----',
    '-----END CERTIFICATE REQUEST-----\n',
    '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n',
    '&#',
    '&nbsp;',
    '<br',
    '\\n',
    '_x000',
    'NEW ',
    '!\n',
  ])('comes to the end of a text of %j again and again', (unit) => {
    // What is quadratic in such a text comes to none.
    expect(reduceCsrText(unit.repeat(1_000_000 / unit.length))).toBeDefined();
  });
});
