import { expect, it } from 'vitest';
import { createSession } from './index.ts';
import { parseAcknowledged, parseMapping } from './mapping.ts';
import { edited, started, table, today } from './test-bench.ts';
import { FakeScheduler } from './test-port.ts';

const MAIL = 9;

/** The key of the first warning of a row, or of the first at one of its items. */
const warningIn = (session: Parameters<typeof table>[0], row: number, item?: number): string => {
  const found = table(session)
    .rows.find((each) => each.row === row)
    ?.findings.find(
      ({ finding }) => finding.severity === 'warning' && (item === undefined || finding.at.item === item),
    );
  if (!found) throw new Error(`Row ${row} has no warning.`);
  return found.key;
};

it('keeps in the workbook that a warning was seen, and takes it back', async () => {
  const bench = await started('client-issue', 3);
  const key = warningIn(bench.session, 3);
  const { warnings } = table(bench.session);
  expect(await bench.session.acknowledge(key, true)).toBe(true);
  expect([...table(bench.session).acknowledged]).toEqual([key]);
  expect(table(bench.session).warnings).toBe(warnings);

  const again = createSession({ port: bench.port, scheduler: new FakeScheduler(), today });
  await again.start();
  expect([...table(again).acknowledged]).toEqual([key]);
  expect(await again.acknowledge(key, false)).toBe(true);
  expect(table(again).acknowledged.size).toBe(0);
  expect(bench.sheet.kept).toBeNull();
});

it('knows a warning again in another row, and takes another value for another warning', async () => {
  const bench = await started('server-issue', 1);
  const { port, sheet, session } = bench;
  await edited(bench, () => port.type(sheet, 2, MAIL, 'taro..a@rei-u.example.ac.jp'));
  const marked = warningIn(session, 2, MAIL + 1);
  expect(await session.acknowledge(marked, true)).toBe(true);
  const [header, row] = sheet.rows;
  sheet.rows = [header ?? [], [], row ?? []];
  await session.check();
  expect([...table(session).acknowledged]).toEqual([marked.replace(/^2/, '3')]);
  await edited(bench, () => port.type(sheet, 3, MAIL, 'hanako..a@rei-u.example.ac.jp'));
  expect(table(session).acknowledged.size).toBe(0);
});

it('keeps a mapping beside it', async () => {
  const { session, sheet } = await started('client-issue', 3);
  const mapping = {
    type: 'client-issue',
    headerRow: 1,
    columns: (sheet.rows[0] ?? []).flatMap((cell, index) =>
      typeof cell === 'string' && [0, 1, 2].includes(index)
        ? [{ header: cell, nth: 1, field: (['subjectDn', 'profile', 'method'] as const)[index] ?? 'profile' }]
        : [],
    ),
  } as const;
  await session.acknowledge(warningIn(session, 3), true);
  await session.mapColumns(mapping);
  expect(parseMapping(sheet.kept ?? '')).toEqual(mapping);
  expect(parseAcknowledged(sheet.kept ?? '')).toHaveLength(1);
});

it('is not claimed where the workbook refuses it, nor for an error', async () => {
  const bench = await started('client-revoke', 2);
  await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '9'));
  const error = table(bench.session)
    .rows.flatMap(({ findings }) => findings)
    .find(({ finding }) => finding.severity === 'error');
  expect(error).toBeDefined();
  expect(await bench.session.acknowledge(error?.key ?? '', true)).toBe(false);

  const other = await started('client-issue', 3);
  other.port.failing.set('keep', 'protected');
  expect(await other.session.acknowledge(warningIn(other.session, 3), true)).toBe(false);
  expect(table(other.session).acknowledged.size).toBe(0);
});

it.each(['', '{', '{"acknowledged":5}', '{"acknowledged":"short"}', '{"acknowledged":"<script>!!"}', 'null'])(
  'takes nothing from %j',
  (text) => expect(parseAcknowledged(text)).toEqual([]),
);
