import type { TypedCell } from '../../language/cell.ts';
import { fieldRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

const MAX_EXACT_DIGITS = 15;

export default fieldRule<{ digits: number }>({
  looksAt: 'form',
  severity: 'error',
  decisions: ['D-19'],
  source: EXCEL,
  title: { ja: 'Excelで失われた桁', en: 'Digits that Excel has lost' },
  why: {
    ja: 'Excelの数値は15桁までで、それより下の桁は0になります。失われた桁は元に戻せません。',
    en: 'Excel keeps only 15 digits of a number and turns the rest into 0. The lost digits cannot be recovered.',
  },
  message: {
    ja: () =>
      'Excelが値を数値として扱い、下の桁が失われています。セルの書式を「文字列」にしてから、元の値を入力し直してください。',
    en: () =>
      'Excel treated the value as a number, and its last digits were lost. Format the cell as Text, then enter the original value again.',
  },
  applies: ({ characters }) => characters.kind !== 'csr',
  check: ({ cell }) => {
    const digits = cell?.kind === 'number' ? wholeDigits(cell) : 0;
    return digits > MAX_EXACT_DIGITS ? { params: { digits } } : undefined;
  },
});

/** Digits before the decimal point of a number as the file writes it. */
function wholeDigits({ text }: TypedCell): number {
  const [mantissa = '', exponent] = text.replace(/^-/, '').split(/e/i);
  const whole = mantissa.split('.')[0]?.replace(/^0+/, '') ?? '';
  return whole.length + (exponent === undefined ? 0 : Number(exponent));
}
