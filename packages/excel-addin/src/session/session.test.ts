import {
  type ApplicationType,
  check,
  createCsrReader,
  formatOf,
  readFacts,
  readTable,
  type SheetCell,
} from '@upki-tsv/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSession } from './index.ts';
import { suggestMapping } from './mapping.ts';
import { edited, idle, sampleRows, started, table, today } from './test-bench.ts';
import { FakePort, FakeScheduler } from './test-port.ts';

const PROFILE = 1;
const NAME = 7;

it('checks the active sheet in three round trips and paints what it finds', async () => {
  const bench = await started('client-issue', 3);
  expect(bench.port.calls).toEqual(['survey', 'read', 'paint']);
  expect(table(bench.session)).toMatchObject({ records: 3, errors: 0, pending: 0 });
  const painted = bench.port.painted(bench.sheet);
  expect(painted).toMatchObject({ '3.0': 'warning', '4.0': 'warning' });
  expect(bench.session.snapshot()).toMatchObject({
    activity: 'idle',
    fault: null,
    highlights: { cells: Object.keys(painted).length },
  });
});

it('answers an edit in two round trips, and one that changes nothing in one', async () => {
  const bench = await started('client-revoke', 5);
  expect(await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '9'))).toEqual(['reread', 'paint']);
  expect(bench.port.painted(bench.sheet)['3.4']).toBe('error');
  expect(await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '9'))).toEqual(['reread']);
  expect(await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '4'))).toEqual(['reread', 'paint']);
  expect(bench.port.painted(bench.sheet)['3.4']).toBeUndefined();
});

it('waits for edits to pause, and no longer than 300 ms', async () => {
  const { port, scheduler, sheet, session } = await started('client-revoke', 5);
  port.calls = [];
  for (let each = 0; each < 6; each++) {
    port.type(sheet, 3, 4, String(each));
    scheduler.pass(100);
    await Promise.resolve();
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  await idle(session);
  expect(port.calls.filter((name) => name === 'reread').length).toBe(2);
});

it('does not answer what it wrote itself, and reads but does not paint for a co-author', async () => {
  const bench = await started('client-revoke', 5);
  const own = { own: true } as const;
  expect(await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '9', own))).toEqual([]);
  const remote = { remote: true } as const;
  expect(await edited(bench, () => bench.port.type(bench.sheet, 4, 4, '9', remote))).toEqual(['reread']);
  const sorted = { remote: true, change: 'structure' } as const;
  const calls = await edited(bench, () => bench.port.type(bench.sheet, 4, 4, '9', sorted));
  expect(calls).toEqual(['survey', 'read']);
  const found = table(bench.session).rows.find(({ row }) => row === 4)?.findings ?? [];
  expect(found.map(({ finding }) => finding.rule)).toContain('unknown-choice');
});

it.each([
  ['a change of structure', { change: 'structure' }],
  ['an address that it cannot read', { address: 'Table1[#All]' }],
  ['no address', { address: null }],
  ['the header', { address: 'C1' }],
  ['whole columns', { address: 'B:B' }],
] as const)('checks all of the sheet after %s', async (_, event) => {
  const bench = await started('client-revoke', 5);
  const calls = await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '9', event));
  expect(calls.filter((name) => name !== 'paint')).toEqual(['survey', 'read']);
  expect(bench.port.painted(bench.sheet)['3.4']).toBe('error');
});

it('notices that the sheet grew by more than the event says', async () => {
  const bench = await started('client-revoke', 5);
  const calls = await edited(bench, () => {
    bench.port.put(bench.sheet, 9, 4, '9');
    bench.port.type(bench.sheet, 3, 4, '9');
  });
  expect(calls.slice(0, 3)).toEqual(['reread', 'survey', 'read']);
  expect(table(bench.session).records).toBe(6);
});

