import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDn } from '../../language/dn/dn.ts';
import type { KnownCertificate } from './known.ts';
import { lookupOf, nameKey } from './lookup.ts';
import { endOf, hasBegun, hasEnded } from './validity.ts';

const attributes = (dn: string) => parseDn(dn)?.attributes ?? [];
const certificate = (dn: string, more: Partial<KnownCertificate> = {}): KnownCertificate => ({
  subject: attributes(dn),
  serial: '1',
  ...more,
});

describe('nameKey', () => {
  it('is CN, OUs and C alone', () => {
    const key = nameKey(attributes('CN=REI HANAKO,OU=a,OU=b,O=X,L=Y,ST=Z,C=JP'));
    expect(nameKey(attributes('CN=REI HANAKO,OU=b,OU=a,O=other,C=JP'))).toBe(key);
    for (const other of [
      'CN=Rei Hanako,OU=a,OU=b,C=JP',
      'CN=REI HANAKO,OU=a,C=JP',
      'CN=REI HANAKO,OU=a,OU=b',
      'CN=REI HANAKO,OU=a,OU=B,C=JP',
    ])
      expect(nameKey(attributes(other))).not.toBe(key);
    expect(nameKey([])).toBe('');
  });

  it('takes host names and mail addresses without case', () => {
    expect(nameKey(attributes('CN=WWW.example.ac.jp'))).toBe(nameKey(attributes('CN=www.EXAMPLE.ac.jp')));
    expect(nameKey(attributes('CN=A@example.ac.jp'))).toBe(nameKey(attributes('CN=a@Example.ac.jp')));
  });
});

describe('lookupOf', () => {
  it('finds a serial number in either form, with any zeros before it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 159n }), fc.nat(3), (serial, zeros) => {
        const known = [certificate('CN=a', { serial: serial.toString() })];
        const lookup = lookupOf(known);
        const hex = serial.toString(16);
        const pad = '0'.repeat(zeros);
        for (const text of [`${pad}${serial}`, `0x${pad}${hex}`, `0x${hex.toUpperCase()}`])
          expect(lookup.bySerial(text)).toEqual(known);
        expect(lookup.bySerial(hex.includes('a') ? hex : `${serial + 1n}`)).toEqual([]);
      }),
    );
    expect(lookupOf([certificate('CN=a')]).bySerial('')).toEqual([]);
  });

  it('finds an S/MIME certificate by its mail address alone, and no host so', () => {
    const smime = certificate('CN=hanako@example.ac.jp');
    const host = certificate('CN=www.example.ac.jp');
    const lookup = lookupOf([smime, host]);
    expect(lookup.named(attributes('CN=hanako@example.ac.jp,OU=x,O=y,C=JP'))).toEqual([smime]);
    // Another authority's, which names nothing but the host.
    expect(lookup.named(attributes('CN=www.example.ac.jp,O=y,C=JP'))).toEqual([]);
  });

  it('finds a key by its identity or by the hash that lists give', () => {
    const byId = certificate('CN=a', { keyId: 'RSA:1' });
    const byHash = certificate('CN=b', { spkiSha256: 'AB12' });
    const lookup = lookupOf([byId, byHash]);
    expect(lookup.byKey({ id: 'RSA:1', spkiSha256: '00' })).toBe(byId);
    expect(lookup.byKey({ id: 'RSA:2', spkiSha256: 'ab12' })).toBe(byHash);
    expect(lookup.byKey({ id: 'RSA:2' })).toBeUndefined();
  });

  it('says nothing of no certificates, or of subjects that no application has', () => {
    expect(lookupOf().named(attributes('CN=a'))).toEqual([]);
    expect(lookupOf([{ subject: [], serial: '1' }]).named([])).toEqual([]);
  });
});

describe('validity', () => {
  it('ends with its last day in Japan', () => {
    const ends = certificate('CN=a', { notAfter: '2026-03-31T15:00:00.000Z' });
    expect(endOf(ends)).toBe('2026-04-01');
    expect([hasEnded(ends, '2026-04-01'), hasEnded(ends, '2026-04-02')]).toEqual([false, true]);
  });

  it('begins with its first, and is what a list says where no time is known', () => {
    const begins = certificate('CN=a', { notBefore: '2026-03-31T15:00:00.000Z' });
    expect([hasBegun(begins, '2026-03-31'), hasBegun(begins, '2026-04-01')]).toEqual([false, true]);
    expect(hasBegun(certificate('CN=a'), '2000-01-01')).toBe(true);
    expect(hasEnded(certificate('CN=a', { state: 'expired' }), '2000-01-01')).toBe(true);
    expect(hasEnded(certificate('CN=a', { notAfter: 'soon' }), '2999-01-01')).toBe(false);
  });
});
