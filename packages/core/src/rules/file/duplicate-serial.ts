import { parseSerial } from '../../language/serial/serial.ts';
import { type OtherRow, otherRow, otherRowEn, otherRowJa } from '../parts/other-row.ts';
import { groupRule, hasField } from '../rule.ts';
import { PRACTICE, shown } from '../words.ts';

export default groupRule<{ serial: string } & OtherRow>({
  field: 'oldSerial',
  severity: 'warning',
  source: PRACTICE,
  title: { ja: '同じシリアル番号の申請', en: 'Two applications with the same serial number' },
  why: {
    ja: '一つの証明書を二度更新・失効することはできません。10進数と16進数は同じ番号なら同じとみなします。',
    en: 'A certificate can be renewed or revoked only once. Decimal and hexadecimal forms of one number count as the same.',
  },
  message: {
    ja: ({ serial, ...other }) =>
      `シリアル番号「${shown(serial)}」は${otherRowJa(other)}と同じ番号です。同じ申請を二度書いていないか確かめてください。`,
    en: ({ serial, ...other }) =>
      `The serial number “${shown(serial)}” is the same as in ${otherRowEn(other)}. Check that the same application is not entered twice.`,
  },
  applies: hasField('oldSerial'),
  key: (row) => {
    const text = row.known('oldSerial');
    return text === undefined ? undefined : parseSerial(text)?.value.toString(16);
  },
  check: (row, first) => ({ params: { serial: row.text('oldSerial'), ...otherRow(first) } }),
});
