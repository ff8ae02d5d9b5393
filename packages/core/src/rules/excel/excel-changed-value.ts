import { fieldRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

export default fieldRule<{ kind: 'date' | 'boolean' | 'error' | 'none'; shows: string }>({
  looksAt: 'form',
  severity: 'error',
  decisions: ['D-19'],
  source: EXCEL,
  title: { ja: 'Excelが変えた値', en: 'A value that Excel has changed' },
  why: {
    ja: '「1-2」は日付に、「TRUE」は論理値に、「=」で始まる値は数式になります。もとの入力はセルに残っていません。',
    en: '“1-2” becomes a date, “TRUE” a logical value, and what begins with “=” a formula. The entry itself is gone.',
  },
  message: {
    ja: ({ kind, shows }) =>
      `${
        {
          date: 'Excelが日付に変えています。',
          boolean: 'Excelが論理値に変えています。',
          error: `数式がエラー（${shows}）になっています。`,
          none: '数式の結果がファイルに残っていません。Excelで開いて保存し直すと残ります。',
        }[kind]
      }セルの書式を「文字列」にして、値を入力し直してください。`,
    en: ({ kind, shows }) =>
      `${
        {
          date: 'Excel turned the value into a date.',
          boolean: 'Excel turned the value into a logical value.',
          error: `The formula gives an error (${shows}).`,
          none: 'The file holds no result of the formula; opening and saving it in Excel writes one.',
        }[kind]
      } Format the cell as Text and enter the value again.`,
  },
  applies: () => true,
  check: ({ cell }) => {
    if (cell === undefined || cell.kind === 'text' || cell.kind === 'number') return undefined;
    return { params: { kind: cell.kind, shows: cell.kind === 'error' ? cell.text : '' } };
  },
});
