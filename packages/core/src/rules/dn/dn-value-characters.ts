import { CHARACTERS } from '../../manual/field.ts';
import { rowRule } from '../rule.ts';
import { shown, shownCharacter } from '../words.ts';

export default rowRule<{
  type: string;
  value: string;
  characters: readonly string[];
  allowed: string;
  allowedEn: string;
  advice: boolean;
}>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNの値に使えない文字', en: 'A character that a value of the DN does not take' },
  why: {
    ja: 'CN、O、OU、Lには使える半角文字が決まっています。サーバ証明書のLはマニュアルに一覧がないので注意にとどめます。',
    en: 'CN, O, OU and L take listed ASCII characters only. The manual has no list for the L of servers: a warning there.',
  },
  message: {
    ja: ({ type, value, characters, allowed, advice }) =>
      advice
        ? `${type}の値「${shown(value)}」に ${characters.map((c) => `「${shownCharacter(c)}」`).join('')} があります。届け出た値と同じなら、このままで構いません。違うなら ${allowed} の範囲で、届け出たとおりに書いてください。`
        : `${type}の値「${shown(value)}」に ${characters.map((c) => `「${shownCharacter(c)}」`).join('')} は使えません。使えるのは ${allowed} です。`,
    en: ({ type, value, characters, allowedEn, advice }) =>
      advice
        ? `${type} “${shown(value)}” holds ${characters.map((c) => `“${shownCharacter(c)}”`).join(' ')}. Leave it if that is how it is registered; otherwise write it as registered, with ${allowedEn}.`
        : `${type} “${shown(value)}” cannot hold ${characters.map((c) => `“${shownCharacter(c)}”`).join(' ')}. It takes ${allowedEn}.`,
  },
  applies: () => true,
  check: ({ dn, format }) =>
    (dn?.attributes ?? []).flatMap(({ type, value }) => {
      const allowed = format.dn.characters[type];
      // A wildcard in the CN of a server is dn-cn-fqdn's finding.
      const checked = allowed === CHARACTERS.host ? value.replace(/^\*\./, '') : value;
      if (!allowed || allowed.whole.test(checked)) return [];
      const characters = [...new Set([...checked].filter((character) => !allowed.pattern.test(character)))];
      const advice = format.dn.unlisted.includes(type);
      return [
        {
          ...(advice && ({ severity: 'warning', source: CLIENT_LIST } as const)),
          params: { type, value, characters, allowed: allowed.title.ja, allowedEn: allowed.title.en, advice },
        },
      ];
    }),
});

const CLIENT_LIST = {
  ja: 'クライアント証明書のLについてのマニュアルの一覧',
  en: 'the manual’s list for the L of client certificates',
} as const;
