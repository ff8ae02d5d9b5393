import { parseSerial } from '../../serial/serial.ts';
import { hasField, rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default rowRule<Record<string, never>>({
  phase: 'value',
  field: 'oldSerial',
  needs: ['oldSerial'],
  severity: 'warning',
  decisions: ['D-19'],
  source: PRACTICE,
  title: { ja: '大文字の0X', en: 'An upper-case 0X' },
  why: {
    ja: 'マニュアルは16進数の先頭を小文字の 0x と示しています。桁の英字はどちらでも構いません。',
    en: 'The manual shows the prefix as 0x in lower case; the digits may be of either case.',
  },
  message: {
    ja: () => '16進数の先頭が「0X」です。「0x」と小文字で書いてください。',
    en: () => 'The prefix is “0X”. Write “0x” in lower case.',
  },
  applies: hasField('oldSerial'),
  check: (row) => {
    const text = row.text('oldSerial');
    return parseSerial(text)?.upperCasePrefix
      ? { params: {}, fix: { safe: true, values: { oldSerial: `0x${text.slice(2)}` } } }
      : undefined;
  },
});
