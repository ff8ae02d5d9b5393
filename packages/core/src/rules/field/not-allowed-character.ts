import { fieldRule } from '../rule.ts';
import { positionsEn, positionsJa, shownCharacter } from '../words.ts';

const PRINTABLE = /^[\x20-\x7e]$/;

export default fieldRule<{
  characters: readonly string[];
  positions: readonly number[];
  allowed: string;
  allowedEn: string;
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
    ja: ({ characters, positions, allowed }) =>
      `${characters.map((character) => `「${shownCharacter(character)}」`).join('')}（${positionsJa(positions)}）はこの項目に使えません。使えるのは ${allowed} です。`,
    en: ({ characters, positions, allowedEn }) =>
      `${characters.map((character) => `“${shownCharacter(character)}”`).join(' ')} (${positionsEn(positions)}) cannot stand in this item. It takes ${allowedEn}.`,
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
      },
    };
  },
  examples: {
    good: [{ type: 'client-issue', values: { fileName: "O'NEIL (1), A-B.=" } }],
    bad: [
      {
        type: 'server-issue',
        values: { fqdn: 'www_1.example.ac.jp' },
        params: { characters: ['_'], positions: [4] },
      },
      {
        type: 'client-issue',
        values: { fileName: 'REI/HANAKO' },
        params: { characters: ['/'], positions: [4] },
      },
    ],
  },
});
