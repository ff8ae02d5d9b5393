import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNumericTopLevel, hostProblem, isFqdn } from './host.ts';

/** RFC 1123 2.1 and the manual's FQDN, character by character; no IPv4 address in dotted form. */
function isHostName(name: string): boolean {
  const letterOrDigit = (code: number): boolean =>
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  const labels = name.split('.');
  if (labels.length < 2) return false;
  for (const label of labels) {
    if (label.length < 1 || label.length > 63) return false;
    for (let index = 0; index < label.length; index++) {
      const code = label.charCodeAt(index);
      const edge = index === 0 || index === label.length - 1;
      if (!letterOrDigit(code) && (edge || code !== 0x2d)) return false;
    }
  }
  const digitsOnly = (label: string): boolean => [...label].every((digit) => digit >= '0' && digit <= '9');
  return !(labels.length === 4 && labels.every((label) => label.length <= 3 && digitsOnly(label)));
}

const piece = fc.constantFrom(
  'a',
  'Z',
  '0',
  '9',
  '-',
  '.',
  '.',
  '_',
  '*',
  ' ',
  'é',
  '😀',
  'x'.repeat(62),
  '1.2.3.4',
);
const nearlyHost = fc.array(piece, { maxLength: 10 }).map((parts) => parts.join(''));

describe('hostProblem', () => {
  it('agrees with RFC 1123 on any text', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyHost, fc.domain(), fc.ipV4(), fc.string({ unit: 'binary' })), (name) => {
        expect(hostProblem(name) === undefined).toBe(isHostName(name));
        expect(isFqdn(name)).toBe(isHostName(name));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['*.example.ac.jp', { reason: 'wildcard' }],
    ['192.0.2.1', { reason: 'ip-address' }],
    ['localhost', { reason: 'one-label' }],
    ['', { reason: 'one-label' }],
    ['.example.jp', { reason: 'edge', character: '.' }],
    ['www.example.jp.', { reason: 'edge', character: '.' }],
    ['-www.example.jp', { reason: 'edge', character: '-' }],
    ['www..example.jp', { reason: 'empty-label', position: 5 }],
    ['www.-a.jp', { reason: 'label-edge', label: '-a' }],
    ['www.a-.jp', { reason: 'label-edge', label: 'a-' }],
    [`${'a'.repeat(64)}.jp`, { reason: 'label-too-long', label: 'a'.repeat(64) }],
    ['😀.a_b.jp', { reason: 'character', character: '😀', position: 1 }],
    ['aé.jp', { reason: 'character', character: 'é', position: 2 }],
    ['www.a_b.jp', { reason: 'character', character: '_', position: 6 }],
    ['[2001:db8::1]', { reason: 'character', character: '[', position: 1 }],
  ])('says what is wrong with %j', (name, problem) => {
    expect(hostProblem(name)).toEqual(problem);
  });

  it.each([
    'a.b',
    'WWW.Example.AC.JP',
    'xn--eckwd4c7c.jp',
    '1.2.3',
    '1.2.3.4567',
    '3com.example',
    `${'a'.repeat(63)}.jp`,
  ])('takes %j', (name) => {
    expect(hostProblem(name)).toBeUndefined();
  });

  it('comes to the end of any name', () => {
    for (const unit of ['a', '-', 'a-', '.', 'a.', '1.'])
      expect(hostProblem(`${unit.repeat(300_000)}_`)).toBeDefined();
  });
});

it('knows a top level of digits', () => {
  expect(hasNumericTopLevel('www.example.123')).toBe(true);
  expect(hasNumericTopLevel('www.example.12a')).toBe(false);
  expect(hasNumericTopLevel('123')).toBe(false);
});
