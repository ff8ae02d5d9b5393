import { hasField, rowRule } from '../rule.ts';
import { BASELINE } from '../words.ts';

const MIN_EXPONENT = 65537n;

export default rowRule<{ exponent: string }>({
  phase: 'value',
  field: 'csr',
  severity: 'warning',
  decisions: ['D-17'],
  source: BASELINE,
  title: { ja: 'RSAの小さい公開指数', en: 'A small RSA public exponent' },
  why: {
    ja: 'RSAの公開指数には、65537以上が求められています。',
    en: 'The public exponent of an RSA key should be 65537 or more.',
  },
  message: {
    ja: ({ exponent }) => `RSAの公開指数が${exponent}です。65537で鍵を作り直すことを勧めます。`,
    en: ({ exponent }) =>
      `The RSA public exponent is ${exponent}. Creating a new key with 65537 is recommended.`,
  },
  applies: hasField('csr'),
  check: ({ csr }) =>
    csr?.key.algorithm === 'RSA' && csr.key.exponent !== null && BigInt(csr.key.exponent) < MIN_EXPONENT
      ? { params: { exponent: csr.key.exponent } }
      : undefined,
});
