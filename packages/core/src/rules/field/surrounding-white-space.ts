import { isWithinRepertoire } from '../../charset/index.ts';
import { fieldRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default fieldRule<{ side: 'start' | 'end' | 'both'; allowed: boolean }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-05', 'D-29'],
  title: { ja: '前後の空白', en: 'White space round a value' },
  why: {
    ja: '値の前後に空白文字があります。空白を使える項目では注意、使えない項目と改行・タブではエラーです。',
    en: 'White space stands round the value: a warning where the item takes that character, else an error.',
  },
  message: {
    ja: ({ side, allowed }) =>
      `値の${{ start: '先頭', end: '末尾', both: '前後' }[side]}に空白文字があります。${allowed ? 'そのまま出力されます。不要なら取り除いてください。' : '取り除いてください。'}`,
    en: ({ side, allowed }) =>
      `White space stands ${{ start: 'before', end: 'behind', both: 'before and behind' }[side]} the value. ${allowed ? 'It is exported as it is; remove it unless you want it.' : 'Remove it.'}`,
  },
  applies: ({ characters }) => characters.kind !== 'csr',
  check: ({ field, raw, text }) => {
    if (raw === text) return undefined;
    const start = raw.indexOf(text);
    const before = raw.slice(0, start);
    const after = raw.slice(start + text.length);
    const allowed =
      field.characters.kind === 'jis'
        ? isWithinRepertoire(before + after)
        : field.characters.whole.test(before + after) && field.id === 'fileName';
    return {
      ...(allowed && { severity: 'warning', source: PRACTICE }),
      params: { side: before === '' ? 'end' : after === '' ? 'start' : 'both', allowed },
      fix: { safe: true, values: { [field.id]: text } },
    };
  },
});
