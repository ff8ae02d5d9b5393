import { parseDnsNames } from '../../host/dns-names.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ length: number; max: number; name: string; certain: boolean }>({
  phase: 'comparison',
  field: 'dnsNames',
  needs: ['dnsNames', 'fqdn'],
  severity: 'error',
  decisions: ['D-18', 'D-30'],
  title: { ja: '自動付与されるFQDNの分の文字数', en: 'No room in dNSName for the FQDN that is added' },
  why: {
    ja: 'FQDNがdNSNameに無いとシステムが書き足し、それを含めて250文字までです。',
    en: 'Where dNSName lacks the FQDN the service adds it, and 250 characters are the limit with it.',
  },
  message: {
    ja: ({ length, max, name, certain }) =>
      certain
        ? `システムが書き足す「${name}」を含めると${length}文字になり、${max}文字を超えます。名前を減らしてください。`
        : `システムが「dNSName=${name}」の形で書き足すと${length}文字になり、${max}文字を超えるおそれがあります。`,
    en: ({ length, max, name, certain }) =>
      certain
        ? `With “${name}”, which the service adds, dNSName has ${length} characters; at most ${max} are taken. Use fewer names.`
        : `If the service adds “dNSName=${name}”, dNSName has ${length} characters, and ${max} are the limit. Fewer names are safer.`,
  },
  applies: hasField('dnsNames', 'fqdn'),
  check: (row) => {
    const text = row.text('dnsNames');
    const name = row.text('fqdn');
    const max = row.maxLength('dnsNames');
    if (parseDnsNames(text).names.some((written) => written.name === name)) return undefined;
    const bare = text.length + 1 + name.length;
    if (bare > max) return { params: { length: bare, max, name, certain: true } };
    const prefixed = bare + 'dNSName='.length;
    return prefixed > max
      ? { severity: 'warning', params: { length: prefixed, max, name, certain: false } }
      : undefined;
  },
});
