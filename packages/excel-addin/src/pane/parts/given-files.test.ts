import { expect, it } from 'vitest';
import { readGivenFiles } from './given-files.ts';

it('loads files in their order and leaves out what is too large or cannot be had', async () => {
  const good = new File(['a\tb'], 'a.tsv');
  const last = new File(['x'], 'x.csr');
  const large = Object.defineProperty(new File([], 'large.tsv'), 'size', { value: 33 * 1024 * 1024 });
  const gone = Object.defineProperty(new File([], 'gone.tsv'), 'arrayBuffer', {
    value: async () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  expect(await readGivenFiles([good, large, gone, last])).toEqual({
    given: [
      { name: 'a.tsv', bytes: new TextEncoder().encode('a\tb') },
      { name: 'x.csr', bytes: new TextEncoder().encode('x') },
    ],
    tooLarge: ['large.tsv'],
    unreadable: ['gone.tsv'],
  });
});
