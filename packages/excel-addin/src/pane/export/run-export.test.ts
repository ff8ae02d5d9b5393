import { formatOf } from '@upki-tsv/core';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { EncodedExport, SavedExport, SaveOutcome, SaveWay, Snapshot } from '../../session/index.ts';
import { started } from '../../session/test-bench.ts';
import { zipped } from '../../session/zip.ts';
import {
  bytesWay,
  type ExportSession,
  handOverAgain,
  runExport,
  usualPacking,
  waysOf,
} from './run-export.ts';

const METHOD = (formatOf('client-issue').itemOf.method ?? 0) - 1;

const FILES: readonly EncodedExport[] = ['a.tsv', 'b.tsv'].map((name) => ({
  name,
  records: 1,
  bytes: new TextEncoder().encode(name),
}));

interface Saving {
  readonly names: readonly string[];
  readonly way: SaveWay | undefined;
}

/** A session that has made two files, and hands over as many as `outcomes` says. */
function sessionOf(ways: readonly SaveWay[], outcomes: readonly SaveOutcome[]) {
  const savings: Saving[] = [];
  const session: ExportSession = {
    snapshot: () =>
      ({ sheet: { kind: 'table', sheet: { id: 'one' } }, environment: { saveWays: ways } }) as Snapshot,
    encode: async () => ({
      status: 'ready',
      revision: 7,
      files: FILES,
      zipName: 'all.zip',
      done: null,
    }),
    save: async (files, way) => {
      savings.push({ names: files.map(({ name }) => name), way });
      return files.flatMap(({ name }, index): SavedExport[] => {
        const outcome = outcomes[index];
        return outcome ? [{ name, outcome }] : [];
      });
    },
  };
  return { session, savings };
}

const download: SaveOutcome = { way: 'download' };

async function places(session: ExportSession, packing: 'separate' | 'zip' | null) {
  const outcome = await runExport(session, 'all', packing);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.exported.handed.map(({ file, where }) => [file.name, where]);
}

describe('an export', () => {
  it('hands the files of a sheet to the downloads, byte for byte', async () => {
    const { port, sheet, session } = await started('client-issue', 2);
    port.put(sheet, 3, METHOD, '2');
    const outcome = await runExport(session, 'all', null);
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const { exported } = outcome;
    expect(exported).toMatchObject({ sheet: sheet.id, revision: session.snapshot().revision });
    expect(exported.handed.map(({ where }) => where)).toEqual(['download', 'download']);
    expect(port.saved).toEqual(exported.files.map(({ name, bytes }) => ({ name, bytes })));
  });

  it('packs one ZIP where that is asked for, and still knows the files in it', async () => {
    const { port, sheet, session } = await started('client-issue', 2);
    port.put(sheet, 3, METHOD, '2');
    const outcome = await runExport(session, 'all', 'zip');
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(outcome.exported.handed.map(({ where }) => where)).toEqual(['download', 'in-zip', 'in-zip']);
    expect(port.saved).toHaveLength(1);
    const inside = unzipSync(port.saved[0]?.bytes ?? new Uint8Array());
    expect(Object.values(inside)).toEqual(outcome.exported.files.map(({ bytes }) => bytes));
  });

  it('makes nothing of a sheet with errors, and names the first', async () => {
    const { port, sheet, session } = await started('client-issue', 1);
    port.put(sheet, 2, METHOD, '9');
    const outcome = await runExport(session, 'all', null);
    expect(outcome).toMatchObject({ kind: 'blocked', plan: { blocked: 'errors' } });
    expect(port.saved).toEqual([]);
  });

  it('opens one window of the browser for several files', async () => {
    const { session, savings } = sessionOf(['browser', 'copy'], [{ way: 'browser', url: 'https://x/' }]);
    expect(await places(session, null)).toEqual([
      ['all.zip', 'browser'],
      ['a.tsv', 'in-zip'],
      ['b.tsv', 'in-zip'],
    ]);
    expect(savings).toEqual([{ names: ['all.zip'], way: 'browser' }]);
  });

  it('says which files were not handed over', async () => {
    const { session } = sessionOf(['download', 'copy'], [download]);
    expect(await places(session, 'separate')).toEqual([
      ['a.tsv', 'download'],
      ['b.tsv', 'nowhere'],
    ]);
  });

  it('copies nothing by itself', async () => {
    const { session, savings } = sessionOf(['copy'], []);
    expect(await places(session, 'separate')).toEqual([
      ['a.tsv', 'to-copy'],
      ['b.tsv', 'to-copy'],
    ]);
    expect(savings).toEqual([]);
  });

  it('leaves a file that is too long for an address to be copied, but no ZIP', async () => {
    const copy: SaveOutcome = { way: 'copy', text: 'PIN' };
    expect(await places(sessionOf(['browser', 'copy'], [copy, copy]).session, 'separate')).toEqual([
      ['a.tsv', 'to-copy'],
      ['b.tsv', 'to-copy'],
    ]);
    expect(await places(sessionOf(['browser', 'copy'], [copy]).session, 'zip')).toContainEqual([
      'all.zip',
      'nowhere',
    ]);
  });
});

