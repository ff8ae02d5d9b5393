import { hostsInList, parseDnsNames } from '../../language/host/dns-names.ts';
import { hostProblem } from '../../language/host/host.ts';
import { faultOf, HOST_EN, HOST_JA, type HostFault } from '../parts/host-words.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; reason: HostFault['reason']; detail: string }>({
  phase: 'value',
  field: 'dnsNames',
  severity: 'error',
  decisions: ['D-18', 'D-30'],
  title: { ja: 'dNSNameの中のFQDNでない名前', en: 'A name in dNSName that is not an FQDN' },
  why: {
    ja: 'dNSNameの一つ一つの名前は、CNと同じFQDNの決まりに従います。',
    en: 'Each name in dNSName must be an FQDN, like the CN.',
  },
  message: {
    ja: ({ value, reason, detail }) =>
      `dNSNameの「${shown(value)}」はFQDNではありません。${HOST_JA[reason](detail)}www.example.ac.jp のような名前にしてください。`,
    en: ({ value, reason, detail }) =>
      `“${shown(value)}” in dNSName is not an FQDN. ${HOST_EN[reason](detail)} Write a name such as www.example.ac.jp.`,
  },
  applies: hasField('dnsNames'),
  check: (row) => {
    const text = row.text('dnsNames');
    if (text === '' || !row.clean('dnsNames')) return undefined;
    const hosts = /[\s;]/.test(text) ? hostsInList(text) : undefined;
    // A list with blanks or semicolons is dns-name-list's finding.
    if (hosts) return undefined;
    for (const { name } of parseDnsNames(text).names) {
      const problem = hostProblem(name);
      if (problem) return { params: { value: name, ...faultOf(problem) } };
    }
    return undefined;
  },
});
