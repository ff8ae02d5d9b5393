import { printDn } from '../../language/dn/dn.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ position: number }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-12', 'D-21'],
  title: { ja: 'DNの区切りの空白', en: 'White space around a separator in the DN' },
  why: {
    ja: 'DNのカンマや属性名の前後には空白を入れません。opensslの表示を写すと、空白が入っています。',
    en: 'There must be no white space around the commas and attribute types of the DN. The output of openssl contains some.',
  },
  message: {
    ja: ({ position }) =>
      `DNの区切り（${position}文字目）に空白があります。カンマと = のまわりの空白を取り除いてください。`,
    en: ({ position }) =>
      `There is white space at a separator of the DN (character ${position}). Remove the white space around the commas and =.`,
  },
  applies: () => true,
  check: ({ dn }) => {
    const issue = dn?.issues.find((candidate) => candidate.kind === 'space');
    return dn && issue
      ? {
          params: { position: issue.position },
          fix: { safe: true, values: { subjectDn: printDn(dn.attributes) } },
        }
      : undefined;
  },
});
