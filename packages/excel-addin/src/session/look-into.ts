import { contentsOf, inspectBytes } from '@upki-tsv/core';
import type { GivenFile, LookedInto } from './snapshot.ts';

/** What files are, those in archives and mails one by one; PINs are masked, and nothing of a private key is given. */
export async function lookInto(files: readonly GivenFile[]): Promise<readonly LookedInto[]> {
  const found = await Promise.all(files.map(lookIntoOne));
  return found.flat();
}

async function lookIntoOne({ name, bytes }: GivenFile): Promise<readonly LookedInto[]> {
  const content = await inspectBytes(bytes, name);
  if (content.kind !== 'unknown') return [{ name, content }];
  const { files, problems } = await contentsOf(bytes);
  const nameOf = (path: string): string => (path === '' ? name : `${name} ${path}`);
  const faults = problems.map(
    ({ path, fault }): LookedInto => ({
      name: nameOf(path),
      content: { kind: 'archive', fault },
    }),
  );
  const inside = files.filter(({ path }) => path !== '');
  if (inside.length + faults.length === 0) return [{ name, content }];
  const read = inside.map(
    async (file): Promise<LookedInto> => ({
      name: nameOf(file.path),
      content: await inspectBytes(file.content, file.path.slice(file.path.lastIndexOf('/') + 1)),
    }),
  );
  return [...(await Promise.all(read)), ...faults];
}
