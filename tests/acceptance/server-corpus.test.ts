import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingsInSheet } from './records.ts';
import { ISSUE } from './server-records.ts';

/** What the corpus says of a request, in so far as acceptance rests on it. */
interface Truth {
  readonly kind: 'csr' | 'cert';
  readonly expect: {
    readonly parse: string;
    readonly selfSignature: string | null;
    readonly notes?: readonly string[];
  };
  readonly version: number;
  readonly subject: readonly (readonly { readonly name: string; readonly value: string }[])[];
  readonly key: { readonly alg: string; readonly bits: number; readonly curve: string | null };
  readonly signatureAlgorithm: { readonly name: string };
}

const RSA_SIGNATURES = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'];
const SUBJECTS = ['C,ST,L,O,CN', 'CN,O,L,ST,C'];

/** Profile that the key calls for: 3 for RSA, 11 for everything else. */
const profileOf = ({ key }: Truth): string => (key?.alg === 'RSA' ? '3' : '11');

const VALUES: Readonly<Record<string, RegExp>> = {
  C: /^JP$/,
  ST: /^[ -~]+$/,
  L: /^[ -~]+$/,
  O: /^[A-Za-z0-9 '(),\-./:=]{1,64}$/,
  CN: /^(?=.{1,64}$)(?!\d+(\.\d+){3}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,
};

/** Whether #7 is taken (2-1-1, 5-3-1 #2 and #7, D-15, D-16, D-31, D-33), told from the truth alone. */
function isTaken({ expect: told, version, subject, key, signatureAlgorithm }: Truth): boolean {
  if (told.parse !== 'ok' || told.selfSignature !== 'valid' || told.notes?.includes('two-blocks'))
    return false;
  const signature = signatureAlgorithm.name.replace(/WithRSA(Encryption)?$/, '');
  const soundKey =
    key.alg === 'RSA'
      ? key.bits === 2048 && RSA_SIGNATURES.includes(signature)
      : key.alg === 'EC' && key.curve === 'P-384' && /^ecdsa-with-SHA(256|384)$/.test(signature);
  const names = subject.map((rdn) => rdn.map(({ name }) => name).join('+')).join(',');
  const soundValues = subject.flat().every(({ name, value }) => VALUES[name]?.test(value));
  return soundKey && version === 0 && SUBJECTS.includes(names) && soundValues;
}

const CORPUS = new URL('../corpus/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, CORPUS), 'utf8');
const stems = [
  ...readdirSync(CORPUS),
  ...readdirSync(new URL('own/', CORPUS)).map((name) => `own/${name}`),
].flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));

for (const stem of stems) {
  const truth = JSON.parse(text(`${stem}.json`)) as Truth;
  if (truth.kind !== 'csr' || truth.expect.parse === 'ok-or-warn') continue;
  test(`${isTaken(truth) ? 'takes' : 'refuses'} ${stem} as #7`, async () => {
    const findings = await findingsInSheet('server-issue', {
      ...ISSUE,
      2: profileOf(truth),
      7: text(`${stem}.pem`),
    });
    const errors = findings.filter(({ severity, at }) => severity === 'error' && at.item === 7);
    expect(errors.length > 0, errors.map(({ rule }) => rule).join()).toBe(!isTaken(truth));
  });
}
