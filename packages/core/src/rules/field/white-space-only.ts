import { isBlank } from '../../language/charset/index.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

const CONTROL = /\p{Cc}/u;

export default rowRule<{ item: number; control: boolean }>({
  phase: 'value',
  field: null,
  severity: 'warning',
  decisions: ['D-05', 'D-29'],
  source: PRACTICE,
  title: { ja: '空白文字だけの値', en: 'A value of only white space' },
  why: {
    ja: '空に見えて、空白が入っている項目です。空として扱い、出力でも空にします。TSVの中の、単独のCRなどの制御文字はエラーです。',
    en: 'The item looks empty but contains white space. It is treated and exported as empty. In a TSV, a control character such as a lone CR is an error.',
  },
  message: {
    ja: ({ item, control }) =>
      control
        ? `#${item} には、単独のCRなどの制御文字だけが入っています。取り除いてください。改行コードはCR+LFかLFです。`
        : `#${item} には空白だけが入っています。空として扱います。空白を消してください。`,
    en: ({ item, control }) =>
      control
        ? `Item ${item} contains only a control character, such as a CR without LF. Remove it. Lines must end with CR+LF or LF.`
        : `Item ${item} contains only white space and is treated as empty. Clear it.`,
  },
  applies: () => true,
  check: ({ format, record, origin }) =>
    hitsOf(format.items, (field, index) => {
      const value = record.values[index] ?? '';
      if (value === '' || !isBlank(value) || field?.required === 'always') return undefined;
      const control = origin === 'tsv' && CONTROL.test(value);
      return {
        ...(control && ({ severity: 'error', source: null } as const)),
        params: { item: index + 1, control },
        item: index + 1,
        fix: { safe: true, items: { [index + 1]: '' } },
      };
    }),
});
