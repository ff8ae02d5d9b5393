import {
  type CertificateDescription,
  fieldAt,
  formatOf,
  type Inspection,
  type KeyDescription,
  type Language,
  type RequestDescription,
} from '@upki-tsv/core';
import { excerpt } from '../render/excerpt.ts';
import type { Style } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import { padded, textWidth } from '../render/width.ts';
import type { Texts } from '../texts/index.ts';
import type { ApplicationTsv, BadReason, Content, Part, ReadBack, Unknown } from './parts.ts';
import { readBackLines } from './table.ts';
import type { InspectTexts } from './texts/index.ts';

export interface InspectView {
  readonly texts: InspectTexts;
  readonly general: Texts;
  readonly language: Language;
  readonly style: Style;
  /** Milliseconds since 1970, to tell certificates that have expired. */
  readonly now: number;
}

/** What a file is and holds, for people. */
export function contentLines(name: string, content: Content, view: InspectView): string[] {
  const { texts, style } = view;
  if (content.kind !== 'archive') {
    return [heading(name, titleOf(content, view), view), ...indented(bodyOf(content, view))];
  }
  const { entries } = content;
  const notes = entries.some((entry) => entry.content.kind === 'private-key') ? [texts.holdsKeys] : [];
  return [
    heading(name, `${texts.kind.archive} ${entries.length}`, view),
    ...indented(notes.map(style.yellow)),
    ...entries.flatMap((entry) => [
      `  ${heading(entry.name, titleOf(entry.content, view), view)}`,
      ...indented(indented(entry.content.kind === 'private-key' ? [] : bodyOf(entry.content, view))),
    ]),
  ];
}

const heading = (name: string, title: string, { style }: InspectView): string =>
  `${style.bold(visible(name))}  ${title}`;

const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));

function titleOf(content: Inspection, { texts, general }: InspectView): string {
  switch (content.kind) {
    case 'csr':
      return texts.several(texts.kind.csr, content.requests.length);
    case 'certificate':
      return texts.several(texts.kind.certificate, content.certificates.length);
    case 'application-tsv': {
      const title = content.type === null ? texts.kind.tsv : general.typeName(content.type);
      return `${title} ${texts.records(content.records.length)}`;
    }
    case 'read-back':
      return `${texts.what(content.what)} ${texts.records(content.rows.length)}`;
    case 'private-key': {
      const part = texts.keyPart[content.form];
      return part === '' ? texts.kind['private-key'] : texts.wide(texts.kind['private-key'], part);
    }
    case 'workbook':
      return texts.kind.workbook;
    case 'unknown':
      return texts.kind.unknown;
  }
}

function bodyOf(content: Exclude<Content, { kind: 'archive' }>, view: InspectView): string[] {
  switch (content.kind) {
    case 'csr':
      return each(content.requests, requestParts, view);
    case 'certificate':
      return each(content.certificates, certificateParts, view);
    case 'application-tsv':
      return applicationLines(content, view);
    case 'read-back':
      return readBackBody(content, view);
    case 'private-key':
      return [view.texts.nothingShown];
    case 'workbook':
      return [view.texts.useCheck];
    case 'unknown':
      return unknownLines(content, view);
  }
}

type Row = readonly [part: Part, value: string];

/** Rows of several descriptions, numbered where there is more than one. */
function each<T extends { readonly status: 'ok' }>(
  descriptions: readonly (T | { readonly status: 'bad'; readonly reason: BadReason })[],
  partsOf: (description: T, view: InspectView) => Row[],
  view: InspectView,
): string[] {
  const { texts, style } = view;
  return descriptions.flatMap((description, index) => {
    const rows: Row[] =
      description.status === 'bad'
        ? [['unreadable', texts.bad(description.reason)]]
        : partsOf(description, view);
    const lines = aligned(rows, view);
    const shown = description.status === 'bad' ? lines.map(style.red) : lines;
    return descriptions.length === 1
      ? shown
      : [style.dim(`[${index + 1}/${descriptions.length}]`), ...indented(shown)];
  });
}

function aligned(rows: readonly Row[], { texts, style }: InspectView): string[] {
  const labels = rows.map(([part]) => texts.part(part));
  const width = Math.max(0, ...labels.map(textWidth));
  return rows.map(
    ([, value], index) => `${style.dim(padded(labels[index] ?? '', width))}  ${visible(value)}`,
  );
}

