import { parseDnsNames, printDnsNames, withoutRepeats } from '../../language/host/dns-names.ts';
import { hasField, rowRule } from '../rule.ts';
import { listEn, PRACTICE } from '../words.ts';

export default rowRule<{ names: readonly string[] }>({
  phase: 'comparison',
  field: 'csr',
  needs: ['csr', 'fqdn'],
  severity: 'warning',
  decisions: ['D-17'],
  source: PRACTICE,
  title: { ja: 'CSRの中のSAN', en: 'SANs in the CSR' },
  why: {
    ja: 'このサービスはCSRの中のSANを使いません。証明書に載るのは #13 dNSName の名前だけです。',
    en: 'This service ignores SANs in a CSR. The certificate contains only the names in item 13, dNSName.',
  },
  message: {
    ja: ({ names }) =>
      `CSRのSANにある ${names.slice(0, 3).join('、')}${names.length > 3 ? ` ほか${names.length - 3}件` : ''} は証明書に載りません。必要なら #13 dNSName に書いてください。`,
    en: ({ names }) =>
      `The certificate will not contain ${names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : listEn(names, 'or')} from the SANs of the CSR. If needed, add ${names.length === 1 ? 'it' : 'them'} to item 13, dNSName.`,
  },
  applies: hasField('csr', 'dnsNames'),
  check: (row) => {
    if (!row.csr || !row.clean('dnsNames')) return undefined;
    const written = parseDnsNames(row.text('dnsNames')).names.map(({ name }) => name);
    const known = new Set([...written, row.text('fqdn')].map((name) => name.toLowerCase()));
    const wanted = row.csr.subjectAltNames.filter(({ type }) => type === 'dns').map(({ value }) => value);
    const names = wanted.filter((name) => !known.has(name.toLowerCase()));
    if (names.length === 0) return undefined;
    return {
      params: { names },
      fix: { safe: false, values: { dnsNames: printDnsNames(withoutRepeats([...written, ...wanted])) } },
    };
  },
});
