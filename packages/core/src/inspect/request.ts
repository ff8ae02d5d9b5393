import { readCsrFacts, type UnreadableCsr } from '../csr/index.ts';
import { profileOfKey } from '../rules/csr/csr-key.ts';
import type { RequestDescription } from './inspection.ts';
import { describeKey, dnsNamesOf, fingerprintText, nameText, subjectDnOf } from './subject.ts';

/** Describes a CSR in base64 on one line. */
export async function describeRequest(base64: string): Promise<RequestDescription | UnreadableCsr> {
  const facts = await readCsrFacts(base64);
  if (facts.status === 'bad') return facts;
  return {
    status: 'ok',
    subjectDn: subjectDnOf(facts.subject),
    subject: nameText(facts.subject),
    key: describeKey(facts.key),
    profile: profileOfKey(facts.key) ?? null,
    signatureAlgorithm: facts.signatureAlgorithm.name,
    signature: facts.signature,
    subjectAltNames: facts.subjectAltNames,
    dnsNames: dnsNamesOf(facts.subjectAltNames),
    hasChallengePassword: facts.hasChallengePassword,
    base64,
    fingerprint: fingerprintText(facts.derSha256),
  };
}
