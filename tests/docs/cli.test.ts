import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, OPTIONS_OF, STANDARD } from '../../packages/cli/src/command-line/args.ts';
import { APPLICATION_TYPES } from '../../packages/core/src/index.ts';
import { buildCommand, upkiTsvIn } from '../cli/command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-docs-'));
const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

beforeAll(buildCommand, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The part of a page under a command's heading, and what stands before the first command's. */
function sectionsOf(page: string): ReadonlyMap<string, string> {
  const [start = '', ...rest] = textOf(page).split(/^## /m);
  return new Map([['', start], ...rest.map((text) => [text.split('\n')[0] ?? '', text] as const)]);
}

const shared = new Set(['json', 'quiet', 'lang', 'help', 'version']);

describe.each(['docs/cli.ja.md', 'docs/cli.en.md'])('%s', (page) => {
  const sections = sectionsOf(page);
  const text = textOf(page);

  it.each(COMMANDS)('explains %s with its options', (command) => {
    const section = sections.get(command) ?? '';
    expect(section).toContain(`upki-tsv ${command}`);
    expect(sections.get('')).toContain(`(#${command})`);
    for (const option of OPTIONS_OF[command]) {
      expect(shared.has(option) ? text : section).toContain(`\`--${option}`);
    }
  });

  it('names no option that there is not, every type and the sign for standard streams', () => {
    const known = new Set<string>(Object.values(OPTIONS_OF).flat());
    for (const [, name = ''] of text.matchAll(/(?<![\w|-])--([a-z][a-z-]*)/g))
      expect([...known]).toContain(name);
    for (const type of APPLICATION_TYPES) expect(text).toContain(`\`${type}\``);
    expect(text).toContain(`\`${STANDARD}\``);
  });
});

describe('the commands of the READMEs', () => {
  const commands = ['README.ja.md', 'README.md'].flatMap((name) =>
    [...textOf(name).matchAll(/^\| `upki-tsv ([^`]+)` \|/gm)].map(([, args = '']) => [name, args] as const),
  );

  it('are those that there are', () => {
    expect(new Set(commands.map(([, args]) => args.split(' ')[0]))).toEqual(new Set(COMMANDS));
  });

  it.each(commands)('%s: upki-tsv %s', (name, args) => {
    const own = join(folder, `${name} ${args.split(' ')[0]}`);
    mkdirSync(own);
    if (!args.startsWith('template')) {
      for (const workbook of ['applications.xlsx', '申請.xlsx'])
        cpSync(join(ROOT, 'examples/applications.xlsx'), join(own, workbook));
    }
    cpSync(join(ROOT, 'examples/csr/www.rei-u.example.ac.jp.pem'), join(own, 'www.csr'));
    const { status, stderr } = upkiTsvIn({ cwd: own }, args.split(' '));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
