import { isFqdn } from '../../language/host/host.ts';
import { fieldRule } from '../rule.ts';
import { charactersEn, charactersJa, positionsEn, positionsJa } from '../words.ts';

const BETWEEN_HOSTS = /[\s,;/|&+]+/;
const PRINTABLE = /^[\x20-\x7e]$/;

export default fieldRule<{
  characters: readonly string[];
  positions: readonly number[];
  allowed: string;
  allowedEn: string;
  several: boolean;
}>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-02'],
  title: { ja: '使えない半角文字', en: 'An ASCII character that is not allowed in the item' },
  why: {
    ja: '項目ごとに使える半角文字が決まっています。',
    en: 'The manual lists the ASCII characters that are allowed in each item.',
  },
  message: {
    ja: ({ characters, positions, allowed, several }) =>
      `${charactersJa(characters)}（${positionsJa(positions)}）はこの項目に使えません。${several ? 'ホスト名が二つ以上あるようです。ここに書けるのは一つです。' : `使えるのは${allowed}です。`}`,
    en: ({ characters, positions, allowedEn, several }) =>
      `This item must not contain ${charactersEn(characters, 'or')} (${positionsEn(positions)}). ${several ? 'There seem to be two or more host names here, but only one can be written.' : `Only ${allowedEn} are allowed.`}`,
  },
  applies: ({ characters, id }) => characters.kind === 'ascii' && id !== 'pin' && id !== 'dnsNames',
  check: ({ field, text }) => {
    const found = [...text].flatMap((character, index) =>
      PRINTABLE.test(character) && !field.characters.pattern.test(character)
        ? [{ character, position: index + 1 }]
        : [],
    );
    if (found.length === 0) return undefined;
    const { ja, en } = field.characters.title;
    return {
      params: {
        characters: [...new Set(found.map(({ character }) => character))],
        positions: found.map(({ position }) => position),
        allowed: ja,
        allowedEn: en,
        several: field.id === 'fqdn' && text.split(BETWEEN_HOSTS).filter(isFqdn).length > 1,
      },
    };
  },
});