it('takes rows that appear and go', async () => {
  const bench = await started('client-revoke', 2);
  const dn = bench.sheet.rows[1]?.[0] ?? null;
  await edited(bench, () => bench.port.type(bench.sheet, 5, 0, dn));
  expect(table(bench.session)).toMatchObject({ records: 3 });
  await edited(bench, () => bench.port.type(bench.sheet, 4, 0, dn));
  expect(table(bench.session).rows.map(({ record, row }) => [record, row])).toContainEqual([4, 5]);
  bench.sheet.rows[1] = [];
  await edited(bench, () => bench.port.type(bench.sheet, 2, 0, null));
  expect(table(bench.session).records).toBe(3);
});

it('finds and paints after any edits what a full check of the sheet finds', async () => {
  const cells = fc.constantFrom<SheetCell>('', null, 'x', '3', '髙', ' 4 ', {
    kind: 'number',
    text: '1.5E+18',
  });
  const edits = fc.array(
    fc.record({
      row: fc.integer({ min: 2, max: 7 }),
      column: fc.integer({ min: 0, max: 12 }),
      cell: cells,
      pause: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<ApplicationType>('client-issue', 'server-renew'),
      edits,
      async (type, all) => {
        const bench = await started(type, 3);
        for (const { row, column, cell, pause } of all) {
          bench.port.type(bench.sheet, row, column, cell === '' ? null : cell);
          if (pause) await edited(bench, () => undefined);
        }
        await edited(bench, () => undefined);
        await edited(bench, () => undefined);
        const live = table(bench.session);
        const painted = bench.port.painted(bench.sheet);
        const rows = bench.sheet.rows.map((line, index) => ({ row: index + 1, hidden: false, cells: line }));
        const reading = readTable({
          name: '申請',
          hidden: false,
          rows: rows.filter(({ cells: line }) => line.some((each) => each !== null)),
        });
        if (reading.kind !== 'table') throw new Error(reading.kind);
        const { findings } = check(reading.set, {
          facts: await readFacts(reading.set, createCsrReader()),
          earlierKeys: new Map(),
        });
        expect(
          [...live.general, ...live.rows.flatMap((each) => each.findings)].map(({ finding }) => finding),
        ).toEqual(findings);
        await bench.session.check();
        expect(bench.port.painted(bench.sheet)).toEqual(painted);
        expect(table(bench.session).rows).toEqual(live.rows);
        expect(table(bench.session).safeFixes).toBe(live.safeFixes);
        expect(table(bench.session).plan).toEqual(live.plan);
        expect(table(bench.session).leftOut).toBe(live.leftOut);
      },
    ),
    { numRuns: 60 },
  );
});

it('shows findings before the CSRs are read, and drops what is stale by then', async () => {
  const port = new FakePort();
  const scheduler = new FakeScheduler();
  port.add('サーバ', sampleRows('server-issue', 2));
  const other = port.add('失効', sampleRows('client-revoke', 1));
  const session = createSession({ port, scheduler, today });
  const seen: [string, number][] = [];
  session.subscribe(() => {
    const { sheet } = session.snapshot();
    if (sheet.kind === 'table') seen.push([sheet.sheet.name, sheet.pending]);
    if (sheet.kind === 'table' && sheet.pending > 0 && port.active !== other.id) {
      port.active = other.id;
      port.emit({ kind: 'activated', sheet: other.id });
    }
  });
  await session.start();
  await idle(session);
  expect(seen[0]).toEqual(['サーバ', 2]);
  expect(table(session).sheet.name).toBe('失効');
  expect(port.sheets[0]?.overlays.size).toBe(0);
});

it('says where the selected cell stands and what is found there', async () => {
  const { port, sheet, session } = await started('client-issue', 2);
  port.emit({ kind: 'selected', sheet: sheet.id, address: 'A3' });
  expect(session.snapshot().selection).toMatchObject({
    address: 'A3',
    item: 1,
    findings: expect.arrayContaining([
      expect.objectContaining({ finding: expect.objectContaining({ rule: 'duplicate-dn' }) }),
    ]),
  });
  port.emit({ kind: 'selected', sheet: sheet.id, address: 'A2:B3' });
  expect(session.snapshot().selection).toMatchObject({ cell: null, findings: [] });
});

it('takes highlights away and lays them again', async () => {
  const bench = await started('client-issue', 3);
  await bench.session.highlight(false);
  expect(bench.port.painted(bench.sheet)).toEqual({});
  await edited(bench, () => bench.port.type(bench.sheet, 3, PROFILE, '99'));
  expect(bench.port.painted(bench.sheet)).toEqual({});
  await bench.session.highlight(true);
  expect(bench.port.painted(bench.sheet)).toMatchObject({ '4.0': 'warning', '3.1': 'error' });
});

it('takes stale highlights away on opening, on sheets without applications too', async () => {
  const port = new FakePort();
  const sheet = port.add('メモ', [['メモ']]);
  sheet.overlays.set('old', { level: 'error', areas: [{ top: 1, bottom: 1, left: 0, right: 0 }] });
  const session = createSession({ port, scheduler: new FakeScheduler(), today });
  await session.start();
  expect(sheet.overlays.size).toBe(0);
  expect(session.snapshot().sheet).toMatchObject({ kind: 'other', top: [{ row: 1, texts: ['メモ'] }] });
});

it('takes highlights away that came with a copy', async () => {
  const bench = await started('client-revoke', 5);
  await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '9'));
  const [id, overlay] = [...bench.sheet.overlays].find(([, { level }]) => level === 'error') ?? [];
  if (!id || !overlay) throw new Error('nothing painted');
  bench.sheet.overlays.set(id, {
    ...overlay,
    areas: [...overlay.areas, { top: 5, bottom: 5, left: 5, right: 5 }],
  });
  await edited(bench, () => bench.port.type(bench.sheet, 5, 5, 'ok'));
  expect(bench.port.painted(bench.sheet)['5.5']).toBeUndefined();
  expect(bench.port.painted(bench.sheet)['3.4']).toBe('error');
  bench.sheet.overlays.set('copied', { level: 'error', areas: [{ top: 6, bottom: 6, left: 5, right: 5 }] });
  await edited(bench, () => bench.port.type(bench.sheet, 6, 5, 'ok'));
  expect(bench.port.painted(bench.sheet)['6.5']).toBeUndefined();
});

