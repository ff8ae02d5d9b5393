import { ACME_DN_FORM, REVOKED_ACME_DN_FORM, SUSPENDED_ACME_DN_FORM } from '../dn-form.ts';
import { BLANK } from '../field.ts';
import * as f from '../fields.ts';
import { defineFormat, type FormatGroup } from '../format.ts';
import { MAX_RECORDS } from '../limits.ts';

const ACME: FormatGroup = {
  id: 'acme',
  title: { ja: 'ACMEのサーバ', en: 'servers with ACME' },
  color: '4F7A5C',
};

/** Who tells of these formats: the edition itself is not at hand. */
const PUBLIC_ACCOUNTS = {
  ja: '以降の版についての公開情報',
  en: 'public accounts of a later edition',
} as const;

const OF_ACME = {
  group: ACME,
  section: null,
  source: PUBLIC_ACCOUNTS,
  limit: { usual: MAX_RECORDS },
  // The service takes a registration although a certificate of the same DN exists.
  wantsNewDn: false,
} as const;

const SERVER = {
  subjectDn: 'CN=acme.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
  profile: '3',
  adminName: '例　太郎',
  adminUnit: '情報基盤センター',
  adminMail: 'admin@example.ac.jp',
  fqdn: 'acme.example.ac.jp',
  software: 'nginx 1.26',
  dnsNames: '',
} as const;
const ACCOUNT = 'acct-0001';

/** Formats that an edition after 2.18 has, by public accounts of it. */
export const LATER_FORMATS = [
  defineFormat({
    ...OF_ACME,
    id: 'acme-create',
    operation: { ja: '登録', en: 'create' },
    title: { ja: 'ACMEのサーバ 登録', en: 'servers with ACME, create' },
    sheetName: { ja: 'ACME登録', en: 'ACME create' },
    dn: ACME_DN_FORM,
    hints: ['acme', 'server', 'issue'],
    // The shape is that of a server that lacks its CSR.
    looksLike: () => false,
    sample: SERVER,
    items: [
      f.acmeServerDn,
      f.serverProfile,
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      f.adminName,
      f.adminUnit,
      f.adminMailRequired,
      f.acmeFqdn,
      f.acmeSoftware,
      f.acmeDnsNames,
    ],
  }),
  defineFormat({
    ...OF_ACME,
    id: 'acme-renew',
    operation: { ja: '更新', en: 'renew' },
    title: { ja: 'ACMEのサーバ 更新', en: 'servers with ACME, renew' },
    sheetName: { ja: 'ACME更新', en: 'ACME renew' },
    dn: ACME_DN_FORM,
    hints: ['acme', 'server', 'renew'],
    looksLike: (filled) => filled(3) && filled(2) && !filled(4) && !filled(5) && !filled(7),
    sample: { ...SERVER, acmeAccount: ACCOUNT },
    items: [
      f.acmeServerDn,
      f.serverProfile,
      f.acmeAccount,
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      f.adminName,
      f.adminUnit,
      f.adminMailRequired,
      f.acmeFqdn,
      f.acmeSoftware,
      f.acmeDnsNames,
    ],
  }),
  defineFormat({
    ...OF_ACME,
    id: 'acme-suspend',
    operation: { ja: '停止', en: 'suspend' },
    title: { ja: 'ACMEのサーバ 停止', en: 'servers with ACME, suspend' },
    sheetName: { ja: 'ACME停止', en: 'ACME suspend' },
    dn: SUSPENDED_ACME_DN_FORM,
    hints: ['acme', 'server'],
    looksLike: (filled) => filled(3) && filled(5) && !filled(2) && !filled(4) && !filled(7),
    sample: { subjectDn: SERVER.subjectDn, acmeAccount: ACCOUNT, reason: '5', comment: 'サーバの廃止のため' },
    items: [
      f.suspendedAcmeDn,
      BLANK,
      f.acmeAccount,
      BLANK,
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
    ...OF_ACME,
    id: 'acme-revoke',
    operation: { ja: '失効', en: 'revoke' },
    title: { ja: 'ACMEのサーバ 失効', en: 'servers with ACME, revoke' },
    sheetName: { ja: 'ACME失効', en: 'ACME revoke' },
    dn: REVOKED_ACME_DN_FORM,
    hints: ['acme', 'server', 'revoke'],
    // The shape is that of any other server’s revocation.
    looksLike: () => false,
    sample: {
      subjectDn: SERVER.subjectDn,
      oldSerial: '0x1A2B3C4D5E6F7081',
      reason: '4',
      comment: 'サーバの更新のため',
    },
    items: [
      f.revokedAcmeDn,
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
] as const;
