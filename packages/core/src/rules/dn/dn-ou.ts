import { attributeValues } from '../../dn/dn.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; asCertificate: boolean }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-14'],
  title: { ja: 'サーバ証明書のDNのOU', en: 'An OU in a server DN' },
  why: {
    ja: 'サーバ証明書のOUは2022年8月2日に廃止されました。それより前の証明書の失効では残っていることがあります。',
    en: 'Server certificates lost their OU on 2022-08-02; only a revocation of an older one may still name it.',
  },
  message: {
    ja: ({ value, asCertificate }) =>
      asCertificate
        ? `DNに「OU=${shown(value)}」があります。失効する証明書のDNにOUがあることを確かめてください。`
        : `DNに「OU=${shown(value)}」があります。サーバ証明書にOUは使えません。OUのないCSRを作り、DNからも取り除いてください。`,
    en: ({ value, asCertificate }) =>
      asCertificate
        ? `The DN has “OU=${shown(value)}”. See whether the certificate to revoke really has it.`
        : `The DN has “OU=${shown(value)}”. Server certificates take no OU: make a CSR without it and remove it here.`,
  },
  applies: ({ dn }) => dn.unit !== 'any',
  check: ({ dn, format }) => {
    const [value] = dn ? attributeValues(dn.attributes, 'OU') : [];
    if (value === undefined) return undefined;
    const asCertificate = format.dn.unit === 'as-certificate';
    return { severity: asCertificate ? 'warning' : 'error', params: { value, asCertificate } };
  },
});