it('previews and writes safe fixes, and is right afterwards without reading its own events', async () => {
  const bench = await started('client-revoke', 2);
  await edited(bench, () => bench.port.type(bench.sheet, 3, 3, ' 0X12 '));
  expect(table(bench.session).safeFixes).toBeGreaterThan(0);
  const preview = await bench.session.previewSafeFixes();
  expect(preview.changes).toMatchObject([
    { row: 3, item: 4, before: ' 0X12 ', after: '0x12', cell: { address: 'D3' } },
  ]);
  bench.port.calls = [];
  expect(await bench.session.apply(preview)).toMatchObject({ status: 'written' });
  expect(bench.port.calls).toEqual(['write', 'paint']);
  expect(table(bench.session).safeFixes).toBe(0);
  const event = {
    kind: 'edited',
    sheet: bench.sheet.id,
    change: 'cells',
    remote: false,
    own: undefined,
  } as const;
  expect(await edited(bench, () => bench.port.emit({ ...event, address: 'D3' }))).toEqual([]);
  expect(await edited(bench, () => bench.port.emit({ ...event, address: 'D3' }))).toEqual(['reread']);
});

it('writes nothing where cells changed meanwhile', async () => {
  const bench = await started('client-revoke', 2);
  await edited(bench, () => bench.port.type(bench.sheet, 3, 3, ' 0X12 '));
  const preview = await bench.session.previewSafeFixes();
  bench.port.put(bench.sheet, 3, 3, ' 0X13 ');
  expect(await bench.session.apply(preview)).toMatchObject({
    status: 'changed',
    cells: [{ address: 'D3' }],
  });
  expect(bench.sheet.rows[2]?.[3]).toBe(' 0X13 ');
  expect((await bench.session.previewSafeFixes()).changes[0]?.before).toBe(' 0X13 ');
});

