import { printDn } from '../../dn/dn.ts';
import { rowRule } from '../rule.ts';

export default rowRule<{ position: number }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-12', 'D-21'],
  title: { ja: 'DNの区切りの空白', en: 'White space round a separator of the DN' },
  why: {
    ja: 'DNのカンマや属性名の前後には空白を入れません。opensslの表示を写すと入っています。',
    en: 'No white space stands round the commas and types of the DN; what openssl prints has some.',
  },
  message: {
    ja: ({ position }) =>
      `DNの区切り（${position}文字目）に空白があります。カンマと = のまわりの空白を取り除いてください。`,
    en: ({ position }) =>
      `A separator of the DN (character ${position}) has white space round it. Remove it.`,
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
