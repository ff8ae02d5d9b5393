import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, OPTIONS_OF, SHELLS } from '../../packages/cli/src/command-line/args.ts';
import { APPLICATION_TYPES, allRules } from '../../packages/core/src/index.ts';
import { buildCommand, upkiTsv } from './command.ts';

beforeAll(buildCommand, 120_000);

const hasShell = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

describe('completion', () => {
  it.each(SHELLS)('names every command, option, type and rule for %s', (shell) => {
    const { status, stdout, stderr } = upkiTsv(['completion', shell]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const names = [
      ...COMMANDS,
      ...Object.values(OPTIONS_OF).flatMap((options) => options.map((option) => `--${option}`)),
      ...APPLICATION_TYPES,
      ...allRules().map(([id]) => id),
    ];
    for (const name of names) expect(stdout).toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
  });

  it('wants the name of a shell', () => {
    for (const args of [[], ['fish'], ['bash', 'zsh']]) {
      expect(upkiTsv(['completion', ...args])).toMatchObject({ status: 2, stdout: '' });
    }
    expect(upkiTsv(['completion', 'pwsh']).stderr).toContain('powershell');
  });
});

/** What bash proposes for the last of these words, split as bash splits them. */
function bashProposes(...words: string[]): string[] {
  const script = `${upkiTsv(['completion', 'bash']).stdout}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _upki_tsv; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', 'upki-tsv', ...words], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

describe.runIf(hasShell('bash'))('the script for bash', () => {
  it.each<[string[], readonly string[]]>([
    [['c'], ['check', 'convert', 'completion']],
    [['--'], ['--help', '--version', '--lang']],
    [['convert', '--m'], ['--merge']],
    [['check', 'a.xlsx', '--ma'], ['--mark']],
    [['check', '--merg'], []],
    [
      ['check', '--type', 'server-re'],
      ['server-renew', 'server-revoke'],
    ],
    [['check', '--type', '=', 'client-i'], ['client-issue']],
    [
      ['check', '--lang', '='],
      ['ja', 'en'],
    ],
    [['--lang', 'ja', 'te'], ['template']],
    [
      ['template', 'client-r'],
      ['client-renew', 'client-revoke'],
    ],
    [['rules', 'csr-key'], allRules().flatMap(([id]) => (id.startsWith('csr-key') ? [id] : []))],
    [['completion', ''], SHELLS],
    [
      ['help', 'fi'],
      ['fill', 'fix'],
    ],
    [['check', ''], []],
    [['convert', '--out', ''], []],
  ])('%j', (words, expected) => {
    expect(bashProposes(...words)).toEqual(expected);
  });
});

describe.runIf(hasShell('zsh'))('the script for zsh', () => {
  it('is right in form', () => {
    const script = upkiTsv(['completion', 'zsh']).stdout;
    expect(spawnSync('zsh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});
