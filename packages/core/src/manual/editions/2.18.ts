import { CLIENT_DN_FORM, OLD_SERVER_DN_FORM, SERVER_DN_FORM } from '../dn-form.ts';
import type { Edition } from '../edition.ts';
import { BLANK } from '../field.ts';
import * as f from '../fields.ts';
import { defineFormat, type Format, type FormatGroup, type RecordLimit } from '../format.ts';
import { MAX_BULK_RECORDS, MAX_RECORDS } from '../limits.ts';
import { BULK_METHOD } from '../profiles.ts';

const SERVER: FormatGroup = {
  id: 'server',
  title: { ja: 'サーバ証明書', en: 'server certificates' },
  color: '35577F',
};
const CLIENT: FormatGroup = {
  id: 'client',
  title: { ja: 'クライアント証明書', en: 'client certificates' },
  color: '7A5C99',
};

const ISSUE = { ja: '発行', en: 'issue' } as const;
const RENEW = { ja: '更新', en: 'renew' } as const;
const REVOKE = { ja: '失効', en: 'revoke' } as const;

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

const SERVER_SAMPLE = {
  subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
  profile: '3',
  csr: 'rsa2048',
  adminName: '例　太郎',
  adminUnit: '情報基盤センター',
  adminMail: 'admin@example.ac.jp',
  fqdn: 'www.example.ac.jp',
  software: 'Apache 2.4',
  dnsNames: '',
} as const;

const CLIENT_SAMPLE = {
  subjectDn: 'CN=REI HANAKO,OU=S1234567,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
  profile: '5',
  method: '1',
  adminName: '例　太郎',
  adminUnit: '情報基盤センター',
  adminMail: 'admin@example.ac.jp',
  userName: '例　花子',
  fileName: 'REI HANAKO',
  userUnit: '理学部',
  userMail: 'hanako@example.ac.jp',
  pin: '',
} as const;

const OLD_SERIAL = '0x1A2B3C4D5E6F7081';
const REVOCATION = { oldSerial: OLD_SERIAL, reason: '4', comment: 'サーバの更新のため' } as const;

/** Edition 2.18 of 2023-12-14. */
export const EDITION_2_18 = {
  id: '2.18',
  date: '2023-12-14',
  sections: {
    'certificate-paths': '1-3',
    'server-dn': '2-1-1',
    'server-renewal-keys': '2-2-1',
    'download-methods': '3-1',
    'code-signing': '4',
    'tsv-file': '5-1',
    characters: '5-2',
    'server-issue': '5-3-1',
    'server-renew': '5-3-2',
    'server-revoke': '5-3-3',
    'client-issue': '5-4-1',
    'client-renew': '5-4-2',
    'client-revoke': '5-4-3',
    'pin-file': '5-5',
    'certificate-zip': '5-6',
  },
  formats: [
    defineFormat({
      id: 'server-issue',
      group: SERVER,
      operation: ISSUE,
      title: { ja: 'サーバ証明書 発行', en: 'server certificates, issue' },
      sheetName: { ja: 'サーバ発行', en: 'Server issue' },
      section: 'server-issue',
      limit: USUAL,
      dn: SERVER_DN_FORM,
      hints: ['server', 'issue'],
      looksLike: SHAPES.issue(asksForServer),
      wantsNewDn: true,
      sample: SERVER_SAMPLE,
      items: [
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
    }),
    defineFormat({
      id: 'server-renew',
      group: SERVER,
      operation: RENEW,
      title: { ja: 'サーバ証明書 更新', en: 'server certificates, renew' },
      sheetName: { ja: 'サーバ更新', en: 'Server renew' },
      section: 'server-renew',
      limit: USUAL,
      dn: SERVER_DN_FORM,
      hints: ['server', 'renew'],
      looksLike: SHAPES.renew(asksForServer),
      wantsNewDn: false,
      sample: { ...SERVER_SAMPLE, oldSerial: OLD_SERIAL },
      items: [
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
    }),
    defineFormat({
      id: 'server-revoke',
      group: SERVER,
      operation: REVOKE,
      title: { ja: 'サーバ証明書 失効', en: 'server certificates, revoke' },
      sheetName: { ja: 'サーバ失効', en: 'Server revoke' },
      section: 'server-revoke',
      limit: USUAL,
      dn: OLD_SERVER_DN_FORM,
      hints: ['server', 'revoke'],
      looksLike: SHAPES.revoke(asksForServer),
      wantsNewDn: false,
      sample: { subjectDn: SERVER_SAMPLE.subjectDn, ...REVOCATION },
      items: [
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
    }),
    defineFormat({
      id: 'client-issue',
      group: CLIENT,
      operation: ISSUE,
      title: { ja: 'クライアント証明書 発行', en: 'client certificates, issue' },
      sheetName: { ja: 'クライアント発行', en: 'Client issue' },
      section: 'client-issue',
      limit: BULK_ISSUE,
      dn: CLIENT_DN_FORM,
      hints: ['client', 'issue'],
      looksLike: SHAPES.issue(asksForClient),
      wantsNewDn: true,
      sample: CLIENT_SAMPLE,
      items: [
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
    }),
    defineFormat({
      id: 'client-renew',
      group: CLIENT,
      operation: RENEW,
      title: { ja: 'クライアント証明書 更新', en: 'client certificates, renew' },
      sheetName: { ja: 'クライアント更新', en: 'Client renew' },
      section: 'client-renew',
      limit: BULK_RENEWAL,
      dn: CLIENT_DN_FORM,
      hints: ['client', 'renew'],
      looksLike: SHAPES.renew(asksForClient),
      wantsNewDn: false,
      sample: { ...CLIENT_SAMPLE, oldSerial: OLD_SERIAL },
      items: [
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
    }),
    defineFormat({
      id: 'client-revoke',
      group: CLIENT,
      operation: REVOKE,
      title: { ja: 'クライアント証明書 失効', en: 'client certificates, revoke' },
      sheetName: { ja: 'クライアント失効', en: 'Client revoke' },
      section: 'client-revoke',
      limit: USUAL,
      dn: CLIENT_DN_FORM,
      hints: ['client', 'revoke'],
      looksLike: SHAPES.revoke(asksForClient),
      wantsNewDn: false,
      sample: { subjectDn: CLIENT_SAMPLE.subjectDn, ...REVOCATION },
      items: [
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
    }),
  ],
} as const satisfies Edition;
