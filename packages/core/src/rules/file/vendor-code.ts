import { fileRule } from '../rule.ts';

const SHOWN = 5;

export default fileRule<{ places: readonly string[]; placesEn: readonly string[]; count: number }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-03', 'D-09', 'D-32'],
  title: { ja: '機種依存の符号で書かれた文字', en: 'A character in a code of NEC or IBM' },
  why: {
    ja: '∪や∵などは、JIS X 0208の符号のほかに、NECやIBMの符号でも書かれることがあります。見た目は同じですが、使えるのはJIS X 0208の符号だけです。',
    en: '∪, ∵ and a few others have codes of NEC and IBM beside those of JIS X 0208. They look alike, but only those of JIS X 0208 are taken.',
  },
  message: {
    ja: ({ places, count }) =>
      `${places.slice(0, SHOWN).join('、')}${count > SHOWN ? `など${count}か所` : ''}が、JIS X 0208にない機種依存の符号で書かれています。文字を入れ直してください（convertとfixはJIS X 0208の符号で書き出します）。`,
    en: ({ placesEn, count }) =>
      `Codes of NEC or IBM that JIS X 0208 lacks stand at ${placesEn.slice(0, SHOWN).join('; ')}${count > SHOWN ? ` and in other places (${count} in all)` : ''}. Enter the characters again (convert and fix write them with the codes of JIS X 0208).`,
  },
  check: ({ file }) => {
    const codes = file?.vendorCodes ?? [];
    if (codes.length === 0) return undefined;
    const shown = codes.slice(0, SHOWN);
    return {
      params: {
        places: shown.map(({ line, item, code }) => `${line}行目の #${item}（${code}）`),
        placesEn: shown.map(({ line, item, code }) => `line ${line} #${item} (${code})`),
        count: codes.length,
      },
    };
  },
});
