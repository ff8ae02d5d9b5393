import type { RequestDescription } from '../inspect/index.ts';
import { fingerprintText, subjectDnOf } from '../inspect/subject.ts';
import type { ReadableCertificate, UnreadableCsr } from '../language/csr/index.ts';
import { attributeValue, parseDn } from '../language/dn/dn.ts';
import { type Format, fieldAt } from '../manual/formats.ts';
import { type CertificateReading, knownCertificate } from '../records/certificates/index.ts';
import {
  emptyInput,
  type FieldValues,
  type FillEntry,
  type FillInput,
  type FillNote,
  type FillProblem,
} from './input.ts';

/** The CN of a DN; undefined where it has none that can be read. */
export function commonNameOf(dn: string | undefined): string | undefined {
  const attributes = dn === undefined ? undefined : parseDn(dn)?.attributes;
  return attributes && attributeValue(attributes, 'CN');
}

/** What a CSR gives an application for a server certificate (5-3-1 and 5-3-2 #1, #2, #7, #11, #13). */
export function requestValues(request: RequestDescription): FieldValues {
  const { subjectDn, profile, base64, dnsNames, subjectAltNames } = request;
  // It is to be made anew: what it says gives no item a value (D-33).
  if (subjectDn === null) return { csr: base64 };
  const host = commonNameOf(subjectDn);
  const hasOthers = subjectAltNames.some(
    ({ type, value }) => type === 'dns' && value.toLowerCase() !== host?.toLowerCase(),
  );
  return known({ subjectDn, profile, csr: base64, fqdn: host, dnsNames: hasOthers ? dnsNames : undefined });
}

/** What the CSRs of a file give. */
export function requestInput(requests: readonly (RequestDescription | UnreadableCsr)[]): FillInput {
  const entries: FillEntry[] = [];
  const problems: FillProblem[] = [];
  const notes: FillNote[] = [];
  requests.forEach((request, index) => {
    const number = index + 1;
    if (request.status === 'bad') {
      problems.push({ kind: 'unreadable', number, reason: request.reason });
      return;
    }
    if (request.subjectDn === null) notes.push({ kind: 'csr-subject', number });
    entries.push({
      kind: 'csr',
      number,
      values: requestValues(request),
      mail: '',
      fingerprint: request.fingerprint,
    });
  });
  return { ...emptyInput, entries, problems, notes };
}

/**
 * What the certificates of a file give an application to renew or revoke them, in whatever order they stand; those of
 * authorities give nothing. An application for an issue is only checked with them (D-35).
 */
export function certificateInput({ certificates, problems }: CertificateReading, format: Format): FillInput {
  const holders = certificates.filter(({ role }) => role === 'end-entity');
  const unreadable = problems.flatMap((problem, index) =>
    problem.kind === 'unreadable'
      ? [{ kind: 'unreadable', number: certificates.length + index + 1, reason: problem.reason } as const]
      : [],
  );
  if (holders.length === 0 && certificates.length > 0) {
    return { ...emptyInput, problems: [...unreadable, { kind: 'authority' }] };
  }
  const isIssue = format.itemOf.oldSerial === undefined;
  const notes: FillNote[] = [];
  const entries: FillEntry[] = [];
  holders.forEach(({ facts }, index) => {
    const number = index + 1;
    if (isIssue) return;
    const subjectDn = subjectDnOf(facts.subject);
    if (subjectDn === null) notes.push({ kind: 'foreign-subject', number });
    const values = known({
      subjectDn,
      oldSerial: serialFor(facts.serial, format),
      fqdn: format.itemOf.fqdn === undefined ? undefined : commonNameOf(subjectDn ?? undefined),
    });
    const fingerprint = fingerprintText(facts.derSha256);
    entries.push({ kind: 'certificate', number, values, mail: mailOf(facts), fingerprint });
  });
  if (isIssue && holders.length > 0) notes.push({ kind: 'known-only', count: holders.length });
  const knownOnes = holders.map(({ facts }) => knownCertificate(facts));
  return { ...emptyInput, entries, problems: unreadable, notes, certificates: knownOnes };
}

function mailOf({ subjectAltNames }: ReadableCertificate): string {
  const mails = subjectAltNames.filter(({ type }) => type === 'email');
  return mails.length === 1 ? (mails[0]?.value ?? '') : '';
}

/** Hexadecimal as viewers show it, decimal where only that is short enough (#4). */
function serialFor({ hex, decimal }: ReadableCertificate['serial'], format: Format): string {
  const max = fieldAt(format, format.itemOf.oldSerial ?? 0)?.maxLength ?? hex.length;
  return hex.length > max && decimal.length <= max ? decimal : hex;
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null | undefined };

const known = (values: Nullable<FieldValues>): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value != null && value !== ''));
