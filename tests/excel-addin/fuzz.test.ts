import * as fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { type Bench, cellsOf, found, idle, openBench, painted, sampleRows, table } from './bench.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const row = fc.integer({ min: 2, max: 9 });
const cell = fc
  .tuple(fc.constantFrom('A', 'B', 'C', 'H', 'J', 'L', 'P'), row)
  .map(([letter, at]) => `${letter}${at}`);
const text = fc.constantFrom('', '1', '99', '髙', ' x ', '007', '1-2', '=1+1', '=B2', '1234567812345678123');

type Step = (bench: Bench) => void;
const step: fc.Arbitrary<readonly [string, Step]> = fc.oneof(
  fc
    .tuple(cell, text)
    .map(([at, value]) => [`type ${at} ${value}`, ({ host }: Bench) => host.user.type(at, value)] as const),
  fc
    .tuple(cell, text)
    .map(
      ([at, value]) => [`remote ${at} ${value}`, ({ host }: Bench) => host.remote.type(at, value)] as const,
    ),
  fc
    .tuple(cell, cell)
    .map(([from, to]) => [`copy ${from} ${to}`, ({ host }: Bench) => host.user.copy(from, to)] as const),
  fc
    .tuple(cell, text, text)
    .map(
      ([at, one, other]) =>
        [`paste ${at}`, ({ host }: Bench) => host.user.paste(at, [[one, other], [other]])] as const,
    ),
  cell.map((at) => [`clear ${at}`, ({ host }: Bench) => host.user.clear(at)] as const),
  row.map((at) => [`insert ${at}`, ({ host }: Bench) => host.user.insertRows(`${at}:${at}`)] as const),
  row.map((at) => [`delete ${at}`, ({ host }: Bench) => host.user.deleteRows(`${at}:${at}`)] as const),
  row.map((at) => [`fill ${at}`, ({ host }: Bench) => host.user.fillDown(`B${at}:C${at + 3}`)] as const),
  fc.constant(['sort', ({ host }: Bench) => host.user.sort('A1:O9', { by: 'B', hasHeaders: true })] as const),
);

it('shows and paints after any edits what a full check does', async () => {
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const bench = await openBench({}, {}, 50);
      bench.host.user.paste('A1', sampleRows('client-issue', 6));
      await bench.session.start();
      for (const steps of all) {
        for (const [, run] of steps) run(bench);
        await idle(bench);
      }
      bench.host.user.type('I2', 'x');
      await idle(bench);
      const live = [found(bench), cellsOf(painted(bench).error), cellsOf(painted(bench).warning)];
      await bench.session.check();
      expect([found(bench), cellsOf(painted(bench).error), cellsOf(painted(bench).warning)]).toEqual(live);
      expect(bench.session.snapshot().fault).toBeNull();
      const shown = table(bench).rows.flatMap(({ findings }) =>
        findings.map((each) => each.cell?.address ?? ''),
      );
      expect([...live.slice(1)].flat().sort()).toEqual([...new Set(shown)].sort());
      await bench.session.highlight(false);
      expect(bench.host.activeSheet.conditionalFormats).toEqual([]);
      await bench.session.stop();
    }),
    { numRuns: 40, endOnFailure: false },
  );
}, 120_000);
