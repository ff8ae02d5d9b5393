import { KEY_COMPROMISE } from '../../manual/profiles.ts';
import { hasField, rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default rowRule<Record<string, never>>({
  phase: 'condition',
  field: 'reason',
  needs: ['reason'],
  severity: 'warning',
  source: PRACTICE,
  title: { ja: '失効理由「鍵の危殆化」', en: 'The reason “key compromise”' },
  why: {
    ja: '1を選ぶと鍵が漏れたものとして扱われ、同じ鍵は使えなくなります。選び間違えると、影響がいちばん大きい理由です。',
    en: 'Reason 1 declares that the key has leaked, and it can never be used again. Choosing it by mistake is the costliest slip.',
  },
  message: {
    ja: () =>
      '失効理由が1（鍵の危殆化）です。秘密鍵が本当に漏れたのでなければ、4（更新・記載内容の変更）や5（利用終了）を選んでください。',
    en: () =>
      'The reason is 1 (key compromise). Unless the private key has really leaked, choose 4 (superseded) or 5 (no longer in use).',
  },
  applies: hasField('reason'),
  check: (row) => (row.text('reason') === KEY_COMPROMISE ? { params: {} } : undefined),
});
