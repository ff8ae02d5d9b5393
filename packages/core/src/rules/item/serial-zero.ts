import { parseSerial } from '../../language/serial/serial.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<Record<string, never>>({
  phase: 'value',
  field: 'oldSerial',
  needs: ['oldSerial'],
  severity: 'error',
  decisions: ['D-19'],
  title: { ja: '0のシリアル番号', en: 'A serial number of zero' },
  why: {
    ja: '証明書のシリアル番号は正の数です。',
    en: 'A certificate’s serial number is a positive number.',
  },
  message: {
    ja: () => 'シリアル番号が0です。対象の証明書のシリアル番号を書いてください。',
    en: () => 'The serial number is zero. Write the serial number of the certificate.',
  },
  applies: hasField('oldSerial'),
  check: (row) => (parseSerial(row.text('oldSerial'))?.value === 0n ? { params: {} } : undefined),
});
