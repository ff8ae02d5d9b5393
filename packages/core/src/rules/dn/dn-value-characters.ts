import { CHARACTERS } from '../../manual/field.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { rowRule } from '../rule.ts';
import { charactersEn, charactersJa, shown } from '../words.ts';

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
  title: { ja: 'DNの値に使えない文字', en: 'A character that is not allowed in a value of the DN' },
  why: {
    ja: 'CN、O、OU、Lには使える半角文字が決まっています。サーバ証明書のLはマニュアルに一覧がないので注意にとどめます。',
    en: 'Only certain ASCII characters are allowed in CN, O, OU and L. The manual gives no list for the L of server certificates, so there it is only a warning.',
  },
  message: {
    ja: ({ type, value, characters, allowed, advice }) =>
      advice
        ? `${type}の値「${shown(value)}」に${charactersJa(characters)}があります。届け出た値と同じなら、このままで構いません。違うなら、届け出たとおりに書いてください。ほかの属性で使えるのは${allowed}です。`
        : `${type}の値「${shown(value)}」に${charactersJa(characters)}は使えません。使えるのは${allowed}です。`,
    en: ({ type, value, characters, allowedEn, advice }) =>
      advice
        ? `${type} “${shown(value)}” contains ${charactersEn(characters)}. Leave it if it is registered that way; otherwise write it as registered. The other attributes allow only ${allowedEn}.`
        : `${type} “${shown(value)}” must not contain ${charactersEn(characters, 'or')}. Only ${allowedEn} are allowed.`,
  },
  applies: () => true,
  check: ({ dn, format }) =>
    hitsOf(dn?.attributes ?? [], ({ type, value }) => {
      const allowed = format.dn.characters[type];
      // A wildcard in the CN of a server is dn-cn-fqdn's finding.
      const checked = allowed === CHARACTERS.host ? value.replace(/^\*\./, '') : value;
      if (!allowed || allowed.whole.test(checked)) return undefined;
      const characters = [...new Set([...checked].filter((character) => !allowed.pattern.test(character)))];
      const advice = format.dn.unlisted.includes(type);
      return {
        ...(advice && ({ severity: 'warning', source: CLIENT_LIST } as const)),
        params: { type, value, characters, allowed: allowed.title.ja, allowedEn: allowed.title.en, advice },
      };
    }),
});

const CLIENT_LIST = {
  ja: 'クライアント証明書のLについてのマニュアルの一覧',
  en: 'the manual’s list for the L of client certificates',
} as const;