it('never writes formulas', async () => {
  const bench = await started('client-revoke', 2);
  const cell = { kind: 'text', text: ' 0X12 ', formula: true } as const;
  await edited(bench, () => bench.port.type(bench.sheet, 3, 3, cell));
  expect((await bench.session.previewSafeFixes()).changes).toEqual([]);
  const found = table(bench.session)
    .rows.flatMap((row) => row.findings)
    .find(({ finding }) => finding.fix);
  expect(found?.fixable).toBe(false);
  expect(bench.session.previewFix(found?.key ?? '').changes).toEqual([]);
});

it('encodes the sheet as it is now, and says why it cannot', async () => {
  const bench = await started('client-issue', 1);
  bench.port.put(bench.sheet, 2, NAME, '例　次郎');
  const done = await bench.session.encode();
  if (done.status !== 'ready') throw new Error(done.status);
  expect(done.files.map(({ name, records }) => [name, records])).toEqual([['申請-client-issue-p12.tsv', 1]]);
  expect(new TextDecoder('shift_jis').decode(done.files[0]?.bytes)).toContain('\t例　次郎\t');
  expect(await bench.session.save(done.files)).toMatchObject([{ outcome: { way: 'download' } }]);
  bench.port.put(bench.sheet, 2, PROFILE, '99');
  expect(await bench.session.encode()).toMatchObject({
    status: 'blocked',
    plan: { blocked: 'errors', errors: 1, firstError: '2.2.unknown-choice' },
  });
});

it('keeps a mapping of columns in the workbook and reads by it', async () => {
  const port = new FakePort();
  const [, values = []] = sampleRows('server-revoke', 1);
  const header: SheetCell[] = ['証明書の名前', null, null, '番号', '理由', 'コメント'];
  const sheet = port.add('表', [['見出し'], header, values]);
  const session = createSession({ port, scheduler: new FakeScheduler(), today });
  await session.start();
  expect(session.snapshot().sheet.kind).toBe('other');
  const fields = ['subjectDn', 'oldSerial', 'reason', 'comment'] as const;
  const headers = ['証明書の名前', '番号', '理由', 'コメント'];
  await session.mapColumns({
    type: 'server-revoke',
    headerRow: 2,
    columns: headers.map((header, index) => ({ header, nth: 1, field: fields[index] ?? 'comment' })),
  });
  expect(table(session)).toMatchObject({
    type: 'server-revoke',
    mapping: { type: 'server-revoke', headerRow: 2 },
    records: 1,
    headerRow: 2,
    errors: 0,
  });
  expect(sheet.kept).not.toBeNull();
  await session.mapColumns(null);
  expect(session.snapshot().sheet.kind).toBe('other');
});

it('compares keys over the sheets before it and knows the institution', async () => {
  const port = new FakePort();
  port.add('一', sampleRows('server-issue', 1));
  const second = port.add('二', sampleRows('server-issue', 1));
  port.add('機関情報', [['機関名（O）', 'Other University']]);
  port.active = second.id;
  const session = createSession({ port, scheduler: new FakeScheduler(), today });
  await session.start();
  const rules = table(session).rows.flatMap((row) => row.findings.map(({ finding }) => finding.rule));
  expect(rules).toContain('key-known');
  expect(rules).toContain('dn-institution');
  expect(table(session).plan.files[0]?.name).toBe('申請-二-server-issue.tsv');
});

it.each(['cell-edit-mode', 'busy'] as const)('tries again by itself after %s', async (failure) => {
  const bench = await started('client-issue', 2);
  bench.port.failing.set('reread', failure);
  await edited(bench, () => bench.port.type(bench.sheet, 3, PROFILE, '99'));
  expect(bench.session.snapshot().fault).toMatchObject({ kind: failure, during: 'edit', retry: true });
  bench.scheduler.pass(1000);
  await new Promise((resolve) => setTimeout(resolve, 0));
  await idle(bench.session);
  expect(bench.session.snapshot().fault).toBeNull();
  expect(bench.port.painted(bench.sheet)['3.1']).toBe('error');
});

