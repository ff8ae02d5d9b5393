import { MAX_ATTRIBUTE_LENGTH } from '../../manual/limits.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { rowRule } from '../rule.ts';
import { X_520 } from '../words.ts';

export default rowRule<{ type: string; length: number; max: number }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNの値の文字数', en: 'A value of the DN that is too long' },
  why: {
    ja: 'サーバのCNとO、クライアントのOUとLは64文字までです。ほかの値も、X.520では64文字までなので注意します。',
    en: 'CN and O of server certificates and OU and L of client certificates may have at most 64 characters. X.520 sets the same limit for the others, where it is a warning.',
  },
  message: {
    ja: ({ type, length, max }) => `${type}の値が${length}文字あります。${max}文字以内にしてください。`,
    en: ({ type, length, max }) => `The value of ${type} has ${length} characters. Use at most ${max}.`,
  },
  applies: () => true,
  check: ({ dn, format }) =>
    hitsOf(dn?.attributes ?? [], ({ type, value }) => {
      const length = value.length;
      const own = format.dn.sizes[type];
      const max = own ?? (type === 'C' || type === 'ST' ? Number.POSITIVE_INFINITY : MAX_ATTRIBUTE_LENGTH);
      return length > max
        ? {
            ...(own === undefined && ({ severity: 'warning', source: X_520 } as const)),
            params: { type, length, max },
          }
        : undefined;
    }),
});
