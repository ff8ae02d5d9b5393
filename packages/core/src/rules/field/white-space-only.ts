import { isBlank } from '../../charset/index.ts';
import { rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default rowRule<{ item: number }>({
  phase: 'value',
  field: null,
  severity: 'warning',
  decisions: ['D-29'],
  source: PRACTICE,
  title: { ja: '空白文字だけの値', en: 'A value of white space alone' },
  why: {
    ja: '空に見えて空白文字が入っている項目です。空として扱い、出力でも空にします。',
    en: 'The item looks empty but holds white space. It counts as empty and is written as empty.',
  },
  message: {
    ja: ({ item }) => `項目${item}には空白文字だけが入っています。空として扱います。不要なら消してください。`,
    en: ({ item }) => `Item ${item} holds nothing but white space and counts as empty. Clear it.`,
  },
  applies: () => true,
  check: ({ format, record }) =>
    record.fieldCount === undefined
      ? format.items.flatMap((field, index) => {
          const value = record.values[index] ?? '';
          return value !== '' && isBlank(value) && field?.required !== 'always'
            ? [
                {
                  params: { item: index + 1 },
                  item: index + 1,
                  fix: { safe: true, items: { [index + 1]: '' } },
                },
              ]
            : [];
        })
      : undefined,
  examples: {
    good: [{ type: 'server-issue', values: { adminName: '' } }],
    bad: [{ type: 'server-issue', values: { adminName: '　' }, fixed: { adminName: '' } }],
  },
});
