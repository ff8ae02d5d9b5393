import { isInvisible } from '../../language/charset/index.ts';
import { fieldRule } from '../rule.ts';

export default fieldRule<{ codePoint: string; positions: readonly number[] }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-02', 'D-03'],
  title: { ja: '見えない文字', en: 'An invisible character' },
  why: {
    ja: 'ゼロ幅スペースなどの見えない文字は、Webやメールから写すと紛れ込みます。どの項目にも使えません。',
    en: 'Invisible characters such as zero-width spaces slip in when text is copied from a web page or an email. They are not allowed in any item.',
  },
  message: {
    ja: ({ codePoint, positions }) =>
      `${positions[0]}文字目に見えない文字（${codePoint}）があります。取り除いてください。`,
    en: ({ codePoint, positions }) => `Character ${positions[0]} is invisible (${codePoint}). Remove it.`,
  },
  applies: ({ characters, id }) => characters.kind !== 'csr' && id !== 'pin',
  check: ({ field, text }) => {
    const characters = [...text];
    const positions = characters.flatMap((character, index) => (isHidden(character) ? [index + 1] : []));
    const first = characters[(positions[0] ?? 0) - 1];
    if (first === undefined) return undefined;
    return {
      params: { codePoint: codePointName(first), positions },
      fix: {
        safe: false,
        values: { [field.id]: characters.filter((character) => !isHidden(character)).join('') },
      },
    };
  },
});

const isHidden = (character: string): boolean => isInvisible(character.codePointAt(0) ?? 0);
const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
