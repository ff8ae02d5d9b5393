import type { Section } from '../manual/edition.ts';
import type { Bilingual } from '../text.ts';
import { BLANK, type FieldDefinition, type FieldId, type FormatItem } from './field.ts';
import * as f from './fields.ts';

export const APPLICATION_TYPES = [
  'server-issue',
  'server-renew',
  'server-revoke',
  'client-issue',
  'client-renew',
  'client-revoke',
] as const;

export type ApplicationType = (typeof APPLICATION_TYPES)[number];

/** A TSV format (5-3, 5-4): the order of `items` is the order of the items, and nothing else numbers them. */
export interface Format {
  readonly id: ApplicationType;
  readonly subject: 'server' | 'client';
  readonly operation: 'issue' | 'renew' | 'revoke';
  readonly title: Bilingual;
  readonly section: Section;
  readonly items: readonly FormatItem[];
  /** 1-based item number by field. */
  readonly itemOf: Readonly<Partial<Record<FieldId, number>>>;
}

const defineFormat = (id: ApplicationType, title: Bilingual, items: readonly FormatItem[]): Format => {
  const [subject, operation] = id.split('-') as [Format['subject'], Format['operation']];
  const itemOf: Partial<Record<FieldId, number>> = {};
  items.forEach((item, index) => {
    if (item) itemOf[item.id] = index + 1;
  });
  return { id, subject, operation, title, section: id, items, itemOf };
};

const FORMATS: Readonly<Record<ApplicationType, Format>> = {
  'server-issue': defineFormat(
    'server-issue',
    { ja: 'サーバ証明書 発行', en: 'server certificates, issue' },
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
    { ja: 'サーバ証明書 更新', en: 'server certificates, renew' },
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
    { ja: 'サーバ証明書 失効', en: 'server certificates, revoke' },
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
    { ja: 'クライアント証明書 発行', en: 'client certificates, issue' },
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
    { ja: 'クライアント証明書 更新', en: 'client certificates, renew' },
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
    { ja: 'クライアント証明書 失効', en: 'client certificates, revoke' },
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

/** The definition of a 1-based item; null for an item that is left blank or is not there. */
export const fieldAt = (format: Format, item: number): FieldDefinition | null =>
  format.items[item - 1] ?? null;
