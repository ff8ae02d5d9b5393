import { rowRule } from '../rule.ts';

export default rowRule<{ type: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-29'],
  title: { ja: 'DNの空の値', en: 'An empty value in the DN' },
  why: {
    ja: '属性名だけで値のない属性は書けません。',
    en: 'The DN cannot have an attribute without a value.',
  },
  message: {
    ja: ({ type }) =>
      `DNの ${type}= に値がありません。値を書くか、書かなくてよい属性なら ${type}= ごと取り除いてください。`,
    en: ({ type }) =>
      `${type}= has no value in the DN. Write one, or remove ${type}= altogether if it is not needed.`,
  },
  applies: () => true,
  check: ({ dn }) => {
    const empty = dn?.attributes.find(({ value }) => value.trim() === '');
    return empty && { params: { type: empty.type } };
  },
});
