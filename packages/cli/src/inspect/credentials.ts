import {
  type CertificateDescription,
  fieldDefinition,
  type KeyDescription,
  type RequestDescription,
} from '@upki-tsv/core';
import type { InspectTexts } from './texts/index.ts';
import type { InspectView, Row } from './view.ts';

const MAX_CSR_LENGTH = fieldDefinition('csr')?.maxLength ?? 0;
const COMMON_EXPONENT = '65537';

export function requestParts(request: RequestDescription, { texts, general, language }: InspectView): Row[] {
  return [
    ['subjectDn', request.subjectDn ?? texts.badSubject],
    ['subject', request.subject === '' ? texts.none : request.subject],
    ['key', texts.wide(keyText(request.key, texts), texts.profile(request.profile))],
    ['signature', texts.wide(request.signatureAlgorithm, texts.signature[request.signature])],
    ...nameRows(request, texts),
    ...(request.hasChallengePassword ? [['password', texts.password] as const] : []),
    ['length', texts.characters(request.base64.length, MAX_CSR_LENGTH)],
    ['fingerprint', request.fingerprint],
    ...request.findings.map(
      ({ severity, message }) => ['check', `${general.severity[severity]} ${message[language]}`] as const,
    ),
  ];
}

export function certificateParts(certificate: CertificateDescription, view: InspectView): Row[] {
  const { texts, now } = view;
  const { notBefore, notAfter, issuer, serial, issuedByNext } = certificate;
  const validity = texts.validity(japanTime(notBefore), japanTime(notAfter), certificate.days);
  const state = now > Date.parse(notAfter) ? texts.expired : now < Date.parse(notBefore) ? texts.notYet : '';
  return [
    ['subjectDn', certificate.subjectDn ?? texts.noSubjectDn],
    ['subject', certificate.subject === '' ? texts.none : certificate.subject],
    ['issuer', certificate.selfIssued ? texts.wide(issuer, texts.selfIssued) : issuer],
    ['serial', `${serial.decimal}  ${serial.hex}`],
    ['validity', state === '' ? validity : `${validity}  ${state}`],
    ['key', keyText(certificate.key, texts)],
    ['algorithm', certificate.signatureAlgorithm],
    ...nameRows(certificate, texts),
    ['fingerprint', certificate.fingerprint],
    ...pathRows(certificate, texts),
    ...(issuedByNext === null ? [] : [['next', texts.next[issuedByNext]] as const]),
  ];
}

function keyText({ name, exponent, wellFormed }: KeyDescription, texts: InspectTexts): string {
  const notes = [
    ...(exponent === null || exponent === COMMON_EXPONENT ? [] : [texts.exponent(exponent)]),
    ...(wellFormed ? [] : [texts.badKey]),
  ];
  return texts.join([name, ...notes]);
}

function nameRows(
  { subjectAltNames, dnsNames }: Pick<RequestDescription, 'subjectAltNames' | 'dnsNames'>,
  texts: InspectTexts,
): Row[] {
  if (subjectAltNames.length === 0) return [['names', texts.none]];
  const names = subjectAltNames.map(({ type, value }) => `${type}:${value}`).join(', ');
  return [['names', names], ...(dnsNames === '' ? [] : [['dnsNames', dnsNames] as const])];
}

function pathRows({ path }: CertificateDescription, texts: InspectTexts): Row[] {
  if (path === null) return [];
  const { role, uses, profiles, authority } = path;
  const text =
    role === 'end-entity'
      ? texts.join([
          texts.issuedBy(authority),
          ...(uses.length === 0 ? [texts.outsidePeriod] : uses.map(texts.use)),
          ...(profiles.length === 0 ? [] : [texts.profiles(profiles)]),
        ])
      : texts.join([authority, texts.role(role)]);
  return [
    ['path', text],
    ['repository', path.repository],
  ];
}

const JAPAN = 9 * 3_600_000;

/** `2025-01-01 09:00:00` in Japan for a time in ISO 8601. */
const japanTime = (iso: string): string =>
  new Date(Date.parse(iso) + JAPAN).toISOString().slice(0, 19).replace('T', ' ');
