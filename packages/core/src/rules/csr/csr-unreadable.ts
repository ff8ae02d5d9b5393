import type { UnreadableCsr } from '../../csr/index.ts';
import { hasField, rowRule } from '../rule.ts';

type Reason = UnreadableCsr['reason'];

const JA: Readonly<Partial<Record<Reason, string>>> = {
  empty: 'CSRの本文がありません。BEGIN行からEND行までを貼り付けてください。',
  'too-large': 'CSRとしては長すぎます。CSRのファイルの中身だけを貼り付けてください。',
  'bad-padding': 'base64の末尾が欠けているか余分です。CSRのファイルから写し直してください。',
  certificate:
    '証明書が貼り付けられています。CSR（BEGIN CERTIFICATE REQUEST で始まるもの）を貼り付けてください。',
  truncated: 'CSRが途中で切れています。END行まで写し直してください。',
  'trailing-bytes': 'CSRの後ろに余分なデータがあります。CSRのファイルから写し直してください。',
  'not-minimal-der': 'CSRがDERの規則に従っていません（BER符号化です）。opensslなどで作り直してください。',
};

const EN: Readonly<Partial<Record<Reason, string>>> = {
  empty: 'The CSR has no content. Paste it from its BEGIN line to its END line.',
  'too-large': 'This is too long for a CSR. Paste the content of the CSR file alone.',
  'bad-padding': 'The end of the base64 is missing or too long. Copy the CSR from its file again.',
  certificate: 'This is a certificate. Paste the CSR, which begins with BEGIN CERTIFICATE REQUEST.',
  truncated: 'The CSR is cut off. Copy it again, to its END line.',
  'trailing-bytes': 'More data follows the CSR. Copy it from its file again.',
  'not-minimal-der':
    'The CSR is not in DER (it is encoded in BER). Make it again, with openssl for instance.',
};

export default rowRule<{ reason: Reason; position: number; character: string }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-15', 'D-31'],
  title: { ja: '読めないCSR', en: 'A CSR that cannot be read' },
  why: {
    ja: '#7にはCSRのDERをbase64で一行に書きます。欠けや余分があると認証局が読めません。',
    en: 'Item 7 is the CSR’s DER in base64 on one line; the CA cannot read one with parts missing or added.',
  },
  message: {
    ja: ({ reason, position, character }) =>
      reason === 'not-base64'
        ? `CSRの${position}文字目に、base64でない文字「${character}」があります。CSRのファイルから写し直してください。`
        : (JA[reason] ?? 'CSRとして読めません。CSRのファイルから写し直すか、CSRを作り直してください。'),
    en: ({ reason, position, character }) =>
      reason === 'not-base64'
        ? `Character ${position} of the CSR, “${character}”, is not base64. Copy the CSR from its file again.`
        : (EN[reason] ?? 'This cannot be read as a CSR. Copy it from its file again, or make a new one.'),
  },
  applies: hasField('csr'),
  check: ({ csrFacts: facts }) => {
    if (facts?.status !== 'bad' || facts.reason === 'private-key') return undefined;
    return {
      params: {
        reason: facts.reason,
        position: facts.reason === 'not-base64' ? facts.position : 0,
        character: facts.reason === 'not-base64' ? facts.character : '',
      },
    };
  },
  examples: {
    good: [{ type: 'server-issue' }],
    bad: [
      { type: 'server-issue', values: { csr: 'truncated' }, params: { reason: 'truncated' } },
      { type: 'server-issue', values: { csr: 'certificate' }, params: { reason: 'certificate' } },
      { type: 'server-issue', values: { csr: 'MIIC%AAA' }, params: { reason: 'not-base64', position: 5 } },
    ],
  },
});
