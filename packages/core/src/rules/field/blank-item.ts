import { isBlank } from '../../language/charset/index.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ item: number }>({
  phase: 'value',
  field: null,
  severity: 'error',
  decisions: ['D-10'],
  title: { ja: '空白にする項目の値', en: 'A value in an item that must be blank' },
  why: {
    ja: 'マニュアルが空白と定めている項目には、何も書けません。列がずれている場合もあります。',
    en: 'The manual says that this item is left blank, so nothing may be written there. The columns may have shifted.',
  },
  message: {
    ja: ({ item }) =>
      `#${item} は、この申請では空白にする項目です。値を消してください。列がずれていないかも確かめてください。`,
    en: ({ item }) =>
      `Item ${item} must be blank in this type of application. Delete the value, and check that the columns have not shifted.`,
  },
  applies: () => true,
  check: ({ format, record }) =>
    hitsOf(format.items, (field, index) =>
      field === null && !isBlank(record.values[index] ?? '')
        ? {
            params: { item: index + 1 },
            item: index + 1,
            fix: { safe: false, items: { [index + 1]: '' } },
          }
        : undefined,
    ),
});
