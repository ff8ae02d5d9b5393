import { fileRule } from '../rule.ts';

export default fileRule<Record<string, never>>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-06'],
  title: { ja: '空のファイル', en: 'An empty file' },
  why: {
    ja: '申請のないファイルは、受付システムが213で受け付けません。',
    en: 'The service answers 213 for a file without records.',
  },
  message: {
    ja: () => 'ファイルに申請が1件もありません。正しいファイルか確かめてください。',
    en: () => 'The file holds no record. See whether it is the right one.',
  },
  check: ({ origin, records }) => (origin === 'tsv' && records.length === 0 ? { params: {} } : undefined),
});
