import { fileRule } from '../rule.ts';

const SHOWN = 5;

export default fileRule<{ places: readonly string[]; placesEn: readonly string[]; count: number }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-03', 'D-09', 'D-32'],
  title: { ja: '機種依存の符号で書かれた文字', en: 'A character in a vendor-specific code' },
  why: {
    ja: '∪や∵などは、JIS X 0208の符号のほかに、NECやIBMの符号でも書かれることがあります。見た目は同じですが、使えるのはJIS X 0208の符号だけです。',
    en: '∪, ∵ and a few other characters have codes of NEC and IBM besides those of JIS X 0208. They look the same, but only the codes of JIS X 0208 are allowed.',
  },
  message: {
    ja: ({ places, count }) =>
      `${places.slice(0, SHOWN).join('、')}${count > SHOWN ? `など${count}か所` : ''}が、JIS X 0208にない機種依存の符号で書かれています。文字を入れ直してください（upki-tsvのconvertとfixはJIS X 0208の符号で書き出します）。`,
    en: ({ placesEn, count }) =>
      `There are vendor-specific codes that are not in JIS X 0208 at ${placesEn.slice(0, SHOWN).join('; ')}${count > SHOWN ? ` and in other places (${count} in all)` : ''}. Enter the characters again. The commands convert and fix write them with the codes of JIS X 0208.`,
  },
  check: ({ file }) => {
    const codes = file?.vendorCodes ?? [];
    if (codes.length === 0) return undefined;
    const shown = codes.slice(0, SHOWN);
    return {
      params: {
        places: shown.map(({ line, item, code }) => `${line}行目の #${item}（${code}）`),
        placesEn: shown.map(({ line, item, code }) => `line ${line}, item ${item} (${code})`),
        count: codes.length,
      },
    };
  },
});
