import { isBlank } from '../../charset/index.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ item: number }>({
  phase: 'value',
  field: null,
  severity: 'error',
  decisions: ['D-10'],
  title: { ja: '空白の項目に値', en: 'A value in an item that is left blank' },
  why: {
    ja: 'マニュアルが空白と定めている項目には、何も書けません。列がずれていることもあります。',
    en: 'The manual leaves the item blank. Often the columns have shifted.',
  },
  message: {
    ja: ({ item }) =>
      `項目${item}はこの申請では空白にする項目です。値を消してください。列がずれていないかも確かめてください。`,
    en: ({ item }) =>
      `Item ${item} is left blank in this application. Clear it, and see whether the columns have shifted.`,
  },
  applies: () => true,
  check: ({ format, record }) =>
    format.items.flatMap((field, index) =>
      field === null && !isBlank(record.values[index] ?? '')
        ? [
            {
              params: { item: index + 1 },
              item: index + 1,
              fix: { safe: false, items: { [index + 1]: '' } },
            },
          ]
        : [],
    ),
});
