import { fieldRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

export default fieldRule<{ kind: 'date' | 'boolean' | 'error' | 'none'; shows: string }>({
  looksAt: 'form',
  severity: 'error',
  decisions: ['D-19'],
  source: EXCEL,
  title: { ja: 'Excelが変えた値', en: 'A value that Excel has changed' },
  why: {
    ja: 'Excelでは、「1-2」は日付に、「TRUE」は論理値に、「=」で始まる値は数式になります。元の入力はセルに残りません。',
    en: 'Excel turns “1-2” into a date, “TRUE” into a logical value and anything that begins with “=” into a formula. What was typed is not kept.',
  },
  message: {
    ja: ({ kind, shows }) =>
      `${
        {
          date: '値がExcelの日付に変わっています。',
          boolean: '値がExcelの論理値に変わっています。',
          error: `数式がエラー（${shows}）になっています。`,
          none: '数式の結果がファイルに残っていません。Excelで開いて保存し直すと残ります。',
        }[kind]
      }セルの書式を「文字列」にして、値を入力し直してください。`,
    en: ({ kind, shows }) =>
      `${
        {
          date: 'Excel has changed the value to a date.',
          boolean: 'Excel has changed the value to a logical value.',
          error: `The formula results in an error (${shows}).`,
          none: 'The file does not contain the result of the formula. Opening and saving it in Excel stores the result.',
        }[kind]
      } Format the cell as Text and enter the value again.`,
  },
  applies: () => true,
  check: ({ cell }) => {
    if (cell === undefined || cell.kind === 'text' || cell.kind === 'number') return undefined;
    return { params: { kind: cell.kind, shows: cell.kind === 'error' ? cell.text : '' } };
  },
});
