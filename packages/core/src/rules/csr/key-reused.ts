import { type OtherRow, otherRow, otherRowEn, otherRowJa } from '../parts/other-row.ts';
import { groupRule, hasField } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default groupRule<{ renewal: boolean } & OtherRow>({
  field: 'csr',
  severity: 'warning',
  decisions: ['D-17'],
  source: PRACTICE,
  title: { ja: '同じ鍵のCSR', en: 'Two CSRs with the same key' },
  why: {
    ja: '更新では使ったことのある鍵を使えません。発行でも、サーバごとに鍵を分けるのが安全です。',
    en: 'A renewal cannot use a key that was used before. For a new issue, too, a separate key for each server is safer.',
  },
  message: {
    ja: ({ renewal, ...other }) =>
      `CSRの鍵が${otherRowJa(other)}と同じです。${renewal ? '更新では鍵を使い回せません。新しい鍵でCSRを作り直してください。' : 'サーバごとに鍵を分けることを勧めます。'}`,
    en: ({ renewal, ...other }) =>
      `The CSR’s key is the same as in ${otherRowEn(other)}. ${renewal ? 'A renewal cannot reuse a key. Create a CSR with a new key.' : 'A separate key for each server is recommended.'}`,
  },
  applies: hasField('csr'),
  key: ({ csr }) => csr?.key.id,
  check: ({ format }, first) => {
    const renewal = format.itemOf.oldSerial !== undefined;
    return {
      ...(renewal && { severity: 'error', source: null }),
      params: { ...otherRow(first), renewal },
    };
  },
});
