import type { Demand } from '../../demand.ts';

/** What 5-3 and 5-4 say alike of serial numbers and revocations, and the files that come back (5-5, 5-6). */
export const SHARED_DEMANDS: readonly Demand[] = [
  {
    at: { 'server-renew': [4], 'server-revoke': [4], 'client-renew': [4], 'client-revoke': [4] },
    says: {
      ja: '旧証明書のシリアル番号を10進数か16進数で書く。',
      en: 'The old certificate’s serial number is given, decimal or hexadecimal.',
    },
    rules: ['serial-form', 'serial-zero'],
    advice: ['duplicate-serial', 'excel-digits-lost'],
    unchecked: {
      ja: 'その番号の証明書があるかどうかは、サービスだけが知っています。',
      en: 'Whether there is such a certificate is known to the service alone.',
    },
    decisions: ['D-19', 'D-25'],
  },
  {
    at: { 'server-renew': [4], 'server-revoke': [4], 'client-renew': [4], 'client-revoke': [4] },
    says: {
      ja: '16進数には 0x を付ける。英字の大文字と小文字は問わない。',
      en: 'A hexadecimal one begins with 0x; its digits may be of either case.',
    },
    rules: ['serial-form'],
    advice: ['serial-prefix'],
    decisions: ['D-19'],
  },
  {
    at: { 'server-revoke': [5], 'client-revoke': [5] },
    says: {
      ja: '失効理由は 0、1、3、4、5 から実情に合うものを選ぶ。',
      en: 'The reason is 0, 1, 3, 4 or 5, whichever is the case.',
    },
    rules: ['unknown-choice'],
    advice: ['key-compromise'],
    unchecked: {
      ja: '本当の理由は分かりません。1（鍵の危殆化）には確認を促す注意を付けます。',
      en: 'The true reason cannot be known; reason 1 (key compromise) gets a warning that asks.',
    },
  },
  {
    at: { 'server-revoke': [6], 'client-revoke': [6] },
    says: {
      ja: 'コメントは要るときだけ書く。',
      en: 'A comment is given where one is needed.',
    },
    unchecked: {
      ja: '要るかどうかは分かりません。文字と文字数を確かめます。',
      en: 'Whether one is needed cannot be known; characters and size are checked.',
    },
  },
  {
    at: { 'server-revoke': [10], 'client-revoke': [10, 14] },
    says: {
      ja: '担当や利用者が替わったときは、新しいメールアドレスを書く。',
      en: 'Where the administrator or user changed, the new mail address is given.',
    },
    rules: ['mail-form'],
    advice: ['mail-dots'],
    unchecked: {
      ja: '替わったかどうかは分かりません。',
      en: 'Whether anyone changed cannot be known.',
    },
    decisions: ['D-02'],
  },
  {
    at: { 'pin-file': [] },
    says: {
      ja: 'サービスが渡すPINのファイルは、シフトJISのTSV（clientPin、clientAllPin）。',
      en: 'The PIN file that the service gives out is a TSV in Shift_JIS (clientPin, clientAllPin).',
    },
    unchecked: {
      ja: 'サービスが作るファイルで、申請に求めることはありません。',
      en: 'The service makes it; nothing is asked of an application.',
    },
    decisions: ['D-26'],
  },
  {
    at: { 'certificate-zip': [] },
    says: {
      ja: 'P12一括のZIPには、証明書と、その情報を並べたシフトJISのTSV（client）が入る。',
      en: 'The ZIP of method 2 has the certificates and a TSV in Shift_JIS on them (client).',
    },
    unchecked: {
      ja: 'サービスが作るファイルで、申請に求めることはありません。',
      en: 'The service makes it; nothing is asked of an application.',
    },
    decisions: ['D-26'],
  },
];
