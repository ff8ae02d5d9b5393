import { fieldRule } from '../rule.ts';

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const ALL_CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

export default fieldRule<{ positions: readonly number[]; lineBreak: boolean }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-05'],
  title: { ja: '改行・タブ・制御文字', en: 'A line break, TAB or control character' },
  why: {
    ja: 'TSVではタブが項目を、改行がレコードを区切ります。値の中には書けません。',
    en: 'In a TSV a TAB ends an item and a line break ends a record; neither can stand in a value.',
  },
  message: {
    ja: ({ positions, lineBreak }) =>
      `${positions[0]}文字目に${lineBreak ? '改行またはタブ' : '目に見えない制御文字'}があります。取り除いて一行の値にしてください。`,
    en: ({ positions, lineBreak }) =>
      `Character ${positions[0]} is ${lineBreak ? 'a line break or TAB' : 'an invisible control character'}. Remove it, so that the value is one line.`,
  },
  applies: ({ characters }) => characters.kind !== 'csr',
  check: ({ field, text }) => {
    const positions = [...text].flatMap((character, index) => (CONTROL.test(character) ? [index + 1] : []));
    if (positions.length === 0) return undefined;
    const joint = field.characters.kind === 'jis' || field.id === 'fileName' ? ' ' : '';
    return {
      params: { positions, lineBreak: /[\t\r\n]/.test(text) },
      fix: { safe: false, values: { [field.id]: text.replace(ALL_CONTROLS, joint) } },
    };
  },
  examples: {
    good: [{ type: 'server-issue', values: { adminUnit: '情報基盤センター' } }],
    bad: [
      {
        type: 'server-issue',
        values: { adminUnit: '情報基盤\nセンター' },
        fixed: { adminUnit: '情報基盤 センター' },
      },
      {
        type: 'client-issue',
        values: { userMail: 'hanako\u0000@example.ac.jp' },
        fixed: { userMail: 'hanako@example.ac.jp' },
      },
    ],
  },
});
