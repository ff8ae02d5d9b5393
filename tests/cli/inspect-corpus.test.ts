import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Inspection, inspectBytes } from '../../packages/core/src/index.ts';

interface Truth {
  readonly kind: 'csr' | 'cert';
  readonly expect: { readonly parse: string; readonly selfSignature?: 'valid' | 'invalid' | null };
  readonly derSha256: string;
  readonly subject: readonly (readonly { readonly name: string; readonly value: string }[])[];
  readonly serial: { readonly decimal: string };
}

const FOLDERS = ['corpus', 'corpus/own'].map((name) => new URL(`../${name}/`, import.meta.url));
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pem'))
    .map((name) => ({
      name,
      bytes: readFileSync(new URL(name, folder)),
      truth: JSON.parse(readFileSync(new URL(name.replace('.pem', '.json'), folder), 'utf8')) as Truth,
    })),
);

/** Files that hold neither a CSR nor a certificate, and requests that are certificates. */
const OTHERS: Readonly<Record<string, Inspection['kind']>> = {
  'bad-blank.pem': 'unknown',
  'bad-empty.pem': 'unknown',
  'bad-not-der.pem': 'unknown',
  'bad-openssl-text-without-pem.pem': 'unknown',
  'bad-prose.pem': 'unknown',
  'bad-public-key.pem': 'unknown',
  'bad-certificate.pem': 'certificate',
  'bad-certificate-bare.pem': 'certificate',
};

function kindOf(name: string, { kind, expect: { parse } }: Truth): Inspection['kind'] {
  if (parse === 'fail-private-key') return 'private-key';
  return OTHERS[name] ?? (kind === 'cert' ? 'certificate' : 'csr');
}

const descriptionsOf = (inspection: Inspection) =>
  inspection.kind === 'csr'
    ? inspection.requests
    : inspection.kind === 'certificate'
      ? inspection.certificates
      : [];

it('has a corpus', () => {
  expect(files.length).toBeGreaterThan(100);
});

it.each(files)('$name is what it is', async ({ name, bytes, truth }) => {
  const inspection = await inspectBytes(bytes, name);
  expect(inspection.kind).toBe(kindOf(name, truth));
  const [first] = descriptionsOf(inspection);
  if (truth.expect.parse.startsWith('ok')) expect(first?.status).toBe('ok');
  // The truth of those in OTHERS is of the request that they took the place of.
  if (first?.status !== 'ok' || name in OTHERS) return;
  expect(first.fingerprint.replaceAll(':', '').toLowerCase()).toBe(truth.derSha256);
  for (const { value } of truth.subject.flat()) expect(first.subject).toContain(value);
  if ('serial' in first) expect(first.serial.decimal).toBe(truth.serial.decimal);
  else if (truth.expect.selfSignature === 'invalid') expect(first.signature).not.toBe('valid');
});

it.each(files.filter(({ truth }) => truth.expect.parse === 'fail-private-key'))(
  'nothing of $name is given',
  async ({ name, bytes }) => {
    const inspection = await inspectBytes(bytes, name, { showPins: true });
    expect(Object.keys(inspection).sort()).toEqual(['form', 'kind']);
  },
);
