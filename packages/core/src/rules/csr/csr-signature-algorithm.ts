import { acceptedAlgorithms } from '../parts/signature-algorithms.ts';
import { hasField, rowRule } from '../rule.ts';
import { profileOfKey } from './csr-key.ts';

export default rowRule<{ algorithm: string; profile: string; accepted: readonly string[] }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-15', 'D-33'],
  title: { ja: 'CSRの署名アルゴリズム', en: 'The CSR’s signature algorithm' },
  why: {
    ja: 'CSRに使える署名アルゴリズムは、鍵に合うプロファイルごとに決まっています。',
    en: 'The profile that a key fits takes listed signature algorithms of a CSR.',
  },
  message: {
    ja: ({ algorithm, profile, accepted }) =>
      `CSRの署名アルゴリズム ${algorithm} は、この鍵に合うプロファイル${profile}では使えません。${accepted.slice(-3).join('、')} のどれかでCSRを作り直してください。`,
    en: ({ algorithm, profile, accepted }) =>
      `The CSR’s signature algorithm ${algorithm} is not taken by profile ${profile}, which its key fits. Make the CSR again with one of ${accepted.slice(-3).join(', ')}.`,
  },
  applies: hasField('csr', 'profile'),
  check: ({ csr }) => {
    // A key that fits no profile is csr-key's finding.
    const profile = csr && profileOfKey(csr.key);
    if (!csr || profile === undefined) return undefined;
    const accepted = acceptedAlgorithms(profile);
    const algorithm = csr.signatureAlgorithm.name;
    return accepted.includes(algorithm) ? undefined : { params: { algorithm, profile, accepted } };
  },
});