const MAX_CSR_LENGTH = fieldAt(formatOf('server-issue'), 7)?.maxLength ?? 0;
const COMMON_EXPONENT = '65537';

function requestParts(request: RequestDescription, { texts }: InspectView): Row[] {
  return [
    ['subjectDn', request.subjectDn ?? texts.noSubjectDn],
    ['subject', request.subject === '' ? texts.none : request.subject],
    ['key', texts.wide(keyText(request.key, texts), texts.profile(request.profile))],
    ['signature', texts.wide(request.signatureAlgorithm, texts.signature[request.signature])],
    ...nameRows(request, texts),
    ...(request.hasChallengePassword ? [['password', texts.password] as const] : []),
    ['length', texts.characters(request.base64.length, MAX_CSR_LENGTH)],
    ['fingerprint', request.fingerprint],
  ];
}

function certificateParts(certificate: CertificateDescription, view: InspectView): Row[] {
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

const VALUE_WIDTH = 72;

function applicationLines(tsv: ApplicationTsv, view: InspectView): string[] {
  const { texts, general, language, style } = view;
  const { type, typeBy, mixedTypes, errors, warnings } = tsv;
  const format = type === null ? undefined : formatOf(type);
  const rows: Row[] = [
    ...(typeBy === null ? [] : [['typeBy', texts.typeBy(typeBy)] as const]),
    ...(mixedTypes.length === 0 ? [] : [['typeBy', texts.mixed(mixedTypes.map(general.typeName))] as const]),
    ['encoding', encodingName(tsv.encoding)],
    ...(tsv.header ? [['columns', texts.header] as const] : []),
    ...(errors === null || warnings === null ? [] : [['check', texts.check(errors, warnings)] as const]),
  ];
  const records = tsv.records.flatMap(({ row, fieldCount, values }) => {
    if (values === null) {
      const wrong = texts.fields(fieldCount, format?.items.length ?? null);
      return [`${texts.line(row)}  ${style.red(wrong)}`];
    }
    const names = values.map(
      ({ item, name }) => `#${String(item).padEnd(2)} ${name?.[language] ?? texts.blankItem}`,
    );
    const width = Math.max(0, ...names.map(textWidth));
    const lines = values.map(({ item, value, meaning }, index) => {
      const isCsr = format?.itemOf.csr === item;
      const shown = isCsr ? excerpt(value, [], VALUE_WIDTH).text : visible(value);
      const label = style.dim(padded(names[index] ?? '', width));
      return `${label}  ${meaning ? texts.wide(shown, meaning[language]) : shown}`;
    });
    return [texts.line(row), ...indented(lines)];
  });
  return [...aligned(rows, view), ...records, ...maskNote(isMasked(tsv), view)];
}

const readBackBody = (readBack: ReadBack, view: InspectView): string[] => [
  ...aligned([['encoding', encodingName(readBack.encoding)]], view),
  ...readBackLines(readBack, view),
  ...maskNote(isMasked(readBack), view),
];

const MASK = '••••';

const isMasked = (content: ApplicationTsv | ReadBack): boolean =>
  content.kind === 'read-back'
    ? content.rows.some(({ values }) => values.includes(MASK))
    : content.records.some(({ values }) => values?.some(({ value }) => value === MASK));

const maskNote = (isThere: boolean, { texts, style }: InspectView): string[] =>
  isThere ? [style.dim(texts.maskedPins)] : [];

function unknownLines({ looksLike, label, encoding }: Unknown, { texts }: InspectView): string[] {
  const notes = [
    ...(label === null ? [] : [label]),
    ...(encoding === null || looksLike === 'empty' || looksLike === 'binary' ? [] : [encodingName(encoding)]),
  ];
  const what = texts.looksLike(looksLike);
  return [notes.length === 0 ? what : texts.wide(what, visible(notes.join(', ')))];
}

const ENCODINGS: Readonly<Record<NonNullable<Unknown['encoding']>, string>> = {
  ascii: 'ASCII',
  shift_jis: 'Shift_JIS',
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
};

const encodingName = (encoding: NonNullable<Unknown['encoding']>): string => ENCODINGS[encoding];
