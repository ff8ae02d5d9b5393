import { acceptedAlgorithms, profileOfKey } from '../../manual/keys.ts';
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
    en: 'The manual accepts CSRs signed with MD5 or SHA-1, but neither is considered secure today.',
  },
  message: {
    ja: ({ hash }) =>
      `CSRの署名に${hash}が使われています。申請はできますが、今では安全とされていない古い方式です。SHA-256で作り直すことを勧めます。`,
    en: ({ hash }) =>
      `The CSR is signed with ${hash}. It is accepted, but the algorithm is old and no longer considered secure. Creating the CSR again with SHA-256 is recommended.`,
  },
  applies: hasField('csr'),
  check: ({ csr }) => {
    const name = csr?.signatureAlgorithm.name ?? '';
    const hash = WEAK[name];
    // Of a signature that does not verify, or a key that fits no profile, none is taken.
    if (!csr || hash === undefined || csr.signature !== 'valid') return undefined;
    return acceptedAlgorithms(profileOfKey(csr.key) ?? '').includes(name) ? { params: { hash } } : undefined;
  },
});
