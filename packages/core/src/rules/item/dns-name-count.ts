import { parseDnsNames } from '../../language/host/dns-names.ts';
import { MAX_DNS_NAMES } from '../../manual/limits.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ count: number; max: number }>({
  phase: 'value',
  field: 'dnsNames',
  severity: 'error',
  decisions: ['D-18'],
  title: { ja: 'dNSNameの個数', en: 'Too many names in dNSName' },
  why: {
    ja: 'dNSNameに書ける名前は8個までです。自動で加わるFQDNは数えません。',
    en: 'dNSName may contain up to eight names. The FQDN that the service adds automatically does not count.',
  },
  message: {
    ja: ({ count, max }) => `dNSNameに名前が${count}個あります。${max}個までにしてください。`,
    en: ({ count, max }) => `dNSName has ${count} names, but at most ${max} are allowed.`,
  },
  applies: hasField('dnsNames'),
  check: (row) => {
    const text = row.text('dnsNames');
    if (text === '' || !row.clean('dnsNames')) return undefined;
    const count = parseDnsNames(text).names.length;
    return count > MAX_DNS_NAMES ? { params: { count, max: MAX_DNS_NAMES } } : undefined;
  },
});
