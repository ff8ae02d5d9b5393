import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attribute,
  type CsrTextNote,
  createCsrReader,
  type HashedKeyFacts,
  hashCsr,
  isCanonicalBase64,
  type Rdn,
  readCertificateFacts,
  readCsrFacts,
  reduceCsrText,
  splitCertificates,
} from '../packages/core/src/language/csr/index.ts';

interface Truth {
  readonly id: string;
  readonly kind: 'csr' | 'cert';
  readonly expect: {
    readonly parse: 'ok' | 'ok-or-warn' | 'ok-bad-key' | 'fail' | 'fail-or-warn' | 'fail-private-key';
    readonly selfSignature?: 'valid' | 'invalid' | null;
    /** Where the project states more than the corpus does: the reason given and the notes on the text. */
    readonly reason?: string;
    readonly notes?: readonly CsrTextNote[];
  };
  readonly derSha256: string;
  readonly derLength: number;
  readonly version: number;
  readonly subject: readonly (readonly { oid: string; name: string; type: string; value: string }[])[];
  readonly key: {
    readonly spkiSha256: string;
    readonly alg: string;
    readonly bits: number | null;
    readonly curve: string | null;
    readonly exponent: string | null;
  };
  readonly signatureAlgorithm: { readonly name: string; readonly oid: string };
  readonly sans: readonly { type: string; value: string }[];
  readonly challengePassword: { type: string; value: string } | null;
  readonly serial: { readonly decimal: string; readonly hex: string };
  readonly notBefore: string;
  readonly notAfter: string;
}

/** Signatures that cannot be checked with the means at hand; any other must be. */
const UNVERIFIABLE: ReadonlySet<string> = new Set([
  'EC secp256k1 ecdsa-with-SHA256',
  'EC brainpoolP256r1 ecdsa-with-SHA256',
  'EC P-256 ecdsa-with-SHA224',
  'EC explicit ecdsa-with-SHA256',
  'Ed448 null Ed448',
  'RSASSA-PSS null RSASSA-PSS',
  'RSA null RSASSA-PSS',
  'DSA null dsa-with-sha256',
]);

/** Reasons for the requests of the first corpus that cannot be read. */
const REASONS: Readonly<Record<string, string>> = {
  '091-bad-truncated-der': 'truncated',
  '092-bad-truncated-pem-no-end': 'truncated',
  '097-bad-nonminimal-length': 'not-minimal-der',
  '098-bad-base64-char': 'not-base64',
};

