import { type ApplicationType, formatOf } from '@upki-tsv/core';
import { expect, it, vi } from 'vitest';
import { type Bench, sampleRows, started } from './test-bench.ts';

const METHOD = (formatOf('client-issue').itemOf.method ?? 0) - 1;

/** A workbook whose second sheet has two errors. */
async function workbook(type: ApplicationType = 'client-revoke'): Promise<Bench> {
  const bench = await started(type, 1);
  const rows = sampleRows('client-issue', 3);
  for (const row of rows.slice(1, 3)) row[METHOD] = '9';
  bench.port.add('発行', rows);
  await bench.session.check();
  return bench;
}

const looked = ({ session, scheduler }: Bench) =>
  vi.waitFor(() => {
    scheduler.pass(1500);
    expect(session.snapshot().otherSheets).not.toEqual([]);
  });

it('tells of the errors on the other application sheets, after the active one is known', async () => {
  const bench = await workbook();
  expect(bench.session.snapshot().otherSheets).toEqual([]);
  await looked(bench);
  expect(bench.session.snapshot().otherSheets).toMatchObject([{ name: '発行', errors: 2 }]);
});

it('says nothing of a sheet that became the active one', async () => {
  const bench = await workbook();
  await looked(bench);
  const [other] = bench.session.snapshot().otherSheets;
  await bench.session.activate(other?.id ?? '');
  bench.port.emit({ kind: 'activated', sheet: other?.id ?? '' });
  await bench.session.check();
  expect(bench.session.snapshot().otherSheets.map(({ id }) => id)).not.toContain(other?.id);
});

it('leaves everything as it is where other sheets cannot be read', async () => {
  const bench = await workbook();
  bench.port.failing.set('survey', 'refused');
  bench.scheduler.pass(1500);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(bench.session.snapshot()).toMatchObject({ fault: null, otherSheets: [], activity: 'idle' });
});

it('asks nothing of the host where there is no other application sheet', async () => {
  const bench = await started('client-revoke', 1);
  bench.port.calls = [];
  bench.scheduler.pass(5000);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(bench.port.calls).toEqual([]);
});
