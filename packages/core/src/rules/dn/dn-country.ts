import { attributeValue, printDn } from '../../language/dn/dn.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

/** Whatever else stands there may be a part of the DN that has gone astray. */
const NAMES_JAPAN = /^\s*(?:jp|jpn|japan)\s*$/iu;

export default rowRule<{ value: string; rest: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-21'],
  title: { ja: 'DNの国名', en: 'The country in the DN' },
  why: { ja: 'Cは大文字の JP に決まっています。', en: 'C must be JP, in upper case.' },
  message: {
    ja: ({ value, rest }) =>
      rest !== ''
        ? `「C=JP」の後ろに「${shown(rest)}」があります。DNは「C=JP」で終わらせてください。`
        : `国名が「C=${shown(value)}」になっています。「C=JP」と書いてください。`,
    en: ({ value, rest }) =>
      rest !== ''
        ? `There is “${shown(rest)}” after “C=JP”. The DN must end with “C=JP”.`
        : `The country is written “C=${shown(value)}”. Write “C=JP”.`,
  },
  applies: () => true,
  check: ({ dn }) => {
    const value = dn && attributeValue(dn.attributes, 'C');
    if (!dn || value === undefined || value.trim() === '' || value === 'JP') return undefined;
    const rest = /^JP(?![A-Za-z])(.+)$/su.exec(value)?.[1] ?? '';
    const attributes = dn.attributes.map((attribute) =>
      attribute.type === 'C' ? { ...attribute, value: 'JP' } : attribute,
    );
    return {
      params: { value, rest },
      fix: NAMES_JAPAN.test(value) ? { safe: false, values: { subjectDn: printDn(attributes) } } : undefined,
    };
  },
});
