import { fieldRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

/** Items of which an integer is the natural content: its digits are the value. */
const NUMERIC: ReadonlySet<string> = new Set(['profile', 'method', 'reason', 'oldSerial']);

export default fieldRule<{ pin: boolean }>({
  looksAt: 'form',
  severity: 'warning',
  decisions: ['D-19'],
  source: EXCEL,
  title: { ja: '数値になったセル', en: 'A cell that became a number' },
  why: {
    ja: 'Excelは数字だけの入力を数値として覚えます。先頭の0や末尾の0は残りません。',
    en: 'Excel keeps an entry of digits as a number, without leading zeros or zeros at the end of a fraction.',
  },
  message: {
    ja: ({ pin }) =>
      pin
        ? 'PINがExcelの数値になっています。先頭の0が消えていないか確かめ、セルの書式を「文字列」にして入力し直してください。'
        : 'この値はExcelの数値になっています。先頭や末尾の0が消えていないか確かめ、書式を「文字列」にしてください。',
    en: ({ pin }) =>
      pin
        ? 'The PIN is a number to Excel. See whether leading zeros are gone, format the cell as Text and enter it again.'
        : 'The value is a number to Excel. See whether zeros are gone, and format the cell as Text.',
  },
  applies: ({ id, characters }) => characters.kind !== 'csr' && !NUMERIC.has(id),
  check: ({ field, cell, text }) =>
    cell?.kind === 'number'
      ? {
          params: { pin: field.id === 'pin' },
          severity: field.id === 'pin' && !/^\d+$/.test(text) ? 'error' : 'warning',
        }
      : undefined,
  examples: {
    good: [
      { type: 'client-issue', values: { method: '1' }, cells: { method: { kind: 'number', text: '1' } } },
      { type: 'server-issue', values: { software: '2.40' } },
    ],
    bad: [
      {
        type: 'server-issue',
        values: { software: '2.4' },
        cells: { software: { kind: 'number', text: '2.4' } },
      },
      {
        type: 'client-issue',
        values: { method: '2', fileName: '', pin: '1234567' },
        cells: { pin: { kind: 'number', text: '1234567' } },
        params: { pin: true },
      },
    ],
  },
});
