import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string }>({
  phase: 'value',
  field: null,
  anyShape: true,
  severity: 'error',
  source: { ja: 'upki-tsv での列「申請」の読み方', en: 'how upki-tsv reads the column 申請' },
  title: { ja: '列「申請」の読み取れない値', en: 'A value in the column 申請 that is not understood' },
  why: {
    ja: '列「申請」は、空か「対象」の行を申請に含め、「済」「除外」「done」「skip」の行を除きます。',
    en: 'In the column 申請, an empty cell or 対象 includes the row, and 済, 除外, done or skip leaves it out.',
  },
  message: {
    ja: ({ value }) =>
      `列「申請」の「${shown(value)}」は、申請するかどうかを読み取れません。申請するなら空にするか「対象」、しないなら「済」か「除外」と書いてください。`,
    en: ({ value }) =>
      `“${shown(value)}” in the column 申請 is not understood. Leave the cell empty or write 対象 to include the row, or write 済 or 除外 to leave it out.`,
  },
  applies: () => true,
  check: ({ record }) =>
    record.unclearChoice === undefined ? undefined : { params: { value: record.unclearChoice } },
});
