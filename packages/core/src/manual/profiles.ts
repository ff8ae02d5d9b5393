import type { Bilingual } from '../language/text.ts';

/** A value that an item takes, with its meaning. */
export interface Choice {
  readonly value: string;
  readonly title: Bilingual;
  /** The meaning alone, as people write it in place of the number. */
  readonly words: readonly string[];
}

/** Certificate profile IDs of server records (5-3-1 #2). */
export const SERVER_PROFILES: readonly Choice[] = [
  {
    value: '3',
    title: { ja: 'RSA 2048ビット（sha256WithRSAEncryption）', en: 'RSA 2048 bits (sha256WithRSAEncryption)' },
    words: ['RSA', 'RSA2048', 'RSA 2048bit', 'RSA 2048ビット', 'sha256WithRSAEncryption'],
  },
  {
    value: '11',
    title: { ja: 'ECDSA P-384（ecdsa-with-SHA384）', en: 'ECDSA P-384 (ecdsa-with-SHA384)' },
    words: ['ECDSA', 'ECC', 'ECDSA 384bit', 'P-384', 'secp384r1', 'ecdsa-with-SHA384'],
  },
];

/** Certificate profile IDs of client records, with the validity in force (5-4-1 #2). */
export const CLIENT_PROFILES: readonly Choice[] = [
  {
    value: '5',
    title: { ja: 'クライアント認証 48か月', en: 'client authentication (48 months)' },
    words: ['クライアント 48か月', 'クライアント 48ヶ月'],
  },
  {
    value: '7',
    title: { ja: 'S/MIME 823日', en: 'S/MIME (823 days)' },
    words: ['S/MIME 823日', 'S/MIME 823 days'],
  },
  {
    value: '13',
    title: { ja: 'クライアント認証 13か月', en: 'client authentication (13 months)' },
    words: ['クライアント 13か月', 'クライアント 13ヶ月'],
  },
  {
    value: '14',
    title: { ja: 'クライアント認証 25か月', en: 'client authentication (25 months)' },
    words: ['クライアント 25か月', 'クライアント 25ヶ月'],
  },
  {
    value: '15',
    title: { ja: 'S/MIME 13か月', en: 'S/MIME (13 months)' },
    words: ['S/MIME 13か月', 'S/MIME 13ヶ月'],
  },
  {
    value: '16',
    title: { ja: 'S/MIME 25か月', en: 'S/MIME (25 months)' },
    words: ['S/MIME 25か月', 'S/MIME 25ヶ月'],
  },
];

const SMIME_PROFILES: ReadonlySet<string> = new Set(['7', '15', '16']);

/** The one profile with which the user's mail may be left out, given the bulk method (5-4-1 #14, D-23). */
export const MAIL_EXEMPT_PROFILE = '5';

/** The profile for which the manual wants a file name; it names 6 too, which is no longer issued (5-4-1 #12, D-22). */
export const FILE_NAME_PROFILE = '7';

/** True for the profiles that issue S/MIME certificates. */
export const isSmime = (profile: string): boolean => SMIME_PROFILES.has(profile);

/** Download methods (3-1, 5-4-1 #3); the slug is what file names carry. */
export const METHODS: readonly (Choice & { readonly slug: string })[] = [
  { value: '1', slug: 'p12', title: { ja: 'P12個別', en: 'P12 one by one' }, words: ['P12個別', '個別'] },
  {
    value: '2',
    slug: 'p12-bulk',
    title: { ja: 'P12一括', en: 'P12 in bulk' },
    words: ['P12一括', '一括', 'P12一括申請'],
  },
  {
    value: '3',
    slug: 'browser',
    title: { ja: 'ブラウザ個別', en: 'browser' },
    words: ['ブラウザ個別', 'ブラウザ', 'ブラウザ発行', 'ブラウザー', 'browser'],
  },
];

export const BULK_METHOD = '2';
export const BROWSER_METHOD = '3';

/** Revocation reasons (5-3-3 #5). */
export const REASONS: readonly Choice[] = [
  { value: '0', title: { ja: '未定義（unspecified）', en: 'unspecified' }, words: ['未定義', 'unspecified'] },
  {
    value: '1',
    title: { ja: '鍵の危殆化（KeyCompromise）', en: 'key compromise' },
    words: ['鍵の危殆化', '鍵危殆化', 'KeyCompromise', 'key compromise'],
  },
  {
    value: '3',
    title: { ja: '主体DNの変更（affiliationChanged）', en: 'subject DN changed' },
    words: ['主体DNの変更', '主体者DNの変更', 'DNの変更', 'affiliationChanged'],
  },
  {
    value: '4',
    title: { ja: '更新・記載内容の変更（superseded）', en: 'superseded (renewed or contents changed)' },
    words: [
      '更新',
      '証明書の更新',
      '記載内容の変更',
      '更新・記載内容の変更',
      '証明書の更新または証明書記載内容の変更',
      'superseded',
    ],
  },
  {
    value: '5',
    title: { ja: '利用終了（cessationOfOperation）', en: 'no longer in use' },
    words: ['利用終了', '証明書の利用終了', 'cessationOfOperation'],
  },
];

export const UNSPECIFIED = '0';
export const KEY_COMPROMISE = '1';
