import { attributeValue, parseDn } from '../dn/dn.ts';
import { type Format, fieldAt } from '../formats/formats.ts';
import type { CertificateDescription, CertificateInspection, CsrInspection } from '../inspect/index.ts';
import type { FieldValues, FillEntry, FillInput, FillNote, FillProblem } from './input.ts';

/** The CN of a DN; undefined where it has none that can be read. */
export function commonNameOf(dn: string | undefined): string | undefined {
  const attributes = dn === undefined ? undefined : parseDn(dn)?.attributes;
  return attributes && attributeValue(attributes, 'CN');
}

/** What CSRs give an application for a server certificate (5-3-1 and 5-3-2 #1, #2, #7, #11, #13). */
export function requestInput({ requests }: CsrInspection): FillInput {
  const entries: FillEntry[] = [];
  const problems: FillProblem[] = [];
  const notes: FillNote[] = [];
  requests.forEach((request, index) => {
    const number = index + 1;
    if (request.status === 'bad') {
      problems.push({ kind: 'unreadable', number, reason: request.reason });
      return;
    }
    const { subjectDn, profile, base64, dnsNames, subjectAltNames, fingerprint } = request;
    if (subjectDn === null) {
      notes.push({ kind: 'csr-subject', number });
      // It is to be made anew: what it says gives no item a value (D-33).
      entries.push({ kind: 'csr', number, values: { csr: base64 }, fingerprint });
      return;
    }
    const host = commonNameOf(subjectDn);
    const hasOthers = subjectAltNames.some(
      ({ type, value }) => type === 'dns' && value.toLowerCase() !== host?.toLowerCase(),
    );
    const values = known({
      subjectDn,
      profile,
      csr: base64,
      fqdn: host,
      dnsNames: hasOthers ? dnsNames : undefined,
    });
    entries.push({ kind: 'csr', number, values, fingerprint });
  });
  return { entries, problems, notes };
}

/** What the first certificate of a file gives an application to renew or revoke it; those of its chain give nothing. */
export function certificateInput({ certificates }: CertificateInspection, format: Format): FillInput {
  const [first, ...others] = certificates;
  if (!first) return { entries: [], problems: [], notes: [] };
  if (first.status === 'bad') return failed({ kind: 'unreadable', number: 1, reason: first.reason });
  if (isAuthority(first)) return failed({ kind: 'authority' });
  const outside = others.filter((each, index) => !isOfChain(each, certificates[index])).length;
  const { subjectDn, serial, fingerprint } = first;
  const values = known({
    subjectDn,
    oldSerial: serialFor(serial, format),
    fqdn: format.subject === 'server' ? commonNameOf(subjectDn ?? undefined) : undefined,
  });
  return {
    entries: [{ kind: 'certificate', number: 1, values, fingerprint }],
    problems: outside > 0 ? [{ kind: 'not-in-chain', count: outside }] : [],
    notes: subjectDn === null ? [{ kind: 'foreign-subject', number: 1 }] : [],
  };
}

type Certificate = CertificateInspection['certificates'][number];

const isAuthority = ({ path }: CertificateDescription): boolean =>
  path !== null && path.role !== 'end-entity';

/** True for an issuer of the certificate before it and for any authority; chains do not always stand in order. */
function isOfChain(certificate: Certificate, before: Certificate | undefined): boolean {
  if (certificate.status === 'bad') return false;
  if (isAuthority(certificate) || certificate.selfIssued) return true;
  return before?.status === 'ok' && before.issuedByNext !== null && before.issuedByNext !== 'no';
}

/** Hexadecimal as viewers show it, decimal where only that is short enough (#4). */
function serialFor({ hex, decimal }: CertificateDescription['serial'], format: Format): string {
  const max = fieldAt(format, format.itemOf.oldSerial ?? 0)?.maxLength ?? hex.length;
  return hex.length > max && decimal.length <= max ? decimal : hex;
}

const failed = (problem: FillProblem): FillInput => ({ entries: [], problems: [problem], notes: [] });

type Nullable<T> = { readonly [K in keyof T]: T[K] | null | undefined };

const known = (values: Nullable<FieldValues>): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value != null && value !== ''));
