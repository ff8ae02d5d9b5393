import { acceptedAlgorithms } from '../parts/signature-algorithms.ts';
import { hasField, rowRule } from '../rule.ts';
import { BASELINE } from '../words.ts';
import { profileOfKey } from './csr-key.ts';

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
      `CSRの署名に${hash}が使われています。申請はできますが、安全とされない古い方式です。SHA-256で作り直すことを勧めます。`,
    en: ({ hash }) =>
      `The CSR is signed with ${hash}. It can be applied with, but the method is old and not safe: better make it again with SHA-256.`,
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
