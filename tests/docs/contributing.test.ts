import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const recipes = read('CONTRIBUTING.md');
const quoted = Array.from(recipes.matchAll(/`([^`]+)`/g), ([, text = '']) => text.replace(/\s+/g, ' '));

it('names files that there are', () => {
  // The rule that the first recipe makes is in no file yet.
  const paths = quoted.filter(
    (text) => /^[\w.-]+(?:\/[\w.-]+)+\/?$/.test(text) && !text.includes('csr-something'),
  );
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  const links = Array.from(recipes.matchAll(/\]\(([^)#]+)\)/g), ([, target = '']) => target);
  expect(links.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

it('names the files of demands', () => {
  const folder = 'packages/core/src/manual/editions/2.18-demands';
  expect(quoted).toContain(folder);
  const files = readdirSync(new URL(folder, root)).filter((name) => !/^(?:index|items)\.ts$/.test(name));
  expect(files.length).toBeGreaterThan(0);
  expect(quoted).toEqual(expect.arrayContaining(files));
});

it('names tasks that there are, and folders of tests', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const tasks = quoted.flatMap((text) => /^npm (?:run )?([\w-]+)/.exec(text)?.[1] ?? []);
  expect(tasks.length).toBeGreaterThan(8);
  expect(tasks.filter((task) => task !== 'install' && !Object.hasOwn(scripts, task))).toEqual([]);
  const tests = quoted
    .filter((text) => text.startsWith('npx vitest'))
    .flatMap((text) => text.split(' ').slice(4));
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

it('names kinds of rules, workspaces and a heading that there are', () => {
  const kinds = Array.from(
    read('packages/core/src/rules/rule.ts').matchAll(/scope: '(\w+)';/g),
    ([, kind]) => kind,
  );
  expect(recipes).toContain(`(${['row', 'field', 'group', 'file'].map((kind) => `\`${kind}\``).join(', ')};`);
  expect(kinds.toSorted()).toEqual(['field', 'file', 'group', 'row']);
  expect(read('docs/architecture.md')).toContain('## Decisions on libraries');
  for (const heading of ['rule', 'type of application', 'edition', 'language', 'dependency']) {
    expect(recipes).toMatch(new RegExp(`^## An? ${heading}$`, 'm'));
  }
});
