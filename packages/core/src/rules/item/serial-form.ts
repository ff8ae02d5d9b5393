import { guessSerial, holdsSeveralSerials, parseSerial } from '../../language/serial/serial.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

/** A number of many digits as a General cell shows it. */
const ROUNDED = /^[0-9](?:\.[0-9]+)?E\+[0-9]+$/i;

export default rowRule<{
  value: string;
  kind: 'rounded' | 'pairs' | 'no-prefix' | 'several' | 'unknown';
  guess: string;
}>({
  phase: 'value',
  field: 'oldSerial',
  needs: ['oldSerial'],
  severity: 'error',
  decisions: ['D-19'],
  title: { ja: 'シリアル番号の形でない値', en: 'A value that is not a serial number' },
  why: {
    ja: 'シリアル番号は10進数か、0x を付けた16進数で書きます。証明書の画面に表示されるコロン区切りの形は使えません。',
    en: 'Write a serial number in decimal, or in hexadecimal with 0x in front. The form with colons that certificate viewers show cannot be used.',
  },
  message: {
    ja: ({ value, kind, guess }) =>
      ({
        rounded: `「${shown(value)}」はExcelが丸めた表示で、下の桁が失われています。セルの書式を「文字列」にしてから、元の番号を入力し直してください。`,
        pairs: `「${shown(value)}」は2桁ずつ区切られています。区切らずに「${guess}」と書いてください。`,
        'no-prefix': `「${shown(value)}」は16進数のようです。先頭に 0x を付けて「${guess}」と書いてください。`,
        several: `「${shown(value)}」は、二つ以上の番号か、区切りを入れた一つの番号のどちらかに見えます。番号が二つ以上あるのなら行を分け、一つなら区切りを入れずに続けて書いてください。`,
        unknown: `「${shown(value)}」はシリアル番号として読めません。10進数か、0x を付けた16進数で書いてください。`,
      })[kind],
    en: ({ value, kind, guess }) =>
      ({
        rounded: `“${shown(value)}” is a number rounded by Excel, and its last digits are lost. Format the cell as Text and enter the original number again.`,
        pairs: `“${shown(value)}” is written in pairs of digits. Write “${guess}” without separators.`,
        'no-prefix': `“${shown(value)}” looks like hexadecimal. Write “${guess}”, with 0x in front.`,
        several: `“${shown(value)}” looks like either several serial numbers or one number with separators. If there are several, put each in a row of its own. If it is one, write it without separators.`,
        unknown: `“${shown(value)}” cannot be read as a serial number. Write it in decimal, or in hexadecimal with 0x in front.`,
      })[kind],
  },
  applies: hasField('oldSerial'),
  check: (row) => {
    const value = row.text('oldSerial');
    if (parseSerial(value)) return undefined;
    if (ROUNDED.test(value)) return { params: { value, kind: 'rounded', guess: '' } };
    const guess = guessSerial(value);
    return {
      params: {
        value,
        kind: guess?.kind ?? (holdsSeveralSerials(value) ? 'several' : 'unknown'),
        guess: guess?.text ?? '',
      },
      fix: guess && { safe: false, values: { oldSerial: guess.text } },
    };
  },
});
