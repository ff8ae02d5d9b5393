import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string }>({
  phase: 'value',
  field: null,
  anyShape: true,
  severity: 'error',
  source: { ja: 'upki-tsv の列「申請」の約束', en: 'what the column 申請 means to upki-tsv' },
  title: { ja: '列「申請」の分からない値', en: 'A value of the column 申請 that is not understood' },
  why: {
    ja: '列「申請」は、空か「対象」の行を申請し、「済」「除外」「done」「skip」の行を除きます。',
    en: 'In the column 申請 empty or 対象 takes the row, and 済, 除外, done or skip leaves it out.',
  },
  message: {
    ja: ({ value }) =>
      `列「申請」の「${shown(value)}」は分かりません。申請するなら空か「対象」、しないなら「済」か「除外」と書いてください。`,
    en: ({ value }) =>
      `“${shown(value)}” in the column 申請 is not understood. Leave it empty or write 対象 to apply, 済 or 除外 to leave the row out.`,
  },
  applies: () => true,
  check: ({ record }) =>
    record.unclearChoice === undefined ? undefined : { params: { value: record.unclearChoice } },
});
