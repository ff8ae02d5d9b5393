import { fileRule } from '../rule.ts';

export default fileRule<Record<string, never>>({
  section: 'tsv-file',
  severity: 'error',
  decisions: ['D-06'],
  title: { ja: '空のファイル', en: 'An empty file' },
  why: {
    ja: '申請のないファイルは、受付システムが213で受け付けません。',
    en: 'A file without applications is rejected with answer 213.',
  },
  message: {
    ja: () => 'ファイルに申請が1件もありません。正しいファイルか確かめてください。',
    en: () => 'The file contains no applications. Check that it is the right file.',
  },
  check: ({ origin, records }) => (origin === 'tsv' && records.length === 0 ? { params: {} } : undefined),
});