it('hands one file over again in the way that was chosen', async () => {
  const [file] = FILES;
  if (!file) throw new Error('no file');
  const { session, savings } = sessionOf(['download', 'copy'], [{ way: 'copy', text: 'the text' }]);
  expect(await handOverAgain(session, file, 'copy')).toEqual({ where: 'to-copy', text: 'the text' });
  expect(savings).toEqual([{ names: ['a.tsv'], way: 'copy' }]);
  expect(await handOverAgain(sessionOf(['download'], []).session, file, 'download')).toEqual({
    where: 'nowhere',
    text: null,
  });
});

it.each([
  [1, ['browser'], 'separate'],
  [2, ['browser', 'copy'], 'zip'],
  [10, ['download'], 'separate'],
  [11, ['download'], 'zip'],
  [99, ['copy'], 'separate'],
] as const)('%i files by %j go %s', (files, ways, packing) => {
  expect(usualPacking(files, ways)).toBe(packing);
});

describe('a file with access PINs', () => {
  const WAYS = ['browser', 'copy'] as const;

  it('goes into no address, by itself or in a ZIP', async () => {
    const { session, port, sheet } = await started('client-issue', 2);
    port.put(sheet, 3, METHOD, '2');
    port.put(sheet, 3, (formatOf('client-issue').itemOf.pin ?? 0) - 1, 'aB3!x9kQ');
    const result = await session.encode('all');
    if (result.status !== 'ready') throw new Error(result.status);
    const withPin = result.files.filter(({ holdsPin }) => holdsPin);
    expect(withPin.map(({ name }) => name)).toEqual(
      result.files.flatMap(({ name }) => (/p12-bulk/.test(name) ? [name] : [])),
    );
    expect(withPin).toHaveLength(1);
    const zip = await zipped(result.files, 'all.zip');
    expect(zip.holdsPin).toBe(true);
    expect(waysOf(zip, WAYS)).toEqual([]);
    for (const file of result.files) {
      expect(waysOf(file, WAYS)).toEqual(file.holdsPin ? ['copy'] : ['browser', 'copy']);
    }
    expect(bytesWay(WAYS, result.files)).toBeUndefined();
    expect(bytesWay(['download', 'browser', 'copy'], result.files)).toBe('download');
  });

  it('waits to be copied where only the page of the browser would save it', async () => {
    const { session, savings } = sessionOf(WAYS, []);
    const withPin: ExportSession = {
      ...session,
      encode: async () => ({
        status: 'ready',
        revision: 7,
        files: FILES.map((file) => ({ ...file, holdsPin: true })),
        zipName: 'all.zip',
        done: null,
      }),
    };
    for (const packing of [null, 'zip', 'separate'] as const) {
      expect(await places(withPin, packing)).toEqual([
        ['a.tsv', 'to-copy-pin'],
        ['b.tsv', 'to-copy-pin'],
      ]);
    }
    expect(savings).toEqual([]);
  });
});
