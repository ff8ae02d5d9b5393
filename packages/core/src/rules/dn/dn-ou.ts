import { attributeValues } from '../../language/dn/dn.ts';
import { certificateBySerial } from '../parts/old-certificate.ts';
import { rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ value: string; asCertificate: boolean }>({
  phase: 'value',
  field: 'subjectDn',
  needs: ['subjectDn'],
  severity: 'error',
  decisions: ['D-14'],
  title: { ja: 'サーバ証明書のDNのOU', en: 'An OU in the DN of a server certificate' },
  why: {
    ja: 'サーバ証明書のOUは2022年8月2日に廃止されました。それより前に発行された証明書の失効では、残っていることがあります。',
    en: 'OU was abolished for server certificates on 2022-08-02. Only the revocation of an older certificate may still contain it.',
  },
  message: {
    ja: ({ value, asCertificate }) =>
      asCertificate
        ? `DNに「OU=${shown(value)}」があります。失効する証明書のDNにOUがあることを確かめてください。`
        : `DNに「OU=${shown(value)}」があります。サーバ証明書にOUは使えません。OUのないCSRを作り直し、DNからも取り除いてください。`,
    en: ({ value, asCertificate }) =>
      asCertificate
        ? `The DN has “OU=${shown(value)}”. Check that the certificate to be revoked really has it.`
        : `The DN has “OU=${shown(value)}”. Server certificates cannot have an OU. Create a new CSR without it, and remove it from the DN too.`,
  },
  applies: ({ dn }) => dn.unit !== 'any',
  check: (row, context) => {
    const { dn, format } = row;
    const units = dn ? attributeValues(dn.attributes, 'OU') : [];
    const [value] = units;
    if (value === undefined) return undefined;
    const asCertificate = format.dn.unit === 'as-certificate';
    const old = asCertificate ? certificateBySerial(row, context) : undefined;
    // The certificate itself has them.
    if (old && units.every((unit) => attributeValues(old.subject, 'OU').includes(unit))) return undefined;
    return { severity: asCertificate ? 'warning' : 'error', params: { value, asCertificate } };
  },
});
