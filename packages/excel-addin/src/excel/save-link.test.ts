import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSaveLink, saveLink } from './save-link.ts';

it('carries a file in the fragment alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.uint8Array(), async (name, bytes) => {
      const link = (await saveLink('https://example.jp/save.html', name, bytes)) ?? '';
      const url = new URL(link);
      expect(url.origin + url.pathname + url.search).toBe('https://example.jp/save.html');
      const wellFormed = new TextDecoder().decode(new TextEncoder().encode(name));
      expect(await readSaveLink(url.hash)).toEqual({ name: wellFormed, bytes });
    }),
  );
});

it('gives none where it would be too long, and reads no other fragment', async () => {
  const noise = crypto.getRandomValues(new Uint8Array(60_000));
  expect(await saveLink('https://example.jp/save.html', 'x.tsv', noise)).toBeUndefined();
  expect(await readSaveLink('#other')).toBeUndefined();
});
