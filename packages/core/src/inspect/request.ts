import { check } from '../check/check.ts';
import { messageOf } from '../check/message.ts';
import { type CsrFacts, hashCsr, readCsrFacts, type UnreadableCsr } from '../language/csr/index.ts';
import { APPLICATION_TYPES, type Format, formatOf } from '../manual/formats.ts';
import { profileOfKey } from '../manual/keys.ts';
import { carriedDn } from '../rules/parts/subject-faults.ts';
import type { RequestDescription, RequestFinding } from './inspection.ts';
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
    findings: findingsOf(base64, facts),
  };
}

/** The first application that takes a CSR. */
const FORMAT: Format | undefined = APPLICATION_TYPES.map(formatOf).find(
  ({ itemOf }) => itemOf.csr !== undefined,
);

/** What a check says of a CSR before anything else of its row is there. */
function findingsOf(base64: string, facts: CsrFacts): readonly RequestFinding[] {
  const item = FORMAT?.itemOf.csr;
  if (!FORMAT || item === undefined) return [];
  const values = FORMAT.items.map((_, index) => (index + 1 === item ? base64 : ''));
  const { findings } = check(
    { type: FORMAT.id, origin: 'sheet', records: [{ values, row: 1 }] },
    { facts: { peek: () => facts } },
  );
  return findings
    .filter(({ at }) => at.item === item)
    .map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: { ja: messageOf(finding, 'ja'), en: messageOf(finding, 'en') },
    }));
}
