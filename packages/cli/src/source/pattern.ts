import { existsSync } from 'node:fs';

const MAGIC = /[*?]|\[[^\]]+\]/;
/** Characters that the matcher takes for more than themselves; those between brackets are left as they are. */
const SPECIAL = /\[[^\]]+\]|[\\()[\]{}!+@|]/g;
const ON_WINDOWS = process.platform === 'win32';

/** True for a path with `*`, `?` or `[…]` in it. */
export const isPattern = (path: string): boolean => MAGIC.test(path);

/**
 * Puts in place of each pattern (`*`, `?`, `[…]`, `**`) the files that it matches, sorted, on every platform alike. A
 * file that is really called so is itself, and a pattern without a match stays, to be told as missing. `**` goes
 * through no link to a folder. Hidden files, and those that Excel lays beside an open workbook (`~$…`), are left out.
 */
export async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  if (!paths.some(isOpen)) return paths;
  const files: string[] = [];
  for (const path of paths) {
    const found = isOpen(path) ? await matches(path) : [];
    files.push(...(found.length > 0 ? found : [path]));
  }
  return files;
}

const isOpen = (path: string): boolean => isPattern(path) && !existsSync(path);

async function matches(path: string): Promise<string[]> {
  const segments = (ON_WINDOWS ? path.replaceAll('\\', '/') : path).split('/');
  const first = segments.findIndex(isPattern);
  const fixed = segments.slice(0, first).join('/');
  const folder = first === 0 ? '' : `${fixed}/`;
  const pattern = segments.slice(first).map(escaped).join('/');
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    cwd: folder || '.',
    ignore: ['**/~$*'],
    caseSensitiveMatch: !ON_WINDOWS,
    expandDirectories: false,
    followSymbolicLinks: !pattern.includes('**'),
  });
  return found.sort().map((name) => folder + name);
}

const escaped = (segment: string): string =>
  segment.replace(SPECIAL, (found) => (found.length > 1 ? found : `\\${found}`));