const CORPUS = new URL('./corpus/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, CORPUS), 'utf8');

const names = [
  ...readdirSync(CORPUS),
  ...readdirSync(new URL('own/', CORPUS)).map((name) => `own/${name}`),
].filter((name) => name !== 'own');
const stems = [...new Set(names.map((name) => name.replace(/\.(pem|json)$/, '')))];
const cases = stems.map((stem) => ({
  stem,
  truth: () => JSON.parse(text(`${stem}.json`)) as Truth,
  pem: () => text(`${stem}.pem`),
}));

const plainSubject = (rdns: readonly Rdn[]) =>
  rdns.map((rdn) => rdn.map(({ oid, stringType, value }: Attribute) => ({ oid, type: stringType, value })));
const wantedSubject = (truth: Truth) =>
  truth.subject.map((rdn) => rdn.map(({ oid, type, value }) => ({ oid, type, value })));
const plainKey = ({ algorithm, bits, curve, exponent, spkiSha256 }: HashedKeyFacts) => ({
  alg: algorithm,
  bits,
  curve,
  exponent,
  spkiSha256,
});
const rfcName = (name: string): string => name.replace(/WithRSA$/, 'WithRSAEncryption');

it('every request has its truth and the reverse', () => {
  expect(names.toSorted()).toEqual(stems.flatMap((stem) => [`${stem}.json`, `${stem}.pem`]).toSorted());
  expect(stems.length).toBeGreaterThan(85);
});

describe.each(cases)('$stem', ({ stem, truth: load, pem }) => {
  const truth = load();
  if (truth.kind === 'cert') it('reads as the truth says', () => checkCertificate(truth, pem()));
  else it('reads as the truth says', () => checkRequest(stem, truth, pem()));
});

async function checkCertificate(truth: Truth, pem: string): Promise<void> {
  const facts = await readCertificateFacts(pem);
  if (facts.status === 'bad') throw new Error(facts.reason);
  expect(facts.serial).toEqual({
    decimal: truth.serial.decimal,
    hex: `0x${BigInt(truth.serial.decimal).toString(16)}`,
  });
  expect(BigInt(facts.serial.hex)).toBe(BigInt(truth.serial.hex));
  expect([facts.notBefore, facts.notAfter]).toEqual([truth.notBefore, truth.notAfter]);
  expect(plainSubject(facts.subject)).toEqual(wantedSubject(truth));
  expect(plainKey(facts.key)).toEqual(truth.key);
  expect(facts.signatureAlgorithm).toEqual({
    ...truth.signatureAlgorithm,
    name: rfcName(truth.signatureAlgorithm.name),
  });
  expect(facts.subjectAltNames).toEqual(truth.sans);
  expect([facts.derSha256, facts.derLength]).toEqual([truth.derSha256, truth.derLength]);

  const der = Uint8Array.from(Buffer.from(splitCertificates(pem)[0] ?? '', 'base64'));
  expect(await readCertificateFacts(der)).toEqual(facts);
  expect((await createCsrReader().read(pem)).status).toBe('bad');
  expect(await createCsrReader().read(pem)).toMatchObject({ reason: 'certificate' });
}

async function checkRequest(stem: string, truth: Truth, pem: string): Promise<void> {
  const { base64, notes } = reduceCsrText(pem);
  if (truth.expect.notes !== undefined) expect(notes.toSorted()).toEqual(truth.expect.notes.toSorted());
  const facts = await createCsrReader().read(pem);
  const { parse } = truth.expect;
  if (parse === 'fail-private-key') {
    expect({ base64, notes }).toEqual({ base64: '', notes: ['private-key'] });
    expect(facts).toEqual({ status: 'bad', reason: 'private-key' });
    return;
  }
  if (parse.startsWith('fail')) {
    expect(facts).toMatchObject({ status: 'bad', reason: truth.expect.reason ?? REASONS[stem] });
    return;
  }
  if (facts.status === 'bad') throw new Error(facts.reason);
  expect(isCanonicalBase64(base64)).toBe(true);
  const { derSha256, spkiSha256 } = await hashCsr(base64);
  expect([derSha256, facts.derLength, facts.version]).toEqual([
    truth.derSha256,
    truth.derLength,
    truth.version,
  ]);
  expect(plainSubject(facts.subject)).toEqual(wantedSubject(truth));
  expect(plainKey({ ...facts.key, spkiSha256 })).toEqual(truth.key);
  expect(facts.key.wellFormed).toBe(parse !== 'ok-bad-key');
  expect(facts.signatureAlgorithm).toEqual({
    ...truth.signatureAlgorithm,
    name: rfcName(truth.signatureAlgorithm.name),
  });
  expect(facts.subjectAltNames).toEqual(truth.sans);
  expect(facts.hasChallengePassword).toBe(truth.challengePassword !== null);
  expect(facts).toEqual(await readCsrFacts(base64));

  const scheme = `${facts.key.algorithm} ${facts.key.curve} ${facts.signatureAlgorithm.name}`;
  const unverifiable = UNVERIFIABLE.has(scheme) || truth.expect.selfSignature === null;
  expect(facts.signature).toBe(unverifiable ? 'unverifiable' : truth.expect.selfSignature);
}

const requests = cases.filter(({ stem }) => /^\d{3}-(key|sig|dn|str|mv|cn|san)/.test(stem));
const certificates = cases.filter(({ stem }) => stem.startsWith('cert-'));

describe('any wrapping', () => {
  const wrapping = fc.record({
    pem: fc.constantFrom(...requests.map(({ pem }) => pem())),
    width: fc.integer({ min: 1, max: 100 }),
    end: fc.constantFrom('\n', '\r\n', '\r', ' ', '\t\n', '\n\n', '\u00a0', '\u3000\n', '\u2028'),
    quote: fc.constantFrom('', '> ', '>> ', '>', '  '),
    armour: fc.constantFrom('both', 'begin', 'end', 'none'),
    label: fc.constantFrom('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST', 'certificate request'),
    dashes: fc.constantFrom('----', '-----', '------', '—–-', '−−−−−', '――'),
  });

  it('gives the same base64', () => {
    fc.assert(
      fc.property(wrapping, ({ pem, width, end, quote, armour, label, dashes }) => {
        const { base64 } = reduceCsrText(pem);
        const lines: string[] = [...(base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? [])];
        if (armour === 'both' || armour === 'begin') lines.unshift(`${dashes}BEGIN ${label}${dashes}`);
        if (armour === 'both' || armour === 'end') lines.push(`${dashes}END ${label}${dashes}`);
        expect(reduceCsrText(lines.map((line) => quote + line).join(end)).base64).toBe(base64);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any damage', () => {
  const flips = fc.array(fc.record({ at: fc.nat(), change: fc.integer({ min: 1, max: 255 }) }), {
    minLength: 1,
    maxLength: 3,
  });
  const damaged = (base64: string, changes: readonly { at: number; change: number }[]): Buffer => {
    const der = Buffer.from(base64, 'base64');
    for (const { at, change } of changes) der[at % der.length] = (der[at % der.length] ?? 0) ^ change;
    return der;
  };

  const endOfSignedPart = (der: Buffer): number => {
    const headerEnd = (at: number): number =>
      at + 2 + ((der[at + 1] ?? 0) > 0x80 ? (der[at + 1] ?? 0) & 0x7f : 0);
    const start = headerEnd(0);
    const contentStart = headerEnd(start);
    const octets = der.subarray(start + 2, contentStart);
    return contentStart + (octets.length === 0 ? (der[start + 1] ?? 0) : octets.readUIntBE(0, octets.length));
  };

  it('shows in the facts of a request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...requests), flips, async ({ pem, truth }, changes) => {
        const { base64 } = reduceCsrText(pem());
        const changed = damaged(base64, changes).toString('base64');
        if (changed === base64) return;
        const facts = await readCsrFacts(changed);
        if (facts.status === 'bad') return;
        expect((await hashCsr(changed)).derSha256).not.toBe(truth().derSha256);
        // What stands after the signed part are the parameters of the algorithm, which nobody signs.
        const der = Buffer.from(base64, 'base64');
        if (changes.some(({ at }) => at % der.length < endOfSignedPart(der)))
          expect(facts.signature).not.toBe('valid');
      }),
      { numRuns: 400 },
    );
  });

  it('shows in the facts of a certificate', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...certificates), flips, async ({ pem }, changes) => {
        const base64 = splitCertificates(pem())[0] ?? '';
        const changed = damaged(base64, changes);
        if (changed.toString('base64') === base64) return;
        expect(await readCertificateFacts(changed)).not.toEqual(await readCertificateFacts(pem()));
      }),
      { numRuns: 200 },
    );
  });
});

