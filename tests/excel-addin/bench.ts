import { type ApplicationType, formatOf } from '@upki-tsv/core';
import { exampleSet } from '@upki-tsv/core/examples';
import { vi } from 'vitest';
import { connect } from '../../packages/excel-addin/src/excel/index.ts';
import {
  createSession,
  type HostPort,
  type Session,
  type TableState,
} from '../../packages/excel-addin/src/session/index.ts';
import { type LoadedExcel, loadExcel } from '../excel-host/environment/node.ts';
import type { ExcelHostOptions } from '../excel-host/index.ts';

export interface Bench extends LoadedExcel {
  readonly port: HostPort;
  readonly session: Session;
  readonly pace: number;
  /** The pane's page, as far as it is listened to. */
  readonly page: { readonly window: EventTarget; readonly document: EventTarget };
}

const visibleDocument = (): EventTarget & { readonly visibilityState: string } =>
  Object.assign(new EventTarget(), { visibilityState: 'visible' });

/**
 * The add-in on a simulated Excel with an empty workbook; not started yet.
 * @param pace how much faster than in truth the add-in's time passes
 */
export async function openBench(
  options: ExcelHostOptions = {},
  office: Parameters<typeof loadExcel>[1] = {},
  pace = 1,
): Promise<Bench> {
  const loaded = loadExcel(options, office);
  vi.stubGlobal('Excel', loaded.Excel);
  vi.stubGlobal('Office', loaded.Office);
  const page = { window: new EventTarget(), document: visibleDocument() };
  vi.stubGlobal('window', page.window);
  vi.stubGlobal('document', page.document);
  const port = await connect();
  if (!port) throw new Error('The add-in does not see Excel.');
  const scheduler = {
    after: (milliseconds: number, task: () => void) => {
      const timer = setTimeout(task, milliseconds / pace);
      return () => clearTimeout(timer);
    },
    now: () => performance.now() * pace,
  };
  return {
    ...loaded,
    port,
    pace,
    page,
    session: createSession({ port, scheduler, today: () => '2026-11-22' }),
  };
}

/** Header and values of a type's sample, with a value of its own in the DN where it takes one. */
export function sampleRows(type: ApplicationType, count: number): string[][] {
  const header = formatOf(type).items.map((field) => field?.title.ja ?? '');
  const [record] = exampleSet({ type }).set.records;
  const values = record?.values ?? [];
  const own = (value: string, index: number): string => value.replace(/S1234567|0x1A2B/, `$&${index}`);
  return [header, ...Array.from({ length: count }, (_, index) => values.map((value) => own(value, index)))];
}

export async function idle(bench: Bench): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 250 / bench.pace));
  await vi.waitFor(
    () => {
      const { activity } = bench.session.snapshot();
      if (activity !== 'idle') throw new Error(activity);
    },
    { timeout: 20_000 },
  );
  await bench.host.settled();
}

export function table({ session }: Bench): TableState {
  const { sheet, fault } = session.snapshot();
  if (sheet.kind !== 'table') throw new Error(`no table: ${sheet.kind} ${JSON.stringify(fault)}`);
  return sheet;
}

/** Cells and rules of the findings, of one rule's where it is named. */
export const found = (bench: Bench, rule?: string): string[] =>
  table(bench)
    .rows.flatMap(({ findings }) => findings)
    .filter(({ finding }) => rule === undefined || finding.rule === rule)
    .map(({ finding, cell }) => `${cell?.address} ${finding.rule}`);

/** Addresses that the add-in's overlays lie on, by level. */
export function painted({ host }: Bench, sheet?: string): Record<'error' | 'warning', string[]> {
  const view = sheet === undefined ? host.activeSheet : host.sheet(sheet);
  const at = (level: string): string[] =>
    view.conditionalFormats
      .filter(({ formula }) => formula.includes(`upki-tsv:${level}`))
      .flatMap(({ areas }) => areas);
  return { error: at('error').sort(), warning: at('warning').sort() };
}

/** The cells of areas of one column each, in order. */
export function cellsOf(areas: readonly string[]): string[] {
  const cells = areas.flatMap((area) => {
    const [, column = '', top = '', bottom = top] = /^([A-Z]+)(\d+)(?::\1(\d+))?$/.exec(area) ?? [];
    if (column === '') throw new Error(`${area} is not of one column`);
    return Array.from(
      { length: Number(bottom) - Number(top) + 1 },
      (_, index) => `${column}${Number(top) + index}`,
    );
  });
  return cells.sort();
}
