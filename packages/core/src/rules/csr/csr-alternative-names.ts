import { parseDnsNames, printDnsNames, withoutRepeats } from '../../language/host/dns-names.ts';
import { isFqdn } from '../../language/host/host.ts';
import { hasField, rowRule } from '../rule.ts';
import { listEn, PRACTICE } from '../words.ts';

export default rowRule<{ names: readonly string[]; unfit: readonly string[] }>({
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
    ja: ({ names, unfit }) => {
      const fit = names.filter((name) => !unfit.includes(name));
      const add = unfit.length === 0 ? '必要なら' : `必要なら ${someJa(fit)} を`;
      return [
        `CSRのSANにある ${someJa(names)} は証明書に載りません。`,
        fit.length === 0 ? '' : `${add} #13 dNSName に書いてください。`,
        unfit.length === 0 ? '' : `${someJa(unfit)} はFQDNではないので、#13 にも書けません。`,
      ].join('');
    },
    en: ({ names, unfit }) => {
      const fit = names.filter((name) => !unfit.includes(name));
      const these = names.length === 1 ? 'it' : 'them';
      return [
        `The certificate will not contain ${someEn(names)} from the SANs of the CSR.`,
        fit.length === 0
          ? ''
          : ` If needed, add ${unfit.length === 0 ? these : someEn(fit, 'and')} to item 13, dNSName.`,
        unfit.length === 0
          ? ''
          : ` Item 13 cannot take ${someEn(unfit)} either, because ${unfit.length === 1 ? 'it is not an FQDN' : 'they are not FQDNs'}.`,
      ].join('');
    },
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
      params: { names, unfit: names.filter((name) => !isFqdn(name)) },
      fix: { safe: false, values: { dnsNames: printDnsNames(withoutRepeats([...written, ...wanted])) } },
    };
  },
});

const SHOWN = 3;

const someJa = (names: readonly string[]): string =>
  `${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? ` ほか${names.length - SHOWN}件` : ''}`;

const someEn = (names: readonly string[], last: 'and' | 'or' = 'or'): string =>
  names.length > SHOWN
    ? `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`
    : listEn(names, last);
