import { UNSPECIFIED } from '../../manual/profiles.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<Record<string, never>>({
  phase: 'condition',
  field: 'reason',
  needs: ['reason'],
  severity: 'warning',
  decisions: ['D-43'],
  source: { ja: '登録担当者の経験', en: 'the experience of registrars' },
  title: { ja: 'コメントのない失効理由「未定義」', en: 'The reason “unspecified” without a comment' },
  why: {
    ja: '理由が0でコメントもないと、なぜ失効するのかが分からず、登録担当者が問い合わせ直すことになります。',
    en: 'Reason 0 without a comment does not say why the certificate is being revoked, so the registrar has to ask.',
  },
  message: {
    ja: () =>
      '失効理由が0（未定義）で、失効理由コメントが空です。コメントに理由を書くか、3・4・5のうち当てはまる番号を選んでください。',
    en: () =>
      'The reason is 0 (unspecified) and the comment is empty. Write the reason in the comment, or choose 3, 4 or 5 if one of them fits.',
  },
  applies: hasField('reason', 'comment'),
  check: (row) =>
    row.text('reason') === UNSPECIFIED && row.text('comment') === '' ? { params: {} } : undefined,
});
