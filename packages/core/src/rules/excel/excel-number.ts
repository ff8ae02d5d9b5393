import { isScientificFormat } from '../../sheet/number-format.ts';
import { fieldRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

/** Items of which an integer is the natural content: its digits are the value. */
const NUMERIC: ReadonlySet<string> = new Set(['profile', 'method', 'reason', 'oldSerial']);

export default fieldRule<{ kind: 'digits' | 'pin' | 'power' }>({
  looksAt: 'form',
  severity: 'warning',
  decisions: ['D-19', 'D-37'],
  source: EXCEL,
  title: { ja: '数値になったセル', en: 'A cell that became a number' },
  why: {
    ja: 'Excelは数字だけの入力を数値として覚え、先頭の0や末尾の0は残りません。「5E10」のような入力も数値になり、指数の書式が付きます。',
    en: 'Excel keeps an entry of digits as a number, without leading zeros or zeros at the end of a fraction. What looks like 5E10 becomes a number too, and gets a scientific format.',
  },
  message: {
    ja: ({ kind }) =>
      ({
        pin: 'PINがExcelの数値になっています。先頭の0が消えていないか確かめ、セルの書式を「文字列」にして入力し直してください。',
        power:
          '値がExcelの数値になり、セルに指数の書式が付いています。「5E10」のような入力は50000000000に変わります。元の値を確かめ、書式を「文字列」にして入力し直してください。',
        digits:
          'この値はExcelの数値になっています。先頭や末尾の0が消えていないか確かめ、書式を「文字列」にしてください。',
      })[kind],
    en: ({ kind }) =>
      ({
        pin: 'The PIN is a number to Excel. See whether leading zeros are gone, format the cell as Text and enter it again.',
        power:
          'The value is a number to Excel, in a scientific format: what is typed as 5E10 becomes 50000000000. See what it was, format the cell as Text and enter it again.',
        digits: 'The value is a number to Excel. See whether zeros are gone, and format the cell as Text.',
      })[kind],
  },
  applies: ({ characters }) => characters.kind !== 'csr',
  check: ({ field, cell, text }) => {
    if (cell?.kind !== 'number') return undefined;
    const isPower = isScientificFormat(cell.numberFormat ?? '');
    if (NUMERIC.has(field.id) && !isPower) return undefined;
    const isPin = field.id === 'pin';
    return {
      params: { kind: isPower ? 'power' : isPin ? 'pin' : 'digits' },
      severity: isPin && !/^\d+$/.test(text) ? 'error' : 'warning',
    };
  },
});
