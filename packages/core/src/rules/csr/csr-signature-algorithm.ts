import { acceptedAlgorithms, profileOfKey } from '../../manual/keys.ts';
import { hasField, rowRule } from '../rule.ts';
import { listEn } from '../words.ts';

export default rowRule<{ algorithm: string; profile: string; accepted: readonly string[] }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-15', 'D-33'],
  title: { ja: 'CSRの署名アルゴリズム', en: 'The CSR’s signature algorithm' },
  why: {
    ja: 'CSRに使える署名アルゴリズムは、鍵に合うプロファイルごとに決まっています。',
    en: 'Each profile accepts only certain signature algorithms for a CSR. The profile is the one that the key fits.',
  },
  message: {
    ja: ({ algorithm, profile, accepted }) =>
      `CSRの署名アルゴリズム ${algorithm} は、この鍵に合うプロファイル${profile}では使えません。${accepted.slice(-3).join('、')} のどれかでCSRを作り直してください。`,
    en: ({ algorithm, profile, accepted }) =>
      `The CSR’s signature algorithm ${algorithm} is not accepted for profile ${profile}, the one that its key fits. Create the CSR again with ${listEn(accepted.slice(-3), 'or')}.`,
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
