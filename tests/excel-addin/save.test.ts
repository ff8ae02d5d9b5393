import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveFile, saveWays } from '../../packages/excel-addin/src/excel/save.ts';
import { readSaveLink } from '../../packages/excel-addin/src/excel/save-link.ts';
import { loadExcel } from '../excel-host/environment/node.ts';

/** 東京 and a line end in Shift_JIS. */
const BYTES = Uint8Array.of(0x93, 0x8c, 0x8b, 0x9e, 0x0d, 0x0a);
const FILE = { name: '申請-server-issue.tsv', bytes: BYTES };

beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: 'ja' } }));
afterEach(() => vi.unstubAllGlobals());

it('downloads the very bytes', async () => {
  const link = { href: '', download: '', click: vi.fn(), remove: vi.fn() };
  const kept: Blob[] = [];
  vi.stubGlobal('document', { createElement: () => link, body: { append: vi.fn() } });
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => {
      kept.push(blob);
      return 'blob:1';
    },
    revokeObjectURL: vi.fn(),
  });
  expect(await saveFile(FILE, 'download')).toEqual({ way: 'download' });
  expect(link).toMatchObject({ href: 'blob:1', download: FILE.name });
  expect(link.click).toHaveBeenCalledOnce();
  expect(kept.map(({ size }) => size)).toEqual([BYTES.length]);
  expect(new Uint8Array((await kept[0]?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(BYTES);
});

it('opens the saving page in the browser on a Mac, with the bytes behind its #', async () => {
  const { Office, record } = loadExcel({}, { platform: 'Mac' });
  vi.stubGlobal('Office', Office);
  vi.stubGlobal('location', { href: 'https://addin.example/pane/index.html?view=export' });
  const outcome = await saveFile(FILE, 'browser');
  const [url = ''] = record.openedWindows;
  expect(outcome).toEqual({ way: 'browser', url });
  const { origin, pathname, search, hash } = new URL(url);
  expect(search).toBe('?lang=ja');
  expect(origin + pathname).toBe('https://addin.example/pane/save.html');
  expect(await readSaveLink(hash)).toEqual(FILE);
});

it('gives the text to copy where a file is too long for an address, and nothing of what is no text', async () => {
  const { Office, record } = loadExcel();
  vi.stubGlobal('Office', Office);
  vi.stubGlobal('location', { href: 'https://addin.example/pane/index.html' });
  let state = 1;
  const bytes = Uint8Array.from({ length: 120_000 }, () => {
    state = (state * 48271) % 2147483647;
    return 0x21 + (state % 0x5d);
  });
  const outcome = await saveFile({ ...FILE, bytes }, 'browser');
  expect(outcome.way === 'copy' && outcome.text === new TextDecoder('shift_jis').decode(bytes)).toBe(true);
  await expect(saveFile({ name: '申請.zip', bytes }, 'browser')).rejects.toMatchObject({
    failure: 'too-large',
  });
  expect(record.openedWindows).toEqual([]);
  expect(await saveFile(FILE, 'copy')).toEqual({ way: 'copy', text: '東京\r\n' });
});

it.each([
  ['windows', true, ['download', 'browser', 'copy']],
  ['windows', false, ['download', 'copy']],
  ['web', true, ['download', 'copy']],
  ['mac', true, ['browser', 'copy']],
  ['ios', false, ['copy']],
] as const)('knows the ways of %s', (platform, opensBrowser, ways) => {
  const { Office } = loadExcel(
    {},
    { apiSets: { ExcelApi: '1.14', ...(opensBrowser && { OpenBrowserWindowApi: '1.1' }) } },
  );
  vi.stubGlobal('Office', Office);
  expect(saveWays(platform)).toEqual(ways);
});
