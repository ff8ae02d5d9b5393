import { rowRule } from '../rule.ts';
import { RFC_5280 } from '../words.ts';

export default rowRule<{ written: string; position: number; exact: boolean }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'warning',
  decisions: ['D-12', 'D-21'],
  source: RFC_5280,
  title: { ja: 'DNの中の、別の属性名らしい文字', en: 'Something like another attribute type in the DN' },
  why: {
    ja: 'DNに書けるのは CN、OU、O、L、ST、C だけです。ほかの属性名は前の値の一部として扱われます。',
    en: 'Only CN, OU, O, L, ST and C are used in the DN. Any other type is read as part of the value before it.',
  },
  message: {
    ja: ({ written, position }) =>
      `「${written}=」（${position}文字目）は、前の値の一部として扱われます。属性のつもりで書いたのなら、取り除いてください。`,
    en: ({ written, position }) =>
      `“${written}=” (character ${position}) is read as part of the value before it. Remove it if you meant it as an attribute.`,
  },
  applies: () => true,
  check: ({ dn, format }) => {
    const { refusesForeignTypes } = format.dn;
    const issue = dn?.issues.find(
      ({ kind }) => kind === 'foreign' || (kind === 'mail' && !refusesForeignTypes),
    );
    if (issue?.kind !== 'foreign' && issue?.kind !== 'mail') return undefined;
    const exact = issue.kind === 'mail' || issue.exact;
    return {
      ...(refusesForeignTypes && !exact && { severity: 'error', source: null }),
      params: { written: issue.written, position: issue.position, exact },
    };
  },
});
