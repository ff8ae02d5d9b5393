import { type CsrTextNote, reduceCsrText } from '../../language/csr/index.ts';
import { hasField, rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

const TOLD = [
  'outside-text',
  'quoted',
  'escapes',
  'odd-dashes',
  'other-label',
  'missing-armour-line',
  'invisible',
] as const;
type Told = (typeof TOLD)[number];

const JA: Readonly<Record<Told, string>> = {
  'outside-text': 'CSRの前後に別の文字があります。',
  quoted: 'CSRの行頭にメールの引用記号（>）が付いています。',
  escapes: 'CSRにHTMLなどの記号（&#13; や \\n など）が混ざっています。',
  'odd-dashes': 'BEGIN・END行のハイフンが別の文字に変わっています。',
  'other-label': 'BEGIN・END行がCERTIFICATE REQUESTではありませんが、中身はCSRです。',
  'missing-armour-line': 'BEGIN行とEND行の片方がありません。',
  invisible: 'CSRに見えない文字が混ざっています。',
};

const EN: Readonly<Record<Told, string>> = {
  'outside-text': 'There is other text before or after the CSR.',
  quoted: 'The lines of the CSR begin with an email quotation mark (>).',
  escapes: 'The CSR contains escape sequences from HTML or elsewhere (such as &#13; or \\n).',
  'odd-dashes': 'The hyphens in the BEGIN and END lines were changed to other characters.',
  'other-label': 'The BEGIN and END lines do not say CERTIFICATE REQUEST, although the content is a CSR.',
  'missing-armour-line': 'The BEGIN line or the END line is missing.',
  invisible: 'The CSR contains invisible characters.',
};

export default rowRule<{ what: readonly Told[] }>({
  phase: 'value',
  field: 'csr',
  severity: 'warning',
  decisions: ['D-31'],
  source: PRACTICE,
  title: { ja: 'CSRの前後や途中の余分な文字', en: 'Extra characters around or in the CSR' },
  why: {
    ja: 'メールや画面から写すと余分な文字が付いてきます。CSRとして読めた部分だけを出力します。',
    en: 'Text copied from an email or a screen can bring extra characters with it. Only what was read as the CSR is exported.',
  },
  message: {
    ja: ({ what }) =>
      `${what.map((part) => JA[part]).join('')}CSRの部分だけを使います。正しいCSRか確かめてください。`,
    en: ({ what }) =>
      `${what.map((part) => EN[part]).join(' ')} Only the CSR itself is used. Check that it is the right one.`,
  },
  applies: hasField('csr'),
  check: (row) => {
    const text = row.raw('csr');
    // In a TSV the same is an error of csr-armour.
    if (row.origin === 'tsv' || !row.csr) return undefined;
    const { base64, notes } = reduceCsrText(text);
    const what = TOLD.filter((told) => (notes as readonly CsrTextNote[]).includes(told));
    return what.length > 0 ? { params: { what }, fix: { safe: true, values: { csr: base64 } } } : undefined;
  },
});
