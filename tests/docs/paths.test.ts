import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SKIPPED = /^(?:node_modules|dist|\.git|\.turbo|release)$/;

/** Paths of all files and folders of the project, with `/` between their parts. */
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const own = relative(root, path).replaceAll('\\', '/');
      return entry.isDirectory() ? [own, ...walk(path)] : [own];
    });
}

const paths = walk(root);
/** Every path and every end of one: a page may name a file as it is seen from a folder that it speaks of. */
const ends = new Set(
  paths.flatMap((path) => {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(index).join('/'));
  }),
);

/** Comments of a script: what stands between stars, and behind two slashes that begin a line. */
const commentsOf = (source: string): string =>
  Array.from(source.matchAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm), ([text]) => text).join('\n');

/** Fenced blocks show what is typed and printed, with files of the user's. */
const proseOf = (page: string): string => page.replace(/^```[\s\S]*?^```/gm, '');

/** What a recipe makes. */
const MADE = new Set(['packages/core/src/rules/csr/csr-something.ts']);

/** What looks like a path of the project: with an extension of its sources behind a slash, or a folder that ends in one. */
const PATH =
  /^(?!https?:|~|\.\.?\/|\/|[A-Z]:)[\w@.-]+(?:\/[\w@.-]+)*(?:\/|\/[\w@.-]+\.(?:ts|tsx|mjs|js|json|md|css|html|yml))$/;

/** Places in other repositories: the page names the repository behind them. */
const isElsewhere = (text: string, end: number): boolean => text.startsWith(' in github.com/', end);

function missingIn(text: string): string[] {
  return Array.from(text.matchAll(/`([^`\n]+)`/g))
    .filter(([, quoted = '']) => PATH.test(quoted))
    .filter(({ 0: { length }, index }) => !isElsewhere(text, index + length))
    .map(([, quoted = '']) => quoted)
    .filter(
      (quoted) => !ends.has(quoted.replace(/\/$/, '')) && !MADE.has(quoted) && !/(?:^|\/)dist\//.test(quoted),
    );
}

const pages = paths.filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md');
const scripts = paths.filter(
  (path) => /\.(?:ts|tsx|mjs|js)$/.test(path) && path !== 'tests/docs/paths.test.ts',
);

it.each([
  ['a page', proseOf('See `docs/none.md`, `packages/none/` and `docs/README.md`.\n```\n`docs/no.md`\n```\n')],
  ['a comment', commentsOf("// See `docs/none.md`.\nconst a = '`docs/no.md`';\n/** `packages/none/` */\n")],
])('finds what is not there in %s', (_, text) => {
  expect(missingIn(text)).toEqual(['docs/none.md', 'packages/none/']);
});

it.each(pages)('%s names paths that there are', (path) => {
  expect(missingIn(proseOf(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

it('comments name paths that there are', () => {
  expect(scripts.length).toBeGreaterThan(500);
  const missing = scripts.flatMap((path) =>
    missingIn(commentsOf(readFileSync(join(root, path), 'utf8'))).map((quoted) => `${path}: ${quoted}`),
  );
  expect(missing).toEqual([]);
});