it('shows findings where a protected sheet takes no highlight, and paints when it does', async () => {
  const bench = await started('client-issue', 1);
  bench.port.failing.set('paint', 'protected');
  await edited(bench, () => bench.port.type(bench.sheet, 2, PROFILE, '99'));
  expect(table(bench.session).errors).toBe(1);
  expect(bench.session.snapshot().fault).toMatchObject({ kind: 'protected', during: 'paint' });
  await edited(bench, () => bench.port.type(bench.sheet, 2, NAME, 'x'));
  expect(bench.port.painted(bench.sheet)).toMatchObject({ '2.1': 'error' });
});

it('heals a dropped event when asked', async () => {
  const bench = await started('client-issue', 1);
  bench.port.put(bench.sheet, 2, PROFILE, '99');
  await bench.session.check();
  expect(table(bench.session).errors).toBe(1);
});

it('goes on without events, and says so', async () => {
  const port = new FakePort();
  port.add('申請', sampleRows('client-issue', 1));
  port.failing.set('watch', 'api-missing');
  const session = createSession({ port, scheduler: new FakeScheduler(), today });
  await session.start();
  expect(table(session).records).toBe(1);
  expect(session.snapshot().fault).toMatchObject({ kind: 'events-missing' });
});

it('leaves a sheet that is deleted', async () => {
  const bench = await started('client-issue', 1);
  const other = bench.port.add('メモ', []);
  bench.port.sheets.shift();
  bench.port.active = other.id;
  bench.port.emit({ kind: 'deleted', sheet: bench.sheet.id });
  expect(bench.session.snapshot().sheet.kind).toBe('none');
  bench.port.emit({ kind: 'activated', sheet: other.id });
  await new Promise((resolve) => setTimeout(resolve, 0));
  await idle(bench.session);
  expect(bench.session.snapshot().sheet).toMatchObject({ kind: 'other', sheet: { name: 'メモ' } });
});

it('makes sheets and checks them', async () => {
  const bench = await started('client-issue', 1);
  await bench.session.addApplicationSheet('server-issue', { dnParts: true });
  expect(table(bench.session)).toMatchObject({
    type: 'server-issue',
    records: 0,
    plan: { blocked: 'no-records' },
  });
  await bench.session.addInstitutionSheet();
  expect(bench.session.snapshot().sheet.kind).toBe('institution');
});

it('stops', async () => {
  const bench = await started('client-issue', 1);
  await bench.session.stop();
  bench.port.calls = [];
  bench.port.type(bench.sheet, 2, PROFILE, '99');
  bench.scheduler.pass(1000);
  await bench.session.check();
  expect(bench.port.calls).toEqual([]);
  expect(bench.session.snapshot().activity).toBe('stopped');
});

it('answers edits only when asked while live checks are off, and keeps the choice', async () => {
  let kept: string | null = null;
  const settings = {
    read: () => kept,
    write: (text: string) => {
      kept = text;
    },
  };
  const bench = await started('client-issue', 2, { settings });
  bench.session.setLive(false);
  expect(await edited(bench, () => bench.port.type(bench.sheet, 2, PROFILE, '99'))).toEqual([]);
  expect(bench.session.snapshot()).toMatchObject({ live: false, outdated: true });
  expect(table(bench.session).errors).toBe(0);
  await bench.session.check();
  expect(bench.session.snapshot().outdated).toBe(false);
  expect(table(bench.session).errors).toBe(1);
  await bench.session.highlight(false);
  bench.session.setLanguage('en');
  const again = await started('client-issue', 2, { settings });
  expect(again.session.snapshot()).toMatchObject({
    live: false,
    language: 'en',
    chosenLanguage: 'en',
    highlights: { on: false },
  });
  again.session.setLanguage(null);
  expect(again.session.snapshot()).toMatchObject({ language: 'ja', chosenLanguage: null });
});

