import { attributeValue, printDn } from '../../dn/dn.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNの国名', en: 'The country of the DN' },
  why: { ja: 'Cは大文字の JP に決まっています（2-1-1）。', en: 'C is JP, in upper case (2-1-1).' },
  message: {
    ja: ({ value }) => `国名が「C=${shown(value)}」になっています。「C=JP」と書いてください。`,
    en: ({ value }) => `The country is “C=${shown(value)}”. Write “C=JP”.`,
  },
  applies: () => true,
  check: ({ dn }) => {
    const value = dn && attributeValue(dn.attributes, 'C');
    if (!dn || value === undefined || value.trim() === '' || value === 'JP') return undefined;
    const attributes = dn.attributes.map((attribute) =>
      attribute.type === 'C' ? { ...attribute, value: 'JP' } : attribute,
    );
    return { params: { value }, fix: { safe: false, values: { subjectDn: printDn(attributes) } } };
  },
  examples: {
    good: [{ type: 'server-issue' }],
    bad: [
      {
        type: 'client-revoke',
        values: { subjectDn: 'CN=REI HANAKO,O=Example University,L=Chiyoda-ku,C=jp' },
        params: { value: 'jp' },
        fixed: { subjectDn: 'CN=REI HANAKO,O=Example University,L=Chiyoda-ku,C=JP' },
      },
    ],
  },
});
