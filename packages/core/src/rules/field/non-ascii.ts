import {
  describeCodePoint,
  halfWidth,
  isInvisible,
  isVariationSelector,
  lookalikeAscii,
} from '../../language/charset/index.ts';
import { inManualOrder, printDn } from '../../language/dn/dn.ts';
import { otherLayout } from '../../language/dn/layout.ts';
import { addressBehindName } from '../../language/mail/mail.ts';
import { fieldRule } from '../rule.ts';
import { charactersEn, charactersJa, listEn, positionsEn, positionsJa } from '../words.ts';

const ASCII_OR_CONTROL = /^[\x20-\x7e\p{Cc}\u2028\u2029]$/u;
const MAX_NAMED = 5;
const COMMA = '、';

export default fieldRule<{
  characters: readonly string[];
  codePoints: readonly string[];
  positions: readonly number[];
  replacements: readonly string[];
}>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-02'],
  title: { ja: '半角項目の半角でない文字', en: 'A non-ASCII character in an ASCII item' },
  why: {
    ja: '半角の項目にはASCIIの文字だけを書けます。見た目の似た別の文字（‐ や – など）も使えません。',
    en: 'Only ASCII characters are allowed in ASCII items. Characters that merely look like them, such as ‐ or –, are not allowed.',
  },
  message: {
    ja: ({ characters, codePoints, positions, replacements }) =>
      `${charactersJa(characters.slice(0, MAX_NAMED))}${characters.length > MAX_NAMED ? 'など' : ''}（${characters.length === 1 ? `${codePoints[0]}、` : ''}${positionsJa(positions)}）は半角文字ではありません。${
        replacements.length > 0
          ? `半角の「${replacements.join('」「')}」ではありませんか。`
          : '半角の文字で書いてください。'
      }`,
    en: ({ characters, codePoints, positions, replacements }) =>
      `${
        characters.length > MAX_NAMED
          ? `${charactersEn(characters.slice(0, MAX_NAMED)).replace(' and ', ', ')} and others`
          : charactersEn(characters)
      } (${characters.length === 1 ? `${codePoints[0]}, ` : ''}${positionsEn(positions)}) ${characters.length === 1 ? 'is' : 'are'} not ASCII. ${
        replacements.length > 0
          ? `Did you mean ${listEn(replacements.map((each) => `“${each}”`))}?`
          : 'Only ASCII characters can be used here.'
      }`,
  },
  applies: ({ characters, id }) => characters.kind === 'ascii' && id !== 'pin',
  check: ({ field, text }) => {
    const foreign = foreignCharacters(text);
    // A name before an address is one finding, of mail-form.
    if (foreign.length === 0 || addressBehindName(text) !== undefined) return undefined;
    const joined = field.id === 'subjectDn' ? withCommas(text, foreign) : undefined;
    if (joined !== undefined) {
      return {
        params: {
          characters: [COMMA],
          codePoints: [describeCodePoint(COMMA)],
          positions: foreign.map(({ position }) => position),
          replacements: [','],
        },
        fix: { safe: false, values: { subjectDn: joined } },
      };
    }
    const meant = foreign.filter(({ character }) => lookalikeAscii(character) !== undefined);
    const others = foreign.filter(({ character }) => lookalikeAscii(character) === undefined);
    return [meant, others]
      .filter((found) => found.length > 0)
      .map((found) => {
        const characters = [...new Set(found.map(({ character }) => character))];
        const replacements = characters.map(lookalikeAscii).filter((each) => each !== undefined);
        const mended = [...text].map((character) => lookalikeAscii(character) ?? character).join('');
        return {
          params: {
            characters,
            codePoints: characters.map(describeCodePoint),
            positions: found.map(({ position }) => position),
            replacements: [...new Set(replacements)],
          },
          fix: found === meant ? { safe: false, values: { [field.id]: mended } } : undefined,
        };
      });
  },
});

/** The DN that is meant where Japanese commas separate its attributes, and nothing else is foreign. */
function withCommas(text: string, foreign: readonly { readonly character: string }[]): string | undefined {
  if (foreign.some(({ character }) => character !== COMMA)) return undefined;
  const attributes = otherLayout(text)?.attributes;
  return attributes && printDn(inManualOrder(attributes));
}

function foreignCharacters(text: string): { character: string; position: number }[] {
  return [...text].flatMap((character, index) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const elsewhere =
      ASCII_OR_CONTROL.test(character) ||
      isInvisible(codePoint) ||
      isVariationSelector(codePoint) ||
      halfWidth(character) !== character;
    return elsewhere ? [] : [{ character, position: index + 1 }];
  });
}
