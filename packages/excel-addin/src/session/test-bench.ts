import { type ApplicationType, formatOf, type SheetCell } from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { vi } from 'vitest';
import { createSession, type Session, type SettingsStore } from './index.ts';
import type { TableState } from './snapshot.ts';
import { FakePort, FakeScheduler, type FakeSheet } from './test-port.ts';

export const today = (): string => '2026-11-22';

export interface Bench {
  readonly port: FakePort;
  readonly scheduler: FakeScheduler;
  readonly session: Session;
  readonly sheet: FakeSheet;
}

/** A sheet of sample records under a header. */
export function sampleRows(type: ApplicationType, count: number): SheetCell[][] {
  const header = formatOf(type).items.map((field) => field?.title.ja ?? null);
  const [record] = exampleSet({ type }).set.records;
  const values = record?.values ?? [];
  return [
    header,
    ...Array.from({ length: count }, () => values.map((value) => (value === '' ? null : value))),
  ];
}

/** A session on a sheet of sample records. */
export async function started(
  type: ApplicationType,
  count: number,
  { name = '申請', settings }: { readonly name?: string; readonly settings?: SettingsStore } = {},
): Promise<Bench> {
  const port = new FakePort();
  const scheduler = new FakeScheduler();
  const sheet = port.add(name, sampleRows(type, count));
  const session = createSession({ port, scheduler, today, ...(settings && { settings }) });
  await session.start();
  return { port, scheduler, session, sheet };
}

export const table = (session: Session): TableState => {
  const { sheet } = session.snapshot();
  if (sheet.kind !== 'table') throw new Error(`no table: ${sheet.kind}`);
  return sheet;
};

export const idle = (session: Session): Promise<void> =>
  vi.waitFor(() => {
    if (session.snapshot().activity !== 'idle') throw new Error(session.snapshot().activity);
  });

export async function edited({ port, scheduler, session }: Bench, edit: () => void): Promise<string[]> {
  port.calls = [];
  edit();
  scheduler.pass(150);
  await new Promise((resolve) => setTimeout(resolve, 0));
  await idle(session);
  return port.calls;
}