it('stops reading CSRs when asked, keeps what is known, and goes on when asked', async () => {
  const port = new FakePort();
  const scheduler = new FakeScheduler();
  const rows = sampleRows('server-issue', 250);
  const csr = (formatOf('server-issue').itemOf.csr ?? 0) - 1;
  rows.slice(1).forEach((cells, index) => {
    cells[csr] = `${cells[csr]}${' '.repeat(index)}`;
  });
  port.add('サーバ', rows);
  const session = createSession({ port, scheduler, today });
  const seen: unknown[] = [];
  session.subscribe(() => {
    const { progress } = session.snapshot();
    if (progress) seen.push(progress);
    if (progress?.of === 'csrs' && progress.done >= 100) session.halt();
  });
  await session.start();
  expect(seen).toContainEqual({ of: 'rows', done: 250, total: 250 });
  expect(seen).toContainEqual({ of: 'csrs', done: 100, total: 250 });
  expect(session.snapshot()).toMatchObject({ halted: true, activity: 'idle', progress: null });
  const { pending, plan } = table(session);
  expect(pending).toBeGreaterThan(0);
  expect(pending).toBeLessThan(250);
  expect(plan.blocked).not.toBeNull();
});

it('fixes all findings of one rule, and counts those that cannot be written', async () => {
  const bench = await started('client-revoke', 3);
  const formula = { kind: 'text', text: ' 0X12 ', formula: true } as const;
  await edited(bench, () => {
    bench.port.type(bench.sheet, 2, 3, ' 0x12 ');
    bench.port.type(bench.sheet, 3, 3, '0x1F　');
    bench.port.type(bench.sheet, 4, 3, formula);
  });
  const preview = await bench.session.previewRuleFixes('surrounding-white-space');
  expect(preview.changes.map(({ row, before, after }) => [row, before, after])).toEqual([
    [2, ' 0x12 ', '0x12'],
    [3, '0x1F　', '0x1F'],
  ]);
  expect(preview.unwritable).toBe(1);
  expect(await bench.session.apply(preview)).toMatchObject({ status: 'written' });
});

it('lists the application sheets of the workbook', async () => {
  const bench = await started('client-issue', 1);
  const other = bench.port.add('失効', sampleRows('server-revoke', 1));
  bench.port.add('メモ', [['メモ']]);
  await bench.session.check();
  expect(bench.session.snapshot().sheets.map(({ name, type }) => [name, type])).toEqual([
    ['申請', 'client-issue'],
    ['失効', 'server-revoke'],
  ]);
  await bench.session.activate(other.id);
  await idle(bench.session);
  expect(table(bench.session).sheet.name).toBe('失効');
});

it('hides what stands below a header that names the PIN, also where no sheet is recognised', async () => {
  const port = new FakePort();
  port.add('表', [['氏名', 'アクセスPIN'], ['例　花子', 'Xy7#kQ92'], ['例　次郎']]);
  const session = createSession({ port, scheduler: new FakeScheduler(), today });
  await session.start();
  expect(session.snapshot().sheet).toMatchObject({
    kind: 'other',
    top: [{ texts: ['氏名', 'アクセスPIN'] }, { texts: ['例　花子', '••••'] }, { texts: ['例　次郎'] }],
  });
});

it('writes nothing where other rows stand now, although the cells to write to hold the same', async () => {
  const { port, sheet, session } = await started('client-issue', 4);
  for (let row = 2; row <= 5; row++) port.put(sheet, row, NAME, `例　${row}`);
  await session.check();
  port.selectedAddress = 'A2:A3';
  const exported = await session.encode('selected');
  if (exported.status !== 'ready' || !exported.done) throw new Error(exported.status);
  sheet.rows.splice(1, 1);
  expect(await session.apply(exported.done)).toMatchObject({ status: 'changed' });
  expect(JSON.stringify(sheet.rows)).not.toContain('済');
});

it('checks all of the sheet after an answer that failed', async () => {
  const bench = await started('client-revoke', 5);
  bench.port.failing.set('reread', 'refused');
  await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '9'));
  expect(bench.session.snapshot().fault).toMatchObject({ kind: 'refused' });
  const calls = await edited(bench, () => bench.port.type(bench.sheet, 5, 5, 'x'));
  expect(calls.slice(0, 2)).toEqual(['survey', 'read']);
  expect(bench.port.painted(bench.sheet)['3.4']).toBe('error');
  expect(bench.session.snapshot().fault).toBeNull();
});

