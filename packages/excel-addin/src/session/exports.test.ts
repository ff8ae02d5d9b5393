import { formatOf } from '@upki-tsv/core';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { edited, started, table } from './test-bench.ts';
import { zipped } from './zip.ts';

const { itemOf } = formatOf('client-issue');
const PROFILE = (itemOf.profile ?? 0) - 1;
const NAME = (itemOf.userName ?? 0) - 1;
const METHOD = (itemOf.method ?? 0) - 1;

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder('shift_jis').decode(bytes);

it('exports the selected rows, or those that are seen, with the errors of these alone', async () => {
  const bench = await started('client-issue', 4);
  const { port, sheet, session } = bench;
  for (let row = 2; row <= 5; row++) port.put(sheet, row, NAME, `例　${row}`);
  port.put(sheet, 3, PROFILE, '99');
  sheet.hiddenRows.add(3);
  sheet.hiddenRows.add(4);
  await session.check();
  expect(table(session)).toMatchObject({ records: 4, hidden: 2, plan: { blocked: 'errors' } });
  expect(await session.planExport('all')).toMatchObject({
    blocked: 'errors',
    firstError: `3.${PROFILE + 1}.unknown-choice`,
  });
  expect(await session.planExport('visible')).toMatchObject({ blocked: null, records: 2, errors: 0 });
  expect(await session.encode()).toMatchObject({ status: 'blocked', plan: { scope: 'all', errors: 1 } });

  const visible = await session.encode('visible');
  if (visible.status !== 'ready') throw new Error(visible.status);
  expect(
    textOf(visible.files[0]?.bytes)
      .split('\r\n')
      .map((line) => line.split('\t')[NAME]),
  ).toEqual(['例　2', '例　5', undefined]);

  port.selectedAddress = 'B4:C4,A5';
  const selected = await session.encode('selected');
  expect(selected).toMatchObject({ status: 'ready', files: [{ records: 2 }] });
  port.selectedAddress = 'A3';
  expect(await session.encode('selected')).toMatchObject({
    status: 'blocked',
    plan: { scope: 'selected', records: 1, blocked: 'errors' },
  });
  port.selectedAddress = 'A1';
  expect(await session.encode('selected')).toMatchObject({ plan: { blocked: 'no-records' } });
});

it('plans the selected rows as the selection moves', async () => {
  const { port, sheet, session } = await started('client-issue', 3);
  port.emit({ kind: 'selected', sheet: sheet.id, address: 'A2:B3' });
  expect(await session.planExport('selected')).toMatchObject({ records: 2, files: [{ records: [0, 1] }] });
  port.emit({ kind: 'selected', sheet: sheet.id, address: '4:4' });
  expect(await session.planExport('selected')).toMatchObject({ records: 1 });
});

it('splits by method, names the files, and packs them into one ZIP', async () => {
  const { port, sheet, session } = await started('client-issue', 2);
  port.put(sheet, 3, METHOD, '2');
  const result = await session.encode();
  if (result.status !== 'ready') throw new Error(result.status);
  const names = result.files.map(({ name }) => name);
  expect(names).toEqual(['申請-client-issue-p12.tsv', '申請-client-issue-p12-bulk.tsv']);
  const zip = await zipped(result.files, result.zipName);
  expect(zip).toMatchObject({ name: '申請-client-issue.zip', records: 2 });
  const files = unzipSync(zip.bytes);
  expect(Object.keys(files)).toEqual(names);
  expect(files[names[0] ?? '']).toEqual(result.files[0]?.bytes);
});

it('marks what was exported as done, in a column that it adds where there is none', async () => {
  const bench = await started('client-issue', 2);
  const { session, sheet } = bench;
  const result = await session.encode();
  if (result.status !== 'ready' || !result.done) throw new Error(result.status);
  expect(result.done.changes.map(({ cell, after }) => [cell.address, after])).toEqual([
    ['P1', '申請'],
    ['P2', '済 2026-11-22'],
    ['P3', '済 2026-11-22'],
  ]);
  expect(await session.apply(result.done)).toMatchObject({ status: 'written' });
  expect(sheet.rows[1]?.[15]).toBe('済 2026-11-22');
  expect(table(session)).toMatchObject({ records: 0, leftOut: 2, choiceColumn: 15 });
  await edited(bench, () => bench.port.type(sheet, 3, 15, '対象'));
  const again = await session.encode();
  if (again.status !== 'ready') throw new Error(again.status);
  expect(again.done?.changes).toMatchObject([{ row: 3, before: '対象', after: '済 2026-11-22' }]);
});

it('exports nothing of a sheet that cannot be read', async () => {
  const { port, session } = await started('client-issue', 1);
  port.failing.set('survey', 'refused');
  expect(await session.encode()).toMatchObject({
    status: 'failed',
    fault: { kind: 'refused', during: 'check' },
  });
});
