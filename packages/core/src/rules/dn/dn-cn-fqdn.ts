import { attributeValue } from '../../language/dn/dn.ts';
import { hostProblem } from '../../language/host/host.ts';
import { CHARACTERS } from '../../manual/field.ts';
import { faultOf, HOST_EN, HOST_JA, type HostFault } from '../parts/host-words.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; reason: HostFault['reason']; detail: string }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-11', 'D-30'],
  title: { ja: 'FQDNでないCN', en: 'A CN that is not an FQDN' },
  why: {
    ja: 'サーバ証明書のCNは、ホスト名とドメイン名をそろえたFQDNです。',
    en: 'The CN of a server certificate must be a fully qualified domain name, host and domain.',
  },
  message: {
    ja: ({ value, reason, detail }) =>
      `CN「${shown(value)}」はFQDNではありません。${HOST_JA[reason](detail)}www.example.ac.jp のように書いてください。`,
    en: ({ value, reason, detail }) =>
      `The CN “${shown(value)}” is not an FQDN. ${HOST_EN[reason](detail)} Write a name such as www.example.ac.jp.`,
  },
  applies: ({ dn }) => dn.commonName === 'host',
  check: ({ dn }) => {
    const value = dn && attributeValue(dn.attributes, 'CN');
    // Characters that no host name has are dn-value-characters' finding, but for the wildcard's.
    if (!value || (!CHARACTERS.host.whole.test(value) && !value.startsWith('*.'))) return undefined;
    const problem = hostProblem(value);
    return problem && { params: { value, ...faultOf(problem) } };
  },
});
