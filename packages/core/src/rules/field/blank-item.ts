import { isBlank } from '../../language/charset/index.ts';
import { valueAt } from '../../records/record.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ item: number; quotes: boolean }>({
  phase: 'value',
  field: null,
  severity: 'error',
  decisions: ['D-10', 'D-28'],
  title: { ja: '空白にする項目の値', en: 'A value in an item that must be blank' },
  why: {
    ja: 'マニュアルが空白と定めている項目には、何も書けません。列がずれている場合もあります。',
    en: 'The manual says that this item is left blank, so nothing may be written there. The columns may have shifted.',
  },
  message: {
    ja: ({ item, quotes }) =>
      quotes
        ? `#${item} は、この申請では空白にする項目ですが、引用符（"）だけが入っています。引用符を取り除いてください。`
        : `#${item} は、この申請では空白にする項目です。値を消してください。列がずれていないかも確かめてください。`,
    en: ({ item, quotes }) =>
      quotes
        ? `Item ${item} must be blank in this type of application, but contains a pair of quotation marks. Remove them.`
        : `Item ${item} must be blank in this type of application. Delete the value, and check that the columns have not shifted.`,
  },
  applies: () => true,
  check: ({ format, record }) =>
    hitsOf(format.items, (field, index) => {
      if (field !== null || isBlank(record.values[index] ?? '')) return undefined;
      // What Excel and other programs wrap in quotation marks may be nothing at all.
      const quotes = isBlank(valueAt(record, index));
      return {
        params: { item: index + 1, quotes },
        item: index + 1,
        fix: { safe: quotes, items: { [index + 1]: '' } },
      };
    }),
});
