import { printDn } from '../../language/dn/dn.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ written: string; type: string; position: number }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-12'],
  title: { ja: 'DNの属性名の小文字', en: 'A lower-case attribute type in the DN' },
  why: {
    ja: 'DNの属性名（CN、Oなど）は大文字で書きます。',
    en: 'The attribute types of the DN (CN, O and so on) are written in upper case.',
  },
  message: {
    ja: ({ written, type, position }) =>
      `${position}文字目の「${written}=」は「${type}=」と大文字で書いてください。`,
    en: ({ written, type, position }) =>
      `Write “${type}=” in upper case instead of “${written}=” (character ${position}).`,
  },
  applies: () => true,
  check: ({ dn }) => {
    const issue = dn?.issues.find((candidate) => candidate.kind === 'case');
    if (!dn || issue?.kind !== 'case') return undefined;
    return {
      params: { written: issue.written, type: issue.type, position: issue.position },
      fix: { safe: true, values: { subjectDn: printDn(dn.attributes) } },
    };
  },
});
