import { PIN_LENGTH } from '../../manual/limits.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ length: number; min: number; max: number }>({
  phase: 'value',
  field: 'pin',
  severity: 'error',
  decisions: ['D-01', 'D-24'],
  title: { ja: 'アクセスPINの文字数', en: 'The length of the access PIN' },
  why: {
    ja: `アクセスPINは${PIN_LENGTH.min}文字以上${PIN_LENGTH.max}文字以下です。数値になったセルでは先頭の0が消えて短くなります。`,
    en: `An access PIN must have ${PIN_LENGTH.min} to ${PIN_LENGTH.max} characters. A cell that Excel turned into a number has lost its leading zeros.`,
  },
  message: {
    ja: ({ length, min, max }) =>
      `アクセスPINが${length}文字です。${min}文字以上${max}文字以下にしてください。`,
    en: ({ length, min, max }) =>
      `The access PIN has ${length} character${length === 1 ? '' : 's'}. It must have ${min} to ${max}.`,
  },
  applies: hasField('pin'),
  check: (row) => {
    const pin = row.text('pin');
    const length = [...pin].length;
    return pin !== '' && (length < PIN_LENGTH.min || length > PIN_LENGTH.max)
      ? { params: { length, min: PIN_LENGTH.min, max: PIN_LENGTH.max } }
      : undefined;
  },
});
