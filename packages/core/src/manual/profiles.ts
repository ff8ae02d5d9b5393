import type { Bilingual } from '../text.ts';

/** A value that an item takes, with its meaning. */
export interface Choice {
  readonly value: string;
  readonly title: Bilingual;
}

/** Certificate profile IDs of server records (5-3-1 #2). */
export const SERVER_PROFILES: readonly Choice[] = [
  {
    value: '3',
    title: { ja: 'RSA 2048ビット（sha256WithRSAEncryption）', en: 'RSA 2048 bits (sha256WithRSAEncryption)' },
  },
  { value: '11', title: { ja: 'ECDSA P-384（ecdsa-with-SHA384）', en: 'ECDSA P-384 (ecdsa-with-SHA384)' } },
];

/** Certificate profile IDs of client records, with the validity in force (5-4-1 #2). */
export const CLIENT_PROFILES: readonly Choice[] = [
  { value: '5', title: { ja: 'クライアント認証 48か月', en: 'client authentication, 48 months' } },
  { value: '7', title: { ja: 'S/MIME 823日', en: 'S/MIME, 823 days' } },
  { value: '13', title: { ja: 'クライアント認証 13か月', en: 'client authentication, 13 months' } },
  { value: '14', title: { ja: 'クライアント認証 25か月', en: 'client authentication, 25 months' } },
  { value: '15', title: { ja: 'S/MIME 13か月', en: 'S/MIME, 13 months' } },
  { value: '16', title: { ja: 'S/MIME 25か月', en: 'S/MIME, 25 months' } },
];

const SMIME_PROFILES: ReadonlySet<string> = new Set(['7', '15', '16']);

/** True for the profiles that issue S/MIME certificates. */
export const isSmime = (profile: string): boolean => SMIME_PROFILES.has(profile);

/** Download methods (3-1, 5-4-1 #3); the slug is what file names carry. */
export const METHODS: readonly (Choice & { readonly slug: string })[] = [
  { value: '1', slug: 'p12', title: { ja: 'P12個別', en: 'P12, one by one' } },
  { value: '2', slug: 'p12-bulk', title: { ja: 'P12一括', en: 'P12 in bulk' } },
  { value: '3', slug: 'browser', title: { ja: 'ブラウザ個別', en: 'browser' } },
];

export const BULK_METHOD = '2';
export const BROWSER_METHOD = '3';

/** Revocation reasons (5-3-3 #5). */
export const REASONS: readonly Choice[] = [
  { value: '0', title: { ja: '未定義（unspecified）', en: 'unspecified' } },
  { value: '1', title: { ja: '鍵の危殆化（KeyCompromise）', en: 'key compromise' } },
  { value: '3', title: { ja: '主体者DNの変更（affiliationChanged）', en: 'the subject DN changes' } },
  {
    value: '4',
    title: { ja: '更新・記載内容の変更（superseded）', en: 'superseded by another certificate' },
  },
  { value: '5', title: { ja: '利用終了（cessationOfOperation）', en: 'no longer in use' } },
];

export const KEY_COMPROMISE = '1';
