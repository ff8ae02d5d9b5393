import { hashCsr, readCsrFacts, type UnreadableCsr } from '../csr/index.ts';
import { profileOfKey } from '../rules/csr/csr-key.ts';
import { carriedDn } from '../rules/parts/subject-faults.ts';
import type { RequestDescription } from './inspection.ts';
import { describeKey, dnsNamesOf, fingerprintText, nameText } from './subject.ts';

/** Describes a CSR in base64 on one line. */
export async function describeRequest(base64: string): Promise<RequestDescription | UnreadableCsr> {
  const facts = await readCsrFacts(base64);
  if (facts.status === 'bad') return facts;
  const { derSha256, spkiSha256 } = await hashCsr(base64);
  return {
    status: 'ok',
    subjectDn: carriedDn(facts.subject) ?? null,
    subject: nameText(facts.subject),
    key: describeKey({ ...facts.key, spkiSha256 }),
    profile: profileOfKey(facts.key) ?? null,
    signatureAlgorithm: facts.signatureAlgorithm.name,
    signature: facts.signature,
    subjectAltNames: facts.subjectAltNames,
    dnsNames: dnsNamesOf(facts.subjectAltNames),
    hasChallengePassword: facts.hasChallengePassword,
    base64,
    fingerprint: fingerprintText(derSha256),
  };
}
