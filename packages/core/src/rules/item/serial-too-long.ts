import { otherForm, parseSerial } from '../../language/serial/serial.ts';
import { MAX_UNAVOIDABLE_SERIAL_LENGTH } from '../../manual/limits.ts';
import type { Row } from '../row-view.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ length: number; max: number; other: string; unavoidable: boolean }>({
  phase: 'value',
  field: 'oldSerial',
  severity: 'error',
  decisions: ['D-19'],
  title: { ja: 'シリアル番号の文字数', en: 'A serial number that is too long' },
  why: {
    ja: 'シリアル番号はサーバ50文字、クライアント32文字までです。10進数と16進数では文字数が違います。128ビットの番号は、10進数でも16進数でも32文字に収まりません。そのときは50文字まで注意にとどめます。',
    en: 'A serial number may have up to 50 characters for server certificates and 32 for client certificates. The number of characters differs between decimal and hexadecimal. A 128-bit number does not fit into 32 characters either way, so up to 50 characters it is only a warning.',
  },
  message: {
    ja: ({ length, max, other, unavoidable }) => {
      if (unavoidable) {
        return `シリアル番号が${length}文字あり、10進数でも16進数でも${max}文字に収まりません。このまま出力しますが、受け付けられるかどうかを登録担当者に確かめてください。`;
      }
      return other
        ? `シリアル番号が${length}文字あります。${max}文字に収まるように「${other}」と書いてください。`
        : `シリアル番号が${length}文字あり、長すぎます。証明書のシリアル番号かどうかを確かめてください。`;
    },
    en: ({ length, max, other, unavoidable }) => {
      if (unavoidable) {
        return `The serial number has ${length} characters and does not fit into ${max} in either decimal or hexadecimal. It is exported as it is. Ask the registrar whether it will be accepted.`;
      }
      return other
        ? `The serial number has ${length} characters. Write “${other}”, which fits into ${max} characters.`
        : `The serial number has ${length} characters, which is too long. Check that it is the certificate’s serial number.`;
    },
  },
  applies: hasField('oldSerial'),
  check: (row) => {
    const text = row.text('oldSerial');
    const max = row.maxLength('oldSerial');
    if (text.length <= max) return undefined;
    const length = [...text].length;
    if (length <= max) return undefined;
    const other = shorter(row, text, max);
    const unavoidable =
      row.clean('oldSerial') &&
      other === undefined &&
      parseSerial(text) !== undefined &&
      length <= MAX_UNAVOIDABLE_SERIAL_LENGTH;
    return {
      severity: unavoidable ? 'warning' : 'error',
      params: { length, max, other: other ?? '', unavoidable },
      fix: other === undefined ? undefined : { safe: true, values: { oldSerial: other } },
    };
  },
});

/** The same number written so that it fits: in the other form, or without its leading zeros. */
function shorter(row: Row, text: string, max: number): string | undefined {
  const serial = parseSerial(text);
  if (!serial || !row.clean('oldSerial')) return undefined;
  const bare = text.replace(/^(0[xX])?0+(?=[0-9A-Fa-f])/, '$1');
  return [otherForm(serial), bare].find((candidate) => candidate.length <= max);
}
