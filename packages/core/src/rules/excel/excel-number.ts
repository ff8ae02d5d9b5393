import { isScientificFormat } from '../../records/sheet/number-format.ts';
import { fieldRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

/** Items of which an integer is the natural content: its digits are the value. */
const NUMERIC: ReadonlySet<string> = new Set(['profile', 'method', 'reason', 'oldSerial']);

export default fieldRule<{ kind: 'digits' | 'pin' | 'power' }>({
  looksAt: 'form',
  severity: 'warning',
  decisions: ['D-19', 'D-37'],
  source: EXCEL,
  title: { ja: '数値になったセル', en: 'A value that became a number' },
  why: {
    ja: 'Excelは数字だけの入力を数値にするので、先頭の0や小数の末尾の0は残りません。「5E10」のような入力も数値になり、指数の書式が付きます。',
    en: 'Excel turns an entry of digits into a number and drops leading zeros and zeros at the end of a decimal. An entry such as 5E10 becomes a number too, with a scientific format.',
  },
  message: {
    ja: ({ kind }) =>
      ({
        pin: 'PINがExcelの数値になっています。先頭の0が消えていないか確かめ、セルの書式を「文字列」にして入力し直してください。',
        power:
          '値がExcelの数値になり、セルに指数の書式が付いています。「5E10」のような入力は50000000000に変わります。元の値を確かめ、書式を「文字列」にして入力し直してください。',
        digits:
          'この値はExcelの数値になっています。先頭や末尾の0が消えていないか確かめ、セルの書式を「文字列」にしてください。',
      })[kind],
    en: ({ kind }) =>
      ({
        pin: 'Excel treats the PIN as a number. Check whether leading zeros were lost, format the cell as Text and enter the PIN again.',
        power:
          'Excel treats the value as a number in scientific format. An entry such as 5E10 becomes 50000000000. Check the original value, format the cell as Text and enter it again.',
        digits:
          'Excel treats this value as a number. Check whether zeros at either end were lost, and format the cell as Text.',
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
