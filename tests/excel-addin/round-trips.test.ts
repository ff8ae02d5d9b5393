import { afterEach, expect, it, vi } from 'vitest';
import { type Bench, cellsOf, found, idle, openBench, painted, sampleRows, table } from './bench.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const LIMIT = 5 * 1024 * 1024;

/** A sheet with a filtered row in ten and a formula in one of twenty. */
async function started(count: number): Promise<Bench> {
  const bench = await openBench();
  const { user } = bench.host;
  const [header = [], ...rows] = sampleRows('client-issue', count);
  const comments = rows.map((values, index) => [
    ...values,
    index % 10 === 4 ? 'out' : '',
    index % 20 === 0 ? `=ROW()&"-"&${index}` : '',
  ]);
  user.paste('A1', [[...header, 'メモ', '計算'], ...comments]);
  user.filter(`P1:P${count + 1}`, { by: 'P', criterion: '<>out' });
  await bench.session.start();
  await idle(bench);
  bench.host.log.clear();
  return bench;
}

it.each([100, 1000, 10_000])(
  'of %i rows, a tenth of them filtered away, with formulas: three for a check and two for an edit',
  async (count) => {
    const bench = await started(count);
    const { host, session } = bench;
    expect(table(bench)).toMatchObject({ records: count, hidden: count / 10 });
    host.user.type(`C${count}`, '髙');
    await idle(bench);
    expect(host.log.syncs).toBe(2);
    expect([...cellsOf(painted(bench).error), ...cellsOf(painted(bench).warning)]).toContain(`C${count}`);
    host.log.clear();
    await session.check();
    expect(host.log.syncs).toBe(3);
    expect(table(bench)).toMatchObject({ records: count, hidden: count / 10 });
    for (const { requestBytes, replyBytes } of host.log.requests)
      expect(Math.max(requestBytes, replyBytes)).toBeLessThan(LIMIT);
  },
  30_000,
);

it('counts a row that is hidden or shown, and checks what it holds all the same', async () => {
  const bench = await started(20);
  bench.host.user.clearFilter();
  await idle(bench);
  expect(table(bench).hidden).toBe(0);
  bench.host.user.hideRows('3:5');
  bench.host.user.type('B4', '99');
  await idle(bench);
  expect(table(bench).hidden).toBe(3);
  expect(found(bench).some((each) => each.startsWith('B4 '))).toBe(true);
});
