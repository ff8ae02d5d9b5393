import { parseDnsNames } from '../../language/host/dns-names.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ length: number; max: number; name: string; certain: boolean }>({
  phase: 'comparison',
  field: 'dnsNames',
  needs: ['dnsNames', 'fqdn'],
  severity: 'error',
  decisions: ['D-18', 'D-30'],
  title: {
    ja: '自動で加わるFQDNを含めたdNSNameの文字数',
    en: 'No room in dNSName for the FQDN that is added',
  },
  why: {
    ja: 'FQDNがdNSNameにないと、システムが書き足します。上限の250文字は、それを含めて数えます。',
    en: 'If the FQDN is not in dNSName, the service adds it. The limit of 250 characters includes it.',
  },
  message: {
    ja: ({ length, max, name, certain }) =>
      certain
        ? `システムが書き足す「${name}」を含めると${length}文字になり、${max}文字を超えます。名前を減らしてください。`
        : `システムが「dNSName=${name}」の形で書き足すと${length}文字になり、${max}文字を超えるおそれがあります。名前を減らすほうが確実です。`,
    en: ({ length, max, name, certain }) =>
      certain
        ? `With “${name}”, which the service adds, dNSName has ${length} characters, but at most ${max} are allowed. Use fewer names.`
        : `If the service adds “dNSName=${name}”, dNSName will have ${length} characters and may exceed the limit of ${max}. Using fewer names is safer.`,
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
