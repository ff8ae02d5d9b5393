import { parseDnsNames } from '../../language/host/dns-names.ts';
import { hasField, rowRule } from '../rule.ts';
import { listEn, shown } from '../words.ts';

export default rowRule<{ names: readonly string[]; domains: readonly string[] }>({
  phase: 'comparison',
  field: 'fqdn',
  severity: 'warning',
  source: { ja: 'サービスに登録したドメイン', en: 'the domains registered with the service' },
  title: { ja: '機関のドメインではないホスト名', en: 'A host name outside the institution’s domains' },
  why: {
    ja: '証明書は、機関がサービスに登録したドメインの下の名前にだけ発行されます。機関情報に書いたドメインと比べています。',
    en: 'Certificates are issued only for names under the domains that the institution has registered with the service. They are compared with the domains in the institution sheet.',
  },
  message: {
    ja: ({ names, domains }) =>
      `${names.map((name) => `「${shown(name)}」`).join('、')}は、機関情報のドメイン（${domains.join('、')}）の下にありません。登録したドメインかどうか確かめてください。`,
    en: ({ names, domains }) =>
      `${listEn(names.map((name) => `“${shown(name)}”`))} ${names.length === 1 ? 'is' : 'are'} not under the domains in the institution sheet (${domains.join(', ')}). Check that the domain is registered.`,
  },
  applies: hasField('fqdn'),
  check: (row, { institution }) => {
    const domains = institution?.domains ?? [];
    if (domains.length === 0) return undefined;
    const outside = (name: string): boolean => !domains.some((domain) => isUnder(name, domain));
    return (['fqdn', 'dnsNames'] as const).flatMap((field) => {
      const text = row.known(field) ?? '';
      const hosts = field === 'fqdn' ? [text] : parseDnsNames(text).names.map(({ name }) => name);
      const names = hosts.filter((name) => name !== '' && outside(name));
      return names.length === 0 ? [] : [{ params: { names, domains }, field }];
    });
  },
});

function isUnder(name: string, domain: string): boolean {
  const host = name.toLowerCase();
  const parent = domain.toLowerCase();
  return host === parent || host.endsWith(`.${parent}`);
}
