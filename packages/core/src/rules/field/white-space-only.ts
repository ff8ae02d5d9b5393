import { isBlank } from '../../charset/index.ts';
import { rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

const CONTROL = /\p{Cc}/u;

export default rowRule<{ item: number; control: boolean }>({
  phase: 'value',
  field: null,
  severity: 'warning',
  decisions: ['D-05', 'D-29'],
  source: PRACTICE,
  title: { ja: '空白文字だけの値', en: 'A value of white space alone' },
  why: {
    ja: '空に見えて空白文字が入っている項目です。空として扱い、出力でも空にします。TSVの中の単独のCRなどの制御文字はエラーです。',
    en: 'The item looks empty but holds white space. It counts as empty and is written as empty. A control character in a TSV, such as a CR that ends no line, is an error.',
  },
  message: {
    ja: ({ item, control }) =>
      control
        ? `項目${item}には改行などの制御文字だけが入っています。改行コードはCR+LFかLFです。取り除いてください。`
        : `項目${item}には空白文字だけが入っています。空として扱います。不要なら消してください。`,
    en: ({ item, control }) =>
      control
        ? `Item ${item} holds nothing but a control character, such as a CR without LF. Lines end with CR+LF or LF. Remove it.`
        : `Item ${item} holds nothing but white space and counts as empty. Clear it.`,
  },
  applies: () => true,
  check: ({ format, record, origin }) =>
    format.items.flatMap((field, index) => {
      const value = record.values[index] ?? '';
      if (value === '' || !isBlank(value) || field?.required === 'always') return [];
      const control = origin === 'tsv' && CONTROL.test(value);
      return [
        {
          ...(control && { severity: 'error', source: null }),
          params: { item: index + 1, control },
          item: index + 1,
          fix: { safe: true, items: { [index + 1]: '' } },
        },
      ];
    }),
});
