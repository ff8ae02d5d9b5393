import { hasField, rowRule } from '../rule.ts';
import { profileOfKey, RSA_PROFILE } from './csr-key.ts';

const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  [RSA_PROFILE]: [
    'md5WithRSAEncryption',
    'sha1WithRSAEncryption',
    'sha256WithRSAEncryption',
    'sha384WithRSAEncryption',
    'sha512WithRSAEncryption',
  ],
  '11': ['ecdsa-with-SHA256', 'ecdsa-with-SHA384'],
};

export default rowRule<{ algorithm: string; profile: string; accepted: readonly string[] }>({
  phase: 'condition',
  field: 'csr',
  needs: ['profile'],
  severity: 'error',
  decisions: ['D-15'],
  title: { ja: 'CSRの署名アルゴリズム', en: 'The CSR’s signature algorithm' },
  why: {
    ja: 'プロファイルごとに、CSRに使える署名アルゴリズムが決まっています。',
    en: 'Each profile takes listed signature algorithms of a CSR.',
  },
  message: {
    ja: ({ algorithm, profile, accepted }) =>
      `CSRの署名アルゴリズム ${algorithm} はプロファイル${profile}では使えません。${accepted.slice(-3).join('、')} などでCSRを作り直してください。`,
    en: ({ algorithm, profile, accepted }) =>
      `The CSR’s signature algorithm ${algorithm} is not taken by profile ${profile}. Make the CSR with ${accepted.slice(-3).join(', ')} or the like.`,
  },
  applies: hasField('csr', 'profile'),
  check: (row) => {
    const { csr } = row;
    const profile = row.text('profile');
    // A key of another profile brings another algorithm with it; that is one finding, on the key.
    if (!csr || profileOfKey(csr.key) !== profile) return undefined;
    const accepted = ACCEPTED[profile] ?? [];
    const algorithm = csr.signatureAlgorithm.name;
    return accepted.includes(algorithm) ? undefined : { params: { algorithm, profile, accepted } };
  },
  examples: {
    good: [{ type: 'server-issue', values: { csr: 'p384', profile: '11' } }],
    bad: [
      {
        type: 'server-issue',
        values: { csr: 'p384Sha512', profile: '11' },
        params: { algorithm: 'ecdsa-with-SHA512', profile: '11' },
      },
    ],
  },
});
