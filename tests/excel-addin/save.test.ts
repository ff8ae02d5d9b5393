import { afterEach, expect, it, vi } from 'vitest';
import { saveFile } from '../../packages/excel-addin/src/excel/save.ts';
import { readSaveLink } from '../../packages/excel-addin/src/excel/save-link.ts';
import { loadExcel } from '../excel-host/environment/node.ts';

/** 東京 and a line end in Shift_JIS. */
const BYTES = Uint8Array.of(0x93, 0x8c, 0x8b, 0x9e, 0x0d, 0x0a);
const FILE = { name: '申請-server-issue.tsv', bytes: BYTES };

afterEach(() => vi.unstubAllGlobals());

it.each(['windows', 'web'] as const)('downloads the very bytes on %s', async (platform) => {
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
  expect(await saveFile(FILE, platform)).toEqual({ way: 'download' });
  expect(link).toMatchObject({ href: 'blob:1', download: FILE.name });
  expect(link.click).toHaveBeenCalledOnce();
  expect(kept.map(({ size }) => size)).toEqual([BYTES.length]);
  expect(new Uint8Array((await kept[0]?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(BYTES);
});

it('opens the saving page in the browser on a Mac, with the bytes behind its #', async () => {
  const { Office, record } = loadExcel({}, { platform: 'Mac' });
  vi.stubGlobal('Office', Office);
  vi.stubGlobal('location', { href: 'https://addin.example/pane/index.html?view=export' });
  const outcome = await saveFile(FILE, 'mac');
  const [url = ''] = record.openedWindows;
  expect(outcome).toEqual({ way: 'browser', url });
  const { origin, pathname, hash } = new URL(url);
  expect(origin + pathname).toBe('https://addin.example/pane/save.html');
  expect(await readSaveLink(hash)).toEqual(FILE);
});

it('gives the text to copy where no browser can be opened', async () => {
  const { Office, record } = loadExcel({}, { platform: 'iOS', apiSets: { ExcelApi: '1.14' } });
  vi.stubGlobal('Office', Office);
  expect(await saveFile(FILE, 'mac')).toEqual({ way: 'copy', text: '東京\r\n' });
  expect(record.openedWindows).toEqual([]);
});
