import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsInSheet } from './records.ts';

/**
 * What each request of the corpus gives when it stands alone in a row, told from what the corpus says of it and from
 * the reading of the manual, not from a run: `!` marks an error. Requests of C=CZ can never be applied for.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  '001-key-rsa1024': '!csr-key !csr-subject',
  '002-key-rsa2048': '!csr-subject',
  '004-key-rsa4096': '!csr-key !csr-subject',
  '005-key-p256': '!csr-key !csr-subject',
  '007-key-p521': '!csr-key !csr-subject',
  '008-key-p384-sha256': '!csr-subject',
  '010-key-p521-sha256': '!csr-key !csr-subject',
  '011-key-secp256k1': '!csr-key !csr-subject',
  '013-key-ed25519': '!csr-key !csr-subject',
  '014-key-ed448': '!csr-key !csr-subject',
  '016-key-rsapss-key2048': '!csr-key !csr-subject',
  '017-key-rsa2048-e3': '!csr-subject csr-exponent',
  '019-sig-md5': '!csr-subject csr-weak-hash',
  '020-sig-sha1': '!csr-subject csr-weak-hash',
  '025-sig-ecdsa-sha224': '!csr-key !csr-subject',
  '038-dn-empty': '!csr-key !csr-subject',
  '086-version-1': '!csr-subject !csr-version',
  '088-bad-signature-other-key': '!csr-signature !csr-subject',
  '089-bad-signature-ec': '!csr-signature !csr-subject',
  '091-bad-truncated-der': '!csr-unreadable',
  '092-bad-truncated-pem-no-end': '!csr-unreadable',
  '094-bad-wrong-header-certificate': '!csr-subject csr-surroundings',
  '095-bad-private-key-instead': '!csr-private-key',
  '097-bad-nonminimal-length': '!csr-unreadable',
  '098-bad-base64-char': '!csr-unreadable',
  '112-pem-en-dash': '!csr-subject csr-surroundings',
  '115-long-rsa4096-60san': '!csr-key !csr-subject !csr-too-long',
  '119-weak-small-factor-751': '!csr-key !csr-subject',
  '122-key-p256-compressed-point': '!csr-key !csr-subject',
  '124-key-ec-explicit-params': '!csr-key !csr-subject',
  '125-key-rsa-modulus-negative-in-der': '!csr-key !csr-subject',
  'own/bad-blank': '!required',
  'own/bad-certificate': '!csr-unreadable',
  'own/bad-certificate-bare': '!csr-unreadable',
  'own/bad-empty': '!required',
  'own/bad-indefinite-length': '!csr-unreadable',
  'own/bad-not-der': '!csr-unreadable',
  'own/bad-openssl-text-without-pem': '!csr-unreadable',
  'own/bad-prose': '!csr-unreadable',
  'own/bad-public-key': '!csr-unreadable',
  'own/bad-trailing-bytes': '!csr-unreadable',
  'own/bad-wrong-padding': '!csr-unreadable',
  'own/dn-bmp': '!csr-subject',
  'own/dn-email': '!csr-subject',
  'own/dn-t61': 'csr-old-encoding',
  'own/key-brainpool': '!csr-key',
  'own/key-dsa2048': '!csr-key',
  'own/key-private-bare-base64': '!csr-private-key',
  'own/key-private-before-request': '!csr-private-key',
  'own/key-private-encrypted': '!csr-private-key',
  'own/key-private-in-request-armour': '!csr-private-key',
  'own/key-private-sec1': '!csr-private-key',
  'own/key-private-truncated-armour': '!csr-private-key',
  'own/key-rsa3072': '!csr-key',
  'own/sig-md5-rsa3072': '!csr-key',
  'own/sig-sha224-rsa': '!csr-signature-algorithm',
  'own/text-cut-end': 'csr-surroundings',
  'own/text-excel-escape': 'csr-surroundings',
  'own/text-html': 'csr-surroundings',
  'own/text-label-pkcs7': 'csr-surroundings',
  'own/text-mail': 'csr-surroundings',
  'own/text-mail-quoted': 'csr-surroundings',
  'own/text-mail-quoted-one-line': 'csr-surroundings',
  'own/text-minus-signs': 'csr-surroundings',
  'own/text-missing-begin': 'csr-surroundings',
  'own/text-missing-end': 'csr-surroundings',
  'own/text-openssl-text': 'csr-surroundings',
  'own/text-trailing-text': 'csr-surroundings',
  'own/text-two': '!csr-two',
  'own/text-utf16-as-bytes': 'csr-surroundings',
  'own/text-with-certificate': 'csr-surroundings',
  'own/text-written-line-ends': 'csr-surroundings',
  'own/text-zero-width': 'csr-surroundings',
};

const CORPUS = new URL('../corpus/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, CORPUS), 'utf8');
const stems = [
  ...readdirSync(CORPUS),
  ...readdirSync(new URL('own/', CORPUS)).map((name) => `own/${name}`),
].flatMap((name) => (name.endsWith('.json') && !name.startsWith('cert-') ? [name.slice(0, -5)] : []));

interface Truth {
  readonly subject: readonly (readonly { readonly name: string; readonly value: string }[])[];
}

/** A request that the table does not name has a sound key and text: its country alone decides. */
function expected(stem: string): string {
  const told = EXPECTED[stem];
  if (told !== undefined) return told;
  const { subject } = JSON.parse(read(`${stem}.json`)) as Truth;
  return subject.flat().some(({ name, value }) => name === 'C' && value === 'JP') ? '' : '!csr-subject';
}

/** Required items of a server issue but the CSR itself. */
const OTHERS = [1, 2, 10, 11, 12];

describe('a CSR alone in its row', () => {
  it('knows every name of the table', () => {
    expect(Object.keys(EXPECTED).filter((stem) => !stems.includes(stem))).toEqual([]);
  });

  it.each(stems)('%s', async (stem) => {
    const findings = await findingsInSheet('server-issue', { 7: read(`${stem}.pem`), 8: '例' });
    const own = findings.filter(({ at }) => at.item === 7);
    const told = own.map(({ rule, severity }) => (severity === 'error' ? `!${rule}` : rule));
    expect(told.toSorted().join(' ')).toBe(expected(stem));
    const others = findings.filter(({ at }) => at.item !== 7);
    expect(others.map(({ rule, at }) => `${rule} ${at.item}`).toSorted()).toEqual(
      OTHERS.map((item) => `required ${item}`).toSorted(),
    );
    // Nothing is offered of a subject that cannot be applied for.
    const offered = others.flatMap(({ fix, at }) => (fix ? [at.item] : []));
    if (told.includes('!csr-subject')) expect(offered.filter((item) => item !== 2)).toEqual([]);
  });
});
