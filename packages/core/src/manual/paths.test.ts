import { expect, it } from 'vitest';
import { AUTHORITIES, authorityNamed, usesAt } from './paths.ts';
import { profilesByValidity, validityDays } from './validity.ts';

it.each([
  ['NII Open Domain CA - G7 RSA', 'NII Open Domain CA - G7 RSA'],
  ['NII Open DomainCA –G4', 'NII Open Domain CA - G4'],
  ['NII Open DomainCA –S/MIME', 'NII Open Domain S/MIME CA'],
  ['secom passport for member pub ca8', 'SECOM Passport for Member PUB CA8'],
])('%s is %s', (written, name) => {
  expect(authorityNamed(written)?.name).toBe(name);
});

it('knows no authority of another name', () => {
  expect(authorityNamed('NII Open Domain CA - G8')).toBeUndefined();
  expect(authorityNamed('')).toBeUndefined();
});

it('has one repository and distinct names each', () => {
  expect(new Set(AUTHORITIES.map(({ name }) => name)).size).toBe(AUTHORITIES.length);
  for (const { repository } of AUTHORITIES) expect(repository).toMatch(/^https:\/\/repo/);
});

const uses = (name: string, issued: string): string[] => {
  const authority = authorityNamed(name);
  return authority ? usesAt(authority, issued) : [];
};

it('tells uses by the hour, in Japan', () => {
  expect(uses('NII Open Domain CA - G7 ECC', '2020-12-24T14:59:59Z')).toEqual([]);
  expect(uses('NII Open Domain CA - G7 ECC', '2020-12-24T15:00:00Z')).toEqual(['server']);
  expect(uses('NII Open Domain CA - G4', '2020-12-24T14:59:59Z')).toEqual(['server', 'client']);
  expect(uses('NII Open Domain CA - G4', '2020-12-24T15:00:00Z')).toEqual([]);
  expect(uses('SECOM Passport for Member RSA CA16', '2023-12-13T15:00:00Z')).toEqual(['client']);
  expect(uses('SECOM Passport for CodeSigning CA G2', '2021-01-01T00:00:00Z')).toEqual(['code-signing']);
});

it.each([
  [['client'], '2023-09-08T12:00:00Z', '2027-09-08T14:59:59Z', ['5']],
  [['client'], '2023-09-08T11:59:59Z', '2028-01-08T14:59:59Z', ['5']],
  [['client'], '2023-09-08T12:00:00Z', '2028-01-08T14:59:59Z', []],
  [['smime'], '2024-01-01T00:00:00Z', '2026-04-03T14:59:59Z', ['7']],
  [['client', 'smime'], '2024-01-01T00:00:00Z', '2025-02-01T14:59:59Z', ['13', '15']],
  [['client', 'smime'], '2024-01-01T00:00:00Z', '2026-02-01T14:59:59Z', ['14', '16']],
  [['server'], '2024-01-01T00:00:00Z', '2025-02-01T14:59:59Z', []],
] as const)('%j from %s to %s: %j', (of, from, to, profiles) => {
  expect(profilesByValidity(of, from, to)).toEqual(profiles);
});

it('counts days', () => {
  expect(validityDays('2025-01-01T00:00:00Z', '2026-01-31T23:59:59Z')).toBe(396);
});
