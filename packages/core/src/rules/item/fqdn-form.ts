import { hostProblem } from '../../language/host/host.ts';
import { faultOf, HOST_EN, HOST_JA, type HostFault } from '../parts/host-words.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; reason: HostFault['reason']; detail: string }>({
  phase: 'value',
  field: 'fqdn',
  needs: ['fqdn'],
  severity: 'error',
  decisions: ['D-11', 'D-30'],
  title: { ja: 'FQDNの形でない値', en: 'A value that is not an FQDN' },
  why: {
    ja: 'FQDNは、二つ以上の部分をピリオドでつないだ名前です。IPアドレスやワイルドカードは使えません。',
    en: 'An FQDN is two or more labels joined by dots. IP addresses and wildcards are not allowed.',
  },
  message: {
    ja: ({ value, reason, detail }) =>
      `「${shown(value)}」はFQDNではありません。${HOST_JA[reason](detail)}www.example.ac.jp のように書いてください。`,
    en: ({ value, reason, detail }) =>
      `“${shown(value)}” is not an FQDN. ${HOST_EN[reason](detail)} Write a name such as www.example.ac.jp.`,
  },
  applies: hasField('fqdn'),
  check: (row) => {
    const value = row.text('fqdn');
    const problem = hostProblem(value);
    return problem && { params: { value, ...faultOf(problem) } };
  },
});
