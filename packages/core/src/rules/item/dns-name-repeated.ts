import { parseDnsNames, printDnsNames, withoutRepeats } from '../../language/host/dns-names.ts';
import { fieldAt } from '../../manual/formats.ts';
import { hasField, rowRule } from '../rule.ts';
import { PRACTICE, shown } from '../words.ts';

export default rowRule<{ name: string }>({
  phase: 'condition',
  field: 'dnsNames',
  needs: ['dnsNames'],
  severity: 'warning',
  decisions: ['D-18', 'D-30'],
  source: PRACTICE,
  title: { ja: 'dNSNameの重複', en: 'A repeated name in dNSName' },
  why: {
    ja: '同じ名前は一度で足ります。大文字・小文字の違いは区別しません。',
    en: 'Each name is needed only once. Upper and lower case make no difference.',
  },
  message: {
    ja: ({ name }) => `dNSNameに「${shown(name)}」が二度以上書かれています。一つにしてください。`,
    en: ({ name }) => `“${shown(name)}” appears more than once in dNSName. Keep only one.`,
  },
  applies: hasField('dnsNames'),
  check: (row) => {
    const names = parseDnsNames(row.text('dnsNames')).names.map(({ name }) => name);
    const once = withoutRepeats(names);
    if (once.length === names.length) return undefined;
    const name = names.find((each, index) => each !== once[index]) ?? '';
    const { dnsNames: item = 0 } = row.format.itemOf;
    return {
      ...(fieldAt(row.format, item)?.refusesRepeats && ({ severity: 'error', source: null } as const)),
      params: { name },
      fix: { safe: true, values: { dnsNames: printDnsNames(once) } },
    };
  },
});
