import { ATTRIBUTE_TYPES } from '../../language/dn/dn.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { rowRule } from '../rule.ts';

const ONCE = ATTRIBUTE_TYPES.filter((type) => type !== 'OU');

export default rowRule<{ type: string; count: number }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNで繰り返されている属性', en: 'An attribute repeated in the DN' },
  why: {
    ja: 'OU以外の属性はDNに一つしか書けません。',
    en: 'Every attribute except OU may appear only once in the DN.',
  },
  message: {
    ja: ({ type, count }) => `DNに ${type}= が${count}つあります。一つにしてください。`,
    en: ({ type, count }) => `${type}= appears ${count} times in the DN. Keep only one.`,
  },
  applies: () => true,
  check: ({ dn }) =>
    hitsOf(ONCE, (type) => {
      let count = 0;
      for (const attribute of dn?.attributes ?? []) if (attribute.type === type) count++;
      return count > 1 ? { params: { type, count } } : undefined;
    }),
});
