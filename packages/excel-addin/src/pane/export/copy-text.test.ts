import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy-text.ts';

afterEach(() => vi.unstubAllGlobals());

it('asks the clipboard first', async () => {
  const writeText = vi.fn(async (_: string) => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('a\tb')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('a\tb');
});

/** As much of a page as the copy command needs. */
function page(runs: boolean) {
  const data = new Map<string, string>();
  let onCopy: ((event: unknown) => void) | undefined;
  const stand = { style: {}, textContent: '', remove: vi.fn() };
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('denied')) } });
  vi.stubGlobal('document', {
    getSelection: () => null,
    createElement: () => stand,
    body: { append: vi.fn() },
    addEventListener: (_: string, listener: typeof onCopy) => {
      onCopy = listener;
    },
    removeEventListener: () => {
      onCopy = undefined;
    },
    execCommand: () => {
      if (runs)
        onCopy?.({
          preventDefault: vi.fn(),
          stopImmediatePropagation: vi.fn(),
          clipboardData: { setData: (type: string, text: string) => data.set(type, text) },
        });
      return runs;
    },
  });
  return { data, stand, listening: () => onCopy !== undefined };
}

it('answers the copy command where the clipboard is refused, and shows the text nowhere', async () => {
  const { data, stand, listening } = page(true);
  expect(await copyText('a\tb')).toBe(true);
  expect([...data]).toEqual([['text/plain', 'a\tb']]);
  expect(stand.textContent).not.toContain('a\tb');
  expect(stand.remove).toHaveBeenCalled();
  expect(listening()).toBe(false);
});

it('claims nothing where neither works', async () => {
  page(false);
  expect(await copyText('a')).toBe(false);
});
