import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Core from '../../packages/core/src/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let copy: string;
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8' });

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'upki-tsv-new-format-'));
  mkdirSync(join(copy, 'packages/core'), { recursive: true });
  for (const path of ['package.json', 'tsconfig.base.json', 'scripts', 'packages/core/src']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  expect(run('scripts/new-format.mjs', 'trial-format').stderr).toBe('');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('makes an entry that compiles', () => {
  const project = {
    extends: './tsconfig.base.json',
    compilerOptions: { types: [] },
    files: ['packages/core/src/index.ts', 'packages/core/src/examples.ts'],
  };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(project));
  const compiled = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  expect([compiled.stdout, compiled.status]).toEqual(['', 0]);
});

it('makes a type that is read, checked and written', async () => {
  const file = pathToFileURL(join(copy, 'packages/core/src/index.ts')).href;
  const core: typeof Core = await import(/* @vite-ignore */ file);
  const type = core.EVERY_TYPE.find((each) => (each as string) === 'trial-format');
  if (!type) throw new Error('There is no such type.');
  const format = core.formatOf(type);
  const values = format.items.map((field) => (field ? (format.sample[field.id] ?? '') : ''));
  const row = (number: number, cells: readonly string[]) => ({ row: number, hidden: false, cells });
  const header = format.items.map((field) => field?.title.ja ?? '');
  const sheet = (record: readonly string[]) => ({
    name: 'Sheet1',
    hidden: false,
    rows: [row(1, header), row(2, record)],
  });
  const reading = core.readTable(sheet(values));
  if (reading.kind !== 'table') throw new Error(reading.kind);
  expect(reading.set.type).toBe(type);
  expect(core.check(reading.set).findings).toEqual([]);
  expect(core.planFiles(reading.set)).toHaveLength(1);
  const wrong = core.readTable(sheet(values.with(9, '')));
  if (wrong.kind !== 'table') throw new Error(wrong.kind);
  const [finding] = core.check(wrong.set).findings;
  expect([finding?.rule, finding?.citation, finding?.source?.en]).toEqual([
    'required',
    null,
    'public accounts of a later edition',
  ]);
});

it.each([[], ['Server'], ['acme-create'], ['server-issue']])('says what is wrong with %j', (...args) => {
  const { status, stderr } = run('scripts/new-format.mjs', ...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^(?:A type is named|There is a type)/);
  expect(stderr).not.toMatch(/^ +at /m);
});
