import type { Bilingual } from '../text.ts';
import { CLIENT_DN_FORM, type DnForm, OLD_SERVER_DN_FORM, SERVER_DN_FORM } from './dn-form.ts';
import type { Section } from './edition.ts';
import { BLANK, type FieldDefinition, type FieldId, type FormatItem } from './field.ts';
import * as f from './fields.ts';
import { MAX_BULK_RECORDS, MAX_RECORDS } from './limits.ts';
import { BULK_METHOD } from './profiles.ts';

export const APPLICATION_TYPES = [
  'server-issue',
  'server-renew',
  'server-revoke',
  'client-issue',
  'client-renew',
  'client-revoke',
] as const;

export type ApplicationType = (typeof APPLICATION_TYPES)[number];

/** How many records one upload file holds (5-1). */
export interface RecordLimit {
  readonly usual: number;
  /** Where a file of one download method may hold more: what the service may take, and what is written (D-08). */
  readonly ofMethod?: { readonly method: string; readonly taken: number; readonly written: number };
}

/** A TSV format (5-3, 5-4): the order of `items` is the order of the items, and nothing else numbers them. */
export interface Format {
  readonly id: ApplicationType;
  readonly subject: 'server' | 'client';
  readonly operation: 'issue' | 'renew' | 'revoke';
  readonly title: Bilingual;
  /** Name of a fresh sheet. */
  readonly sheetName: Bilingual;
  readonly section: Section;
  readonly limit: RecordLimit;
  readonly dn: DnForm;
  /** What names of sheets and files call it. */
  readonly hints: readonly NameHint[];
  /** Whether a record with as many fields looks like one of this format. */
  readonly looksLike: (filled: (item: number) => boolean) => boolean;
  /** True where the service refuses a DN that exists already (its answer 212). */
  readonly wantsNewDn: boolean;
  readonly items: readonly FormatItem[];
  /** 1-based item number by field. */
  readonly itemOf: Readonly<Partial<Record<FieldId, number>>>;
}

/** Words of a name that tell types apart. */
export type NameHint = 'server' | 'client' | 'issue' | 'renew' | 'revoke';

export const NAME_HINTS: readonly (readonly [NameHint, RegExp])[] = [
  ['server', /サーバ|server/i],
  ['client', /クライアント|client|s[/-]?mime|個人/i],
  // The manual calls a renewal 更新発行 too.
  ['issue', /(?<!更新)発行|新規|issue/i],
  ['renew', /更新|renew/i],
  ['revoke', /失効|revo[kc]/i],
];

type Shape = Format['looksLike'];

/** A record that asks for a certificate: by its CSR or method, else by what a revocation leaves blank. */
const asksForServer: Shape = (filled) => filled(7) || (!filled(5) && (filled(2) || filled(11)));
const asksForClient: Shape = (filled) => filled(3) || (!filled(5) && filled(2));

const SHAPES = {
  issue:
    (asks: Shape): Shape =>
    (filled) =>
      asks(filled) && !filled(4),
  renew:
    (asks: Shape): Shape =>
    (filled) =>
      asks(filled) && filled(4),
  revoke:
    (asks: Shape): Shape =>
    (filled) =>
      !asks(filled) && (filled(5) || filled(4)),
} as const;

const USUAL: RecordLimit = { usual: MAX_RECORDS };
const BULK_ISSUE: RecordLimit = {
  usual: MAX_RECORDS,
  ofMethod: { method: BULK_METHOD, taken: MAX_BULK_RECORDS, written: MAX_BULK_RECORDS },
};
const BULK_RENEWAL: RecordLimit = {
  usual: MAX_RECORDS,
  ofMethod: { method: BULK_METHOD, taken: MAX_BULK_RECORDS, written: MAX_RECORDS },
};

interface Names {
  readonly title: Bilingual;
  readonly sheetName: Bilingual;
}

const defineFormat = (
  id: ApplicationType,
  names: Names,
  limit: RecordLimit,
  dn: DnForm,
  items: readonly FormatItem[],
): Format => {
  const [subject, operation] = id.split('-') as [Format['subject'], Format['operation']];
  const itemOf: Partial<Record<FieldId, number>> = {};
  items.forEach((item, index) => {
    if (item) itemOf[item.id] = index + 1;
  });
  const wantsNewDn = operation === 'issue';
  const looksLike = SHAPES[operation](subject === 'server' ? asksForServer : asksForClient);
  return {
    id,
    subject,
    operation,
    ...names,
    section: id,
    limit,
    dn,
    hints: [subject, operation],
    looksLike,
    wantsNewDn,
    items,
    itemOf,
  };
};

