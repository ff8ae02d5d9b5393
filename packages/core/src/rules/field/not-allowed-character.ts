import { isFqdn } from '../../host/host.ts';
import { fieldRule } from '../rule.ts';
import { positionsEn, positionsJa, shownCharacter } from '../words.ts';

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
  title: { ja: '使えない半角文字', en: 'An ASCII character that the item does not take' },
  why: {
    ja: '項目ごとに使える半角文字が決まっています。',
    en: 'The manual lists the ASCII characters that each item takes.',
  },
  message: {
    ja: ({ characters, positions, allowed, several }) =>
      `${characters.map((character) => `「${shownCharacter(character)}」`).join('')}（${positionsJa(positions)}）はこの項目に使えません。${several ? 'ホスト名が二つ以上あるようです。ここに書けるのは一つです。' : `使えるのは ${allowed} です。`}`,
    en: ({ characters, positions, allowedEn, several }) =>
      `${characters.map((character) => `“${shownCharacter(character)}”`).join(' ')} (${positionsEn(positions)}) cannot stand in this item. ${several ? 'Two host names or more seem to stand here, but the item takes one.' : `It takes ${allowedEn}.`}`,
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
