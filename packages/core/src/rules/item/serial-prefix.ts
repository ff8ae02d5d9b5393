import { parseSerial } from '../../language/serial/serial.ts';
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
    ja: 'マニュアルでは、16進数の先頭は小文字の 0x です。桁の英字は、大文字でも小文字でも構いません。',
    en: 'The manual shows the hexadecimal prefix as 0x in lower case. The digits may be in upper or lower case.',
  },
  message: {
    ja: () => '16進数の先頭が「0X」です。「0x」と小文字で書いてください。',
    en: () => 'The hexadecimal prefix is “0X”. Write “0x” in lower case.',
  },
  applies: hasField('oldSerial'),
  check: (row) => {
    const text = row.text('oldSerial');
    return parseSerial(text)?.upperCasePrefix
      ? { params: {}, fix: { safe: true, values: { oldSerial: `0x${text.slice(2)}` } } }
      : undefined;
  },
});
