import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { check, messageOf } from '../../packages/core/src/index.ts';
import { newRule } from '../../scripts/new-rule.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const KINDS = ['row', 'field', 'group', 'file'] as const;

let copy: string;
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8' });

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'upki-tsv-new-rule-'));
  mkdirSync(join(copy, 'packages/core'), { recursive: true });
  for (const path of ['package.json', 'biome.json', 'tsconfig.base.json', 'scripts', 'packages/core/src']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('makes rules of every kind that compile', () => {
  for (const kind of KINDS) {
    const { status, stdout, stderr } = run('scripts/new-rule.mjs', `trial-${kind}`, 'item', kind);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toHaveLength(2);
  }
  expect(run('scripts/generate-rules.mjs').stderr).toBe('');
  const project = {
    extends: './tsconfig.base.json',
    compilerOptions: { types: [] },
    files: KINDS.map((kind) => `packages/core/src/rules/item/trial-${kind}.examples.ts`).concat(
      'packages/core/src/examples.ts',
    ),
  };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(project));
  const compiled = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  expect([compiled.stdout, compiled.status]).toEqual(['', 0]);
});

it.each(KINDS)('makes a rule of the kind %s whose examples run', async (kind) => {
  const load = (path: string) =>
    import(/* @vite-ignore */ pathToFileURL(join(copy, 'packages/core/src', path)).href);
  const core: { check: typeof check; messageOf: typeof messageOf } = await load('index.ts');
  const { EXAMPLES, exampleSet } = await load('examples.ts');
  const found = ({ set, context }: { set: never; context: never }) =>
    core.check(set, context).findings.filter(({ rule }) => rule === `trial-${kind}`);
  const { good, bad } = EXAMPLES[`trial-${kind}`];
  for (const example of good) expect(found(exampleSet(example))).toEqual([]);
  for (const example of bad) {
    const [finding, ...more] = found(exampleSet(example));
    expect(more).toEqual([]);
    if (!finding) throw new Error('no finding');
    expect(core.messageOf(finding, 'ja')).toMatch(/^【.+】。$/);
    expect(core.messageOf(finding, 'en')).toMatch(/^\[.+\]\.$/);
    expect(finding.params).toMatchObject(example.params);
  }
});

describe('the theme', () => {
  const folder = (): string => join(copy, 'packages/core/src/rules');

  it('is the first word of the name where none is said', () => {
    expect(newRule({ name: 'dn-trial', folder: folder() })[0]).toBe(join(folder(), 'dn/dn-trial.ts'));
    const [rule = ''] = newRule({ name: 'other-trial', folder: folder() });
    expect(rule).toBe(join(folder(), 'item/other-trial.ts'));
    expect(readFileSync(rule, 'utf8')).toContain('rowRule<');
  });
});

it.each([
  [['Trial-rule'], 'named by the fact'],
  [['trial'], 'named by the fact'],
  [['../trial-rule'], 'named by the fact'],
  [['trial-rule', 'parts'], 'A theme is one of'],
  [['trial-rule', 'item', 'cell'], 'A kind is one of'],
  [['csr-key', 'dn'], 'There is a rule csr-key already: rules/csr/csr-key.ts'],
])('refuses %j', (args, why) => {
  const { status, stderr } = run('scripts/new-rule.mjs', ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(why);
});
