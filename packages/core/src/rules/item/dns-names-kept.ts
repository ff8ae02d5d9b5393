import { attributeValue } from '../../language/dn/dn.ts';
import { parseDnsNames, printDnsNames, withoutRepeats } from '../../language/host/dns-names.ts';
import { isFqdn } from '../../language/host/host.ts';
import { MAX_DNS_NAMES } from '../../manual/limits.ts';
import { oldCertificate } from '../parts/old-certificate.ts';
import type { Row } from '../row-view.ts';
import { hasField, rowRule } from '../rule.ts';
import { GIVEN_CERTIFICATES, listEn } from '../words.ts';

const MAX_NAMED = 3;

export default rowRule<{ names: readonly string[] }>({
  phase: 'comparison',
  field: 'dnsNames',
  needs: ['subjectDn', 'fqdn'],
  severity: 'warning',
  decisions: ['D-36'],
  source: GIVEN_CERTIFICATES,
  title: {
    ja: '旧証明書にあって、書かれていないdNSName',
    en: 'Names of the old certificate missing from dNSName',
  },
  why: {
    ja: '更新した証明書に載るのは #13 に書いた名前だけです。書き忘れると、その名前でのアクセスがエラーになります。',
    en: 'The renewed certificate contains only the names in item 13. Access with a name that is left out will fail.',
  },
  message: {
    ja: ({ names }) =>
      `旧証明書にある ${names.slice(0, MAX_NAMED).join('、')}${names.length > MAX_NAMED ? ` ほか${names.length - MAX_NAMED}件` : ''} が、dNSNameにありません。これからも使う名前であれば書き足してください。`,
    en: ({ names }) =>
      `dNSName does not contain ${names.length > MAX_NAMED ? `${names.slice(0, MAX_NAMED).join(', ')} and ${names.length - MAX_NAMED} more names` : listEn(names)} from the old certificate. Add ${names.length === 1 ? 'the name if it is' : 'the names that are'} still in use.`,
  },
  applies: hasField('oldSerial', 'dnsNames', 'fqdn'),
  check: (row, context) => {
    const old = oldCertificate(row, context);
    if (!row.clean('dnsNames') || !row.dn || !old?.dnsNames) return undefined;
    const host = attributeValue(row.dn.attributes, 'CN')?.toLowerCase();
    if (attributeValue(old.subject, 'CN')?.toLowerCase() !== host) return undefined;
    const written = parseDnsNames(row.text('dnsNames')).names.map(({ name }) => name);
    const known = new Set([...written, row.text('fqdn')].map((name) => name.toLowerCase()));
    const names = withoutRepeats(old.dnsNames).filter((name) => !known.has(name.toLowerCase()));
    if (names.length === 0) return undefined;
    const all = [...written, ...names];
    return {
      params: { names },
      fix: fits(row, all, names) ? { safe: false, values: { dnsNames: printDnsNames(all) } } : undefined,
    };
  },
});

/** True where all names can be written: each valid, no more than the item takes, with the FQDN that is added (D-18). */
function fits(row: Row, all: readonly string[], added: readonly string[]): boolean {
  const own = row.text('fqdn');
  const longest = printDnsNames(all.includes(own) ? all : [...all, own]);
  return all.length <= MAX_DNS_NAMES && added.every(isFqdn) && longest.length <= row.maxLength('dnsNames');
}
