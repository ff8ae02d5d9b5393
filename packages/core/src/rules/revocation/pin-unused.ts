import { hasField, rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default rowRule<Record<string, never>>({
  phase: 'condition',
  field: 'pin',
  needs: ['pin'],
  severity: 'warning',
  decisions: ['D-24'],
  source: PRACTICE,
  title: { ja: '失効申請のアクセスPIN', en: 'An access PIN in a revocation' },
  why: {
    ja: '失効申請の #15 には、マニュアルに決まりも用途も書かれていません。',
    en: 'The manual states neither a rule nor a use for item 15 of a revocation.',
  },
  message: {
    ja: () => '失効申請ではアクセスPINは使われません。理由がなければ空にしてください。',
    en: () => 'The access PIN is not used in a revocation. Leave it empty unless there is a reason for it.',
  },
  applies: hasField('reason', 'pin'),
  check: () => ({ params: {} }),
});