describe('certificate files', () => {
  const [first, second] = certificates.map(({ pem }) => pem());
  const chain = `Bag Attributes\r\n${first}\n${second}`;
  const bytes = (content: string): Uint8Array => Uint8Array.from(Buffer.from(content, 'utf8'));

  it('splits a chain and reads its first certificate', async () => {
    expect(splitCertificates(chain)).toEqual([first, second].flatMap((pem) => splitCertificates(pem ?? '')));
    expect(await readCertificateFacts(chain)).toEqual(await readCertificateFacts(first ?? ''));
  });

  it('reads the bytes of PEM files in any encoding', async () => {
    const facts = await readCertificateFacts(first ?? '');
    expect(await readCertificateFacts(bytes(`\ufeff${first}`))).toEqual(facts);
    expect(await readCertificateFacts(Uint8Array.from(Buffer.from(`\ufeff${first}`, 'utf16le')))).toEqual(
      facts,
    );
  });

  it('passes over a private key beside the certificate', async () => {
    const bundle = text('095-bad-private-key-instead.pem') + first;
    expect(await readCertificateFacts(bundle)).toEqual(await readCertificateFacts(first ?? ''));
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a private key', text('095-bad-private-key-instead.pem'), 'private-key'],
    ['a request', text('002-key-rsa2048.pem'), 'csr'],
    ['a request without armour', reduceCsrText(text('002-key-rsa2048.pem')).base64, 'csr'],
    ['another DER value', 'MAA=', 'not-a-certificate'],
    ['prose', 'no certificate!', 'not-base64'],
  ])('%s is bad', async (_, content, reason) => {
    expect(await readCertificateFacts(content)).toMatchObject({ status: 'bad', reason });
    expect(await readCertificateFacts(bytes(content))).toMatchObject({ status: 'bad', reason });
  });
});

it('a key has one identity however it is encoded', async () => {
  const keyOf = async (name: string): Promise<HashedKeyFacts> => {
    const pem = text(`${name}.pem`);
    const facts = await createCsrReader().read(pem);
    if (facts.status === 'bad') throw new Error(facts.reason);
    const { spkiSha256 } = await hashCsr(reduceCsrText(pem).base64);
    return { ...facts.key, spkiSha256 };
  };
  const [plain, compressed] = [await keyOf('005-key-p256'), await keyOf('122-key-p256-compressed-point')];
  expect(compressed.id).toBe(plain.id);
  expect(compressed.spkiSha256).not.toBe(plain.spkiSha256);
  expect((await keyOf('own/key-p384-compressed-point')).id).toBe((await keyOf('own/dn-reversed')).id);
  const ids = await Promise.all(
    ['001-key-rsa1024', '002-key-rsa2048', '011-key-secp256k1', '013-key-ed25519'].map(keyOf),
  );
  expect(new Set([plain, ...ids].map(({ id }) => id)).size).toBe(5);
});

it('libraries are named in one module, and loaded there only when called for', () => {
  const folder = new URL('../packages/core/src/language/csr/', import.meta.url);
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    expect(source, name).not.toMatch(/from '[^.]/);
    if (name !== 'libraries.ts') expect(source, name).not.toMatch(/import\(/);
  }
});
