import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS, parseArgs, type UsageProblem } from './args.ts';

const problem = (...args: string[]): UsageProblem | undefined => {
  const line = parseArgs(args);
  return line.kind === 'wrong' ? line.problem : undefined;
};

describe('parseArgs', () => {
  it('reads a command with options before, between and behind its files', () => {
    const line = parseArgs([
      '--json',
      'convert',
      'a.xlsx',
      '--out',
      'x',
      'b.tsv',
      '--type=client-issue',
      '-q',
    ]);
    expect(line).toMatchObject({
      kind: 'command',
      command: 'convert',
      operands: ['a.xlsx', 'b.tsv'],
      options: { json: true, quiet: true, out: 'x', type: 'client-issue', force: false, merge: false },
    });
  });

  it('takes - for standard input and output', () => {
    expect(parseArgs(['convert', '-', '--out', '-'])).toMatchObject({
      operands: ['-'],
      options: { out: '-' },
    });
  });

  it('takes everything behind -- as files', () => {
    expect(parseArgs(['check', '--', '--json', '-x'])).toMatchObject({ operands: ['--json', '-x'] });
  });

  it('reads rows', () => {
    expect(parseArgs(['check', 'a', '--rows', '5-20,33'])).toMatchObject({
      options: {
        rows: [
          { from: 5, to: 20 },
          { from: 33, to: 33 },
        ],
      },
    });
  });

  it.each([['0'], ['5-2'], ['a'], [','], ['1,'], ['1-2-3'], ['-3']])('refuses %j as rows', (rows) => {
    expect(problem('check', 'a', '--rows', rows)).toMatchObject({ kind: 'wrong-value', name: 'rows' });
  });

  it.each<[string[], UsageProblem]>([
    [[], { kind: 'no-command' }],
    [['chek', 'a'], { kind: 'unknown-command', name: 'chek', meant: 'check' }],
    [['frobnicate', 'a'], { kind: 'unknown-command', name: 'frobnicate', meant: undefined }],
    [['constructor'], { kind: 'unknown-command', name: 'constructor', meant: undefined }],
    [['check'], { kind: 'no-file', command: 'check' }],
    [['rules', 'a', 'b'], { kind: 'too-many', command: 'rules' }],
    [['check', 'a', 'b', '--mark', 'x'], { kind: 'too-many', command: 'check', option: 'mark' }],
    [['check', '-', 'a', '-'], { kind: 'input-twice' }],
    [['fix', 'a'], { kind: 'needs-option', command: 'fix', name: 'out' }],
    [['completion'], { kind: 'no-shell', name: undefined, meant: undefined }],
    [['completion', 'bsah'], { kind: 'no-shell', name: 'bsah', meant: 'bash' }],
    [
      ['template', 'server-isue', '--out', 'x'],
      { kind: 'wrong-value', name: 'type', value: 'server-isue', meant: 'server-issue' },
    ],
    [
      ['check', 'a', '--out', 'x'],
      { kind: 'unknown-option', name: 'out', command: 'check', meant: undefined },
    ],
    [
      ['convert', 'a', '--forse'],
      { kind: 'unknown-option', name: 'forse', command: 'convert', meant: 'force' },
    ],
    [['check', 'a', '--type'], { kind: 'needs-value', name: 'type' }],
    [['check', 'a', '--type', '--json'], { kind: 'needs-value', name: 'type' }],
    [['check', 'a', '--sheet='], { kind: 'needs-value', name: 'sheet' }],
    [['check', 'a', '--json=1'], { kind: 'takes-no-value', name: 'json' }],
    [['check', 'a', '--sheet', 'x', '--sheet', 'y'], { kind: 'given-twice', name: 'sheet' }],
    [
      ['check', 'a', '--type', 'server-isue'],
      { kind: 'wrong-value', name: 'type', value: 'server-isue', meant: 'server-issue' },
    ],
    [['check', 'a', '--lang', 'fr'], { kind: 'wrong-value', name: 'lang', value: 'fr', meant: undefined }],
    [
      ['convert', 'a', '--prefix', 'x/y'],
      { kind: 'wrong-value', name: 'prefix', value: 'x/y', meant: undefined },
    ],
  ])('%j is a usage problem', (args, expected) => {
    expect(problem(...args)).toEqual(expected);
  });

  it('tells a usage problem in the language asked for', () => {
    expect(parseArgs(['chek', '--lang', 'ja'])).toMatchObject({ kind: 'wrong', lang: 'ja' });
    expect(parseArgs(['chek', '--lang=en'])).toMatchObject({ kind: 'wrong', lang: 'en' });
  });

  it('gives help and the version before anything else is looked at', () => {
    expect(parseArgs(['--help'])).toEqual({ kind: 'help', command: undefined });
    expect(parseArgs(['check', '-h'])).toEqual({ kind: 'help', command: 'check' });
    expect(parseArgs(['help', 'convert'])).toEqual({ kind: 'help', command: 'convert' });
    expect(parseArgs(['check', '--version'])).toEqual({ kind: 'version' });
  });

  it('answers anything with a command line', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...COMMANDS,
        '--',
        '-',
        '--type',
        '--rows',
        '--json',
        '--lang',
        '--__proto__',
        'constructor',
        '--constructor',
        '--out=x',
      ),
    );
    fc.assert(
      fc.property(fc.array(word), (args) => {
        expect(['command', 'help', 'version', 'wrong']).toContain(parseArgs(args).kind);
      }),
    );
  });
});
