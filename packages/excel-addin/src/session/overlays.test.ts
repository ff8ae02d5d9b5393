import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { printArea } from './address.ts';
import { Overlays } from './overlays.ts';
import type { Area, Level } from './port.ts';

/** A host that lays overlays and takes them away. */
class Host {
  readonly laid = new Map<string, { level: Level; areas: readonly Area[] }>();
  #next = 0;

  run(overlays: Overlays, max: number): void {
    const repaint = overlays.repaint();
    if (!repaint) return;
    for (const id of repaint.remove) expect(this.laid.delete(id)).toBe(true);
    repaint.done(
      repaint.add.map((each) => {
        expect(each.areas.map(printArea).join(',').length).toBeLessThanOrEqual(max);
        const id = String(++this.#next);
        this.laid.set(id, each);
        return id;
      }),
    );
  }

  get cells(): Record<string, Level> {
    const cells: Record<string, Level> = {};
    for (const { level, areas } of this.laid.values()) {
      for (const { top, bottom, left, right } of areas) {
        expect(left).toBe(right);
        for (let row = top; row <= bottom; row++) {
          expect(cells).not.toHaveProperty([`${row}.${left}`]);
          cells[`${row}.${left}`] = level;
        }
      }
    }
    return cells;
  }
}

const level = fc.constantFrom<Level>('error', 'warning');
const row = fc.record({
  row: fc.integer({ min: 1, max: 40 }),
  marks: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), level), { maxLength: 4 }),
  fails: fc.boolean(),
});

it('shows what was marked last, with short addresses, whatever fails on the way', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 20 }), { maxLength: 12 }), (rounds) => {
      const host = new Host();
      const overlays = new Overlays(30);
      const wanted = new Map<number, ReadonlyMap<number, Level>>();
      for (const rows of rounds) {
        for (const each of rows) {
          const marks = new Map(each.marks);
          wanted.set(each.row, marks);
          overlays.mark(each.row, marks);
        }
        if (rows.some(({ fails }) => fails)) overlays.repaint()?.failed();
        else host.run(overlays, 30);
      }
      host.run(overlays, 30);
      const expected = Object.fromEntries(
        [...wanted].flatMap(([at, marks]) => [...marks].map(([column, value]) => [`${at}.${column}`, value])),
      );
      expect(host.cells).toEqual(expected);
      expect(overlays.cells).toBe(Object.keys(expected).length);
      expect(overlays.repaint()).toBeUndefined();
      overlays.clear();
      host.run(overlays, 30);
      expect(host.laid.size).toBe(0);
    }),
  );
});

it('lays everything anew over what is there', () => {
  const host = new Host();
  const overlays = new Overlays(8000);
  overlays.mark(2, new Map([[1, 'error']]));
  host.run(overlays, 8000);
  host.laid.set('stale', { level: 'error', areas: [] });
  overlays.relay([...host.laid.keys()]);
  host.run(overlays, 8000);
  expect(host.cells).toEqual({ '2.1': 'error' });
  expect(host.laid.size).toBe(1);
});

it('needs few overlays for many cells and lays few of them for one', () => {
  const host = new Host();
  const overlays = new Overlays(8000);
  for (let at = 2; at < 10_002; at++)
    overlays.mark(at, new Map([[at % 7, at % 2 === 0 ? 'error' : 'warning']]));
  host.run(overlays, 8000);
  const count = host.laid.size;
  expect(count).toBeLessThan(12);
  overlays.mark(5000, new Map());
  const repaint = overlays.repaint();
  expect(repaint?.remove.length).toBe(1);
  expect(repaint?.add.length).toBe(1);
});
