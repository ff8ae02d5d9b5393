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
    en: 'The manual gives item 15 of a revocation neither a rule nor a use.',
  },
  message: {
    ja: () => '失効申請ではアクセスPINは使われません。理由がなければ空にしてください。',
    en: () => 'A revocation has no use for an access PIN. Leave it empty unless you were asked for one.',
  },
  applies: hasField('reason', 'pin'),
  check: () => ({ params: {} }),
});
