import { formatOf } from '@upki-tsv/core';
import { expect, it } from 'vitest';
import { sampleRows, started, table } from './test-bench.ts';

const { adminMail = 0, fqdn = 0 } = formatOf('server-issue').itemOf;
const titleOf = (item: number): string => formatOf('server-issue').items[item - 1]?.title.ja ?? '';

/** A sheet without columns for two required items. */
async function narrow(headers: Readonly<Record<string, string>> = {}) {
  const bench = await started('server-issue', 1);
  const kept = sampleRows('server-issue', 1).map((row) =>
    row.filter((_, index) => ![adminMail, fqdn].includes(index + 1) && (row[index] ?? null) !== undefined),
  );
  const [header = []] = kept;
  bench.sheet.rows = [
    header.map((cell) => (typeof cell === 'string' ? (headers[cell] ?? cell) : cell)),
    ...kept.slice(1),
  ];
  await bench.session.check();
  return bench;
}

it('adds a column for each required item that has none, after showing it', async () => {
  const { session, sheet } = await narrow();
  const preview = session.previewMissingColumns();
  expect(preview.changes.map(({ row, item, after }) => [row, item, after])).toEqual([
    [1, adminMail, titleOf(adminMail)],
    [1, fqdn, titleOf(fqdn)],
  ]);
  const right = sheet.rows[0]?.length ?? 0;
  expect(preview.changes.map(({ cell }) => cell.column)).toEqual([right, right + 1]);
  expect(await session.apply(preview)).toMatchObject({ status: 'written' });
  expect(table(session).columns.has(fqdn)).toBe(true);
  expect(session.previewMissingColumns().changes).toEqual([]);
});

it('teaches them to the mapping of a sheet of one’s own', async () => {
  const { session } = await narrow({
    主体者DN: '識別',
    証明書プロファイルID: 'プロファイル番号',
    CSR: '要求',
  });
  await session.mapColumns({
    type: 'server-issue',
    headerRow: 1,
    columns: [
      { header: '識別', nth: 1, field: 'subjectDn' },
      { header: 'プロファイル番号', nth: 1, field: 'profile' },
      { header: '要求', nth: 1, field: 'csr' },
    ],
  });
  const preview = session.previewMissingColumns();
  expect(preview.changes.length).toBeGreaterThan(1);
  await session.apply(preview);
  await session.readAddedColumns(preview);
  expect(table(session).columns.has(fqdn)).toBe(true);
  expect(session.previewMissingColumns().changes).toEqual([]);
});
