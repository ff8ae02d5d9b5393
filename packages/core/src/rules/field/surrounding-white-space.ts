import { isWithinRepertoire } from '../../language/charset/index.ts';
import { fieldRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default fieldRule<{ side: 'start' | 'end' | 'both'; allowed: boolean }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-05', 'D-29'],
  title: { ja: '前後の空白', en: 'White space around a value' },
  why: {
    ja: '値の前後の空白は、見落としやすいものです。空白を使える項目では注意、使えない項目や改行・タブではエラーにします。',
    en: 'White space before or after a value is easily overlooked. It is a warning in items where spaces are allowed, and an error in other items or if it is a line break or tab.',
  },
  message: {
    ja: ({ side, allowed }) =>
      `値の${{ start: '先頭', end: '末尾', both: '前後' }[side]}に空白があります。${allowed ? 'そのまま出力されます。不要なら取り除いてください。' : '取り除いてください。'}`,
    en: ({ side, allowed }) =>
      `There is white space ${{ start: 'before', end: 'after', both: 'before and after' }[side]} the value. ${allowed ? 'It is exported as it is. Remove it unless it is intended.' : 'Remove it.'}`,
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