it('exports nothing of a sheet whose check was stopped, and says that it changed', async () => {
  const bench = await started('client-revoke', 3);
  bench.port.put(bench.sheet, 2, 5, 'changed');
  bench.port.before.set('read', () => bench.session.halt());
  expect(await bench.session.encode()).toMatchObject({ status: 'failed', fault: { kind: 'halted' } });
  expect(bench.session.snapshot()).toMatchObject({ halted: true, outdated: true });
  bench.port.before.clear();
  await edited(bench, () => bench.port.type(bench.sheet, 3, 4, '9'));
  expect(table(bench.session).rows.flatMap(({ row }) => row)).toContain(3);
  expect(await bench.session.encode()).toMatchObject({ status: 'blocked' });
});

it('answers what is typed after a write that did not happen, where the host does not say whose edits are', async () => {
  const bench = await started('client-revoke', 2);
  await edited(bench, () => bench.port.type(bench.sheet, 3, 3, ' 0X12 '));
  const preview = await bench.session.previewSafeFixes();
  bench.port.put(bench.sheet, 3, 3, '0x77');
  expect(await bench.session.apply(preview)).toMatchObject({ status: 'changed' });
  const own = { own: undefined } as const;
  expect(await edited(bench, () => bench.port.type(bench.sheet, 3, 3, 'zzz', own))).not.toEqual([]);
});

it('knows of hidden rows after edits of them', async () => {
  const bench = await started('client-revoke', 4);
  const rules = (): string[] => table(bench.session).general.map(({ finding }) => finding.rule);
  bench.sheet.hiddenRows.add(3);
  await bench.session.check();
  expect(rules()).toContain('hidden-rows');
  bench.sheet.rows[2] = [];
  await edited(bench, () => bench.port.type(bench.sheet, 3, 0, null));
  expect(rules()).not.toContain('hidden-rows');
  await edited(bench, () => bench.port.type(bench.sheet, 3, 0, 'CN=x'));
  expect(rules()).toContain('hidden-rows');
});

it('checks anew when a header that is computed may have changed', async () => {
  const bench = await started('client-revoke', 2);
  const header = bench.sheet.rows[0] ?? [];
  header[4] = { kind: 'text', text: `${header[4]}`, formula: true };
  await bench.session.check();
  const calls = await edited(bench, () => bench.port.type(bench.sheet, 90, 40, 'x'));
  expect(calls.slice(0, 2)).toEqual(['survey', 'read']);
});

it('asks for the mapping of a sheet that is read in part, and takes it without blaming each row', async () => {
  const [header = [], record = []] = sampleRows('server-issue', 1);
  const mail = header.indexOf('利用管理者mail');
  const port = new FakePort();
  port.add('サーバ発行', [header.with(mail, '連絡先メール'), record, record]);
  const session = createSession({ port, scheduler: new FakeScheduler(), today });
  await session.start();
  const before = session.snapshot().sheet;
  if (before.kind !== 'table') throw new Error(before.kind);
  expect(before.partly).toBe(true);
  expect(before.unused).toEqual(['連絡先メール']);
  expect(before.general.map(({ finding }) => finding.rule)).toEqual(['column-not-read', 'column-required']);
  expect(before.rows.flatMap(({ findings }) => findings.map(({ finding }) => finding.rule))).not.toContain(
    'required',
  );
  const { columns, headerRow } = suggestMapping(before.top, before.type, before.headerRow ?? 1);
  await session.mapColumns({
    type: before.type,
    headerRow,
    columns: columns.flatMap(({ header: text, nth, field }) => (field ? [{ header: text, nth, field }] : [])),
  });
  const after = session.snapshot().sheet;
  expect(after).toMatchObject({ kind: 'table', partly: false });
  expect(after.kind === 'table' && after.columns.get(10)).toBe(mail);
});
