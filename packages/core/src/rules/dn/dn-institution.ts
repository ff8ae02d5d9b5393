import { attributeValue } from '../../language/dn/dn.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ type: string; value: string; registered: string }>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'warning',
  decisions: ['D-13'],
  title: { ja: '機関情報と違うDN', en: 'The DN differs from the institution sheet' },
  why: {
    ja: 'O、L、STは機関ごとに決まっています。機関情報に書いた値と比べています。',
    en: 'O, L and ST are fixed for each institution. They are compared with the values in the institution sheet.',
  },
  message: {
    ja: ({ type, value, registered }) =>
      `${type}の「${shown(value)}」が機関情報の「${shown(registered)}」と違います。どちらが正しいか確かめてください。`,
    en: ({ type, value, registered }) =>
      `${type} is “${shown(value)}”, but the institution sheet has “${shown(registered)}”. Check which is right.`,
  },
  applies: () => true,
  check: ({ dn }, { institution }) => {
    if (!dn || !institution) return undefined;
    const registered = { O: institution.organization, L: institution.locality, ST: institution.prefecture };
    return (['O', 'L', 'ST'] as const).flatMap((type) => {
      const value = attributeValue(dn.attributes, type);
      const own = registered[type];
      return own === undefined || value === undefined || value === own
        ? []
        : [{ params: { type, value, registered: own } }];
    });
  },
});