const FORMATS: Readonly<Record<ApplicationType, Format>> = {
  'server-issue': defineFormat(
    'server-issue',
    {
      title: { ja: 'サーバ証明書 発行', en: 'server certificates, issue' },
      sheetName: { ja: 'サーバ発行', en: 'Server issue' },
    },
    USUAL,
    SERVER_DN_FORM,
    [
      f.serverDn,
      f.serverProfile,
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      f.csr,
      f.adminName,
      f.adminUnit,
      f.adminMailRequired,
      f.fqdn,
      f.software,
      f.dnsNames,
    ],
  ),
  'server-renew': defineFormat(
    'server-renew',
    {
      title: { ja: 'サーバ証明書 更新', en: 'server certificates, renew' },
      sheetName: { ja: 'サーバ更新', en: 'Server renew' },
    },
    USUAL,
    SERVER_DN_FORM,
    [
      f.serverDn,
      f.serverProfile,
      BLANK,
      f.serverSerial,
      BLANK,
      BLANK,
      f.csr,
      f.adminName,
      f.adminUnit,
      f.adminMailRequired,
      f.fqdn,
      f.software,
      f.dnsNames,
    ],
  ),
  'server-revoke': defineFormat(
    'server-revoke',
    {
      title: { ja: 'サーバ証明書 失効', en: 'server certificates, revoke' },
      sheetName: { ja: 'サーバ失効', en: 'Server revoke' },
    },
    USUAL,
    OLD_SERVER_DN_FORM,
    [
      f.revokedServerDn,
      BLANK,
      BLANK,
      f.serverSerial,
      f.reason,
      f.comment,
      BLANK,
      BLANK,
      BLANK,
      f.adminMailIfChanged,
      BLANK,
      BLANK,
      BLANK,
    ],
  ),
  'client-issue': defineFormat(
    'client-issue',
    {
      title: { ja: 'クライアント証明書 発行', en: 'client certificates, issue' },
      sheetName: { ja: 'クライアント発行', en: 'Client issue' },
    },
    BULK_ISSUE,
    CLIENT_DN_FORM,
    [
      f.clientDn,
      f.clientProfile,
      f.method,
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      f.adminName,
      f.adminUnit,
      f.adminMailRequired,
      f.userName,
      f.fileName,
      f.userUnit,
      f.userMailByProfile,
      f.pin,
    ],
  ),
  'client-renew': defineFormat(
    'client-renew',
    {
      title: { ja: 'クライアント証明書 更新', en: 'client certificates, renew' },
      sheetName: { ja: 'クライアント更新', en: 'Client renew' },
    },
    BULK_RENEWAL,
    CLIENT_DN_FORM,
    [
      f.clientDn,
      f.clientProfile,
      f.method,
      f.clientSerialToRenew,
      BLANK,
      BLANK,
      BLANK,
      f.adminName,
      f.adminUnit,
      f.adminMailRequired,
      f.userName,
      f.fileName,
      f.userUnit,
      f.userMailByProfile,
      f.pin,
    ],
  ),
  'client-revoke': defineFormat(
    'client-revoke',
    {
      title: { ja: 'クライアント証明書 失効', en: 'client certificates, revoke' },
      sheetName: { ja: 'クライアント失効', en: 'Client revoke' },
    },
    USUAL,
    CLIENT_DN_FORM,
    [
      f.revokedClientDn,
      BLANK,
      BLANK,
      f.clientSerialToRevoke,
      f.reason,
      f.comment,
      BLANK,
      BLANK,
      BLANK,
      f.adminMailIfChanged,
      BLANK,
      BLANK,
      BLANK,
      f.userMailIfChanged,
      f.pin,
    ],
  ),
};

export const formatOf = (type: ApplicationType): Format => FORMATS[type];

export const isApplicationType = (text: string): text is ApplicationType =>
  (APPLICATION_TYPES as readonly string[]).includes(text);

/** What holds the certificate: a server, which a name tells from others, or a person, whom a mail address does. */
export const holderOf = ({ subject }: Format): 'server' | 'person' =>
  subject === 'server' ? 'server' : 'person';

/** The definition of a 1-based item; null for an item that is left blank or is not there. */
export const fieldAt = (format: Format, item: number): FieldDefinition | null =>
  format.items[item - 1] ?? null;
