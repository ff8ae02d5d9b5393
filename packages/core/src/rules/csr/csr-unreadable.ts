import { reduceCsrText, type UnreadableCsr } from '../../language/csr/index.ts';
import { hasField, rowRule } from '../rule.ts';
import { shownCharacter } from '../words.ts';

/** `file-name` and `text`: nothing of a CSR is there at all. */
type Reason = UnreadableCsr['reason'] | 'file-name' | 'text';

const OLD_TOOL_JA =
  'CSRを作ったソフトウェアが古いか、不具合があるようです。新しいopensslなどでCSRを作り直してください。';
const OLD_TOOL_EN =
  'The software that created it seems to be old or faulty. Create the CSR again with a current tool such as openssl.';

const JA: Readonly<Partial<Record<Reason, string>>> = {
  empty: 'CSRの本文がありません。BEGIN行からEND行までを貼り付けてください。',
  'too-large': 'CSRとしては長すぎます。CSRのファイルの中身だけを貼り付けてください。',
  'bad-padding': 'base64の末尾が欠けているか、余分な文字があります。CSRのファイルから写し直してください。',
  certificate:
    '証明書が貼り付けられています。CSR（BEGIN CERTIFICATE REQUEST で始まるもの）を貼り付けてください。',
  'public-key':
    '公開鍵が貼り付けられています。CSR（BEGIN CERTIFICATE REQUEST で始まるもの）を作り、貼り付けてください。',
  'ssh-key':
    'SSHの公開鍵が貼り付けられています。サーバ証明書のためのCSR（BEGIN CERTIFICATE REQUEST で始まるもの）を作り、貼り付けてください。',
  pkcs7:
    'PKCS #7（証明書の束など）が貼り付けられています。CSR（BEGIN CERTIFICATE REQUEST で始まるもの）を貼り付けてください。',
  truncated: 'CSRが途中で切れています。CSRのファイルから、END行まで写し直してください。',
  'trailing-bytes': `CSRの後ろに余分なデータがあります。CSRのファイルから写し直してください。それでも同じなら、CSRを作り直してください。`,
  'not-minimal-der': `CSRの書き方が規格（DER）に合っていません。${OLD_TOOL_JA}`,
  'file-name': 'CSRではなく、ファイルの名前が書かれています。ファイルの中身を貼り付けてください。',
  text: 'CSRではない文字列が入っています。CSR（BEGIN CERTIFICATE REQUEST で始まるもの）を貼り付けてください。',
};

const EN: Readonly<Partial<Record<Reason, string>>> = {
  empty: 'The CSR has no content. Paste everything from the BEGIN line to the END line.',
  'too-large': 'This is too long for a CSR. Paste only the content of the CSR file.',
  'bad-padding':
    'The end of the base64 is cut off or has extra characters. Copy the CSR from its file again.',
  certificate: 'This is a certificate. Paste the CSR, which begins with BEGIN CERTIFICATE REQUEST.',
  'public-key':
    'This is a public key. Create a CSR, which begins with BEGIN CERTIFICATE REQUEST, and paste that.',
  'ssh-key':
    'This is an SSH public key. Create a CSR for the server certificate, which begins with BEGIN CERTIFICATE REQUEST, and paste that.',
  pkcs7:
    'This is PKCS #7 (such as a bundle of certificates). Paste the CSR, which begins with BEGIN CERTIFICATE REQUEST.',
  truncated: 'The CSR is cut off. Copy it from its file again, up to the END line.',
  'trailing-bytes':
    'There is extra data after the CSR. Copy it from its file again. If that does not help, create a new CSR.',
  'not-minimal-der': `The encoding of the CSR does not follow the standard (DER). ${OLD_TOOL_EN}`,
  'file-name': 'This is a file name, not a CSR. Paste the content of the file.',
  text: 'This text is not a CSR. Paste the CSR, which begins with BEGIN CERTIFICATE REQUEST.',
};

/** Signs that mail and word processors put in place of those of base64. */
const isLookAlike = (character: string): boolean => /[^ -~]/.test(character);

/** Names a text that holds nothing of a CSR; undefined for one that is meant to be base64. */
function nothingOf(text: string): 'file-name' | 'text' | undefined {
  const { base64, notes } = reduceCsrText(text);
  // A DER value begins with M in base64.
  if (notes.includes('armour') || /^M[A-P]/.test(base64)) return undefined;
  return /^\S{1,200}\.(?:csr|pem|req|p10|der|txt)$/i.test(text.trim()) ? 'file-name' : 'text';
}

export default rowRule<{ reason: Reason; position: number; character: string }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-15', 'D-31'],
  title: { ja: '読めないCSR', en: 'A CSR that cannot be read' },
  why: {
    ja: '#7 には、CSRのDERをbase64にして1行で書きます。欠けた部分や余分な部分があると、認証局が読めません。',
    en: 'Item 7 is the DER of the CSR in base64, on one line. The CA cannot read it if parts are missing or added.',
  },
  message: {
    ja: ({ reason, position, character }) =>
      reason === 'not-base64'
        ? `CSRの本文の${position}文字目に、base64にない文字「${shownCharacter(character)}」があります。${
            isLookAlike(character) ? 'メールやワープロが似た文字に置き換えたのかもしれません。' : ''
          }CSRのファイルから写し直してください。`
        : (JA[reason] ?? 'CSRとして読めません。CSRのファイルから写し直すか、CSRを作り直してください。'),
    en: ({ reason, position, character }) =>
      reason === 'not-base64'
        ? `Character ${position} of the CSR’s content, “${shownCharacter(character)}”, does not belong in base64. ${
            isLookAlike(character)
              ? 'An email program or word processor may have replaced a similar character with it. '
              : ''
          }Copy the CSR from its file again.`
        : (EN[reason] ?? 'This cannot be read as a CSR. Copy it from its file again, or create a new CSR.'),
  },
  applies: hasField('csr'),
  check: (row) => {
    const facts = row.csrFacts;
    if (facts?.status !== 'bad' || facts.reason === 'private-key' || facts.reason === 'two-requests')
      return undefined;
    const { reason } = facts;
    if (reason !== 'not-base64') return { params: { reason, position: 0, character: '' } };
    const { position, character } = facts;
    return { params: { reason: nothingOf(row.text('csr')) ?? reason, position, character } };
  },
});
