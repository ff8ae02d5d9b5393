import { hasField, rowRule } from '../rule.ts';
import { BASELINE } from '../words.ts';

const WEAK: Readonly<Record<string, string>> = {
  md5WithRSAEncryption: 'MD5',
  sha1WithRSAEncryption: 'SHA-1',
};

export default rowRule<{ hash: string }>({
  phase: 'value',
  field: 'csr',
  severity: 'warning',
  decisions: ['D-16'],
  source: BASELINE,
  title: { ja: 'CSRの弱いハッシュ', en: 'A weak hash in the CSR' },
  why: {
    ja: 'マニュアルはMD5とSHA-1のCSRも受け付けますが、どちらも今では安全とされていません。',
    en: 'The manual takes CSRs signed with MD5 or SHA-1, though neither counts as safe today.',
  },
  message: {
    ja: ({ hash }) =>
      `CSRの署名に${hash}が使われています。受け付けられますが、SHA-256で作り直すことを勧めます。`,
    en: ({ hash }) => `The CSR is signed with ${hash}. It is accepted, but better made again with SHA-256.`,
  },
  applies: hasField('csr'),
  check: ({ csr }) => {
    const hash = csr && WEAK[csr.signatureAlgorithm.name];
    return hash ? { params: { hash } } : undefined;
  },
  examples: {
    good: [{ type: 'server-issue' }],
    bad: [
      { type: 'server-issue', values: { csr: 'md5' }, params: { hash: 'MD5' } },
      { type: 'server-issue', values: { csr: 'sha1' }, params: { hash: 'SHA-1' } },
    ],
  },
});
