import { expect, it } from 'vitest';
import { exportName } from './file-names.ts';

it.each([
  ['申請.xlsx', null, 'server-issue', '申請-server-issue.tsv'],
  ['申請 2024.v2.xlsm', 'サーバ', 'client-issue-p12-1of2', '申請 2024.v2-サーバ-client-issue-p12-1of2.tsv'],
  ['', null, 'server-issue', 'server-issue.tsv'],
  ['a/b:c?.xlsx', '<x>', 'server-issue', 'a_b_c_-_x_-server-issue.tsv'],
])('names the file of %j, sheet %j', (workbook, sheet, suffix, name) => {
  expect(exportName(workbook, sheet, suffix)).toBe(name);
});

it('cuts long names between characters', () => {
  const name = exportName('漢'.repeat(200), '𠮷'.repeat(200), 'server-issue');
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  expect(name).toMatch(/^漢+-𠮷+-server-issue\.tsv$/u);
});
