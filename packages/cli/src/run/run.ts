import { holdsPrivateKey } from '@upki-tsv/core';
import {
  type CommandLine,
  FILE_COMMANDS,
  operandProblem,
  parseArgs,
  STANDARD,
} from '../command-line/args.ts';
import { languageOf } from '../command-line/language.ts';
import { versionText } from '../command-line/version.ts';
import { visible } from '../render/visible.ts';
import { sentenceOf } from '../source/failure.ts';
import { filesOf } from '../source/pattern.ts';
import { type Texts, textsOf } from '../texts/index.ts';
import type { Invocation } from './invocation.ts';

const streams = {
  out: (text: string): void => void process.stdout.write(text),
  err: (text: string): void => void process.stderr.write(text),
};

/**
 * Runs the command that the arguments name.
 * @returns the exit status
 */
export async function run(args: readonly string[]): Promise<number> {
  outliveReaders();
  const line = parseArgs(args);
  const asked = line.kind === 'command' ? line.options.lang : line.kind === 'version' ? undefined : line.lang;
  const language = asked ?? languageOf(process.env, intlLocale);
  const texts = await textsOf(language);
  const fail = (error: unknown): 2 => {
    streams.err(`upki-tsv: ${visible(sentenceOf(error)(texts))}\n`);
    return 2;
  };
  if (echoesKey(line, args)) {
    streams.err(`upki-tsv: ${texts.input.privateKey('key')}\n`);
    return 2;
  }
  process.once('uncaughtException', (error) => process.exit(fail(error)));
  try {
    return await follow(line, texts, language);
  } catch (error) {
    return fail(error);
  }
}

/** True where an argument is a private key, which sentences on options and files would show; explain reads its own. */
function echoesKey(line: CommandLine, args: readonly string[]): boolean {
  const own = line.kind === 'command' && line.command === 'explain' ? line.operands : [];
  const others = args.filter((arg) => !own.includes(arg));
  return holdsPrivateKey(others.join('\n')) || holdsPrivateKey(others.join(' '));
}

/** Of all of Intl, plural rules take the least to load. */
const intlLocale = (): string => new Intl.PluralRules().resolvedOptions().locale;

async function follow(line: CommandLine, texts: Texts, language: Invocation['language']): Promise<number> {
  switch (line.kind) {
    case 'version':
      streams.out(versionText);
      return 0;
    case 'help':
      streams.out(texts.help(line.command));
      return 0;
    case 'wrong':
      streams.err(`upki-tsv: ${visible(texts.usage(line.problem))}\n`);
      return 2;
    case 'command': {
      const { command, options } = line;
      const operands = FILE_COMMANDS.has(command) ? await filesOf(line.operands) : line.operands;
      const problem = operandProblem(command, operands, options);
      if (problem) return follow({ kind: 'wrong', problem }, texts, language);
      // What goes to standard output is then the file; all that is said of it goes to standard error.
      const out = options.out === STANDARD ? streams.err : streams.out;
      return (await COMMANDS[command]())({
        operands,
        options,
        texts,
        language,
        streams: { ...streams, out },
      });
    }
  }
}

const COMMANDS = {
  check: async () => (await import('../commands/check.ts')).runCheck,
  convert: async () => (await import('../commands/convert.ts')).runConvert,
  template: async () => (await import('../commands/template.ts')).runTemplate,
  fill: async () => (await import('../commands/fill.ts')).runFill,
  fix: async () => (await import('../commands/fix.ts')).runFix,
  inspect: async () => (await import('../commands/inspect.ts')).runInspect,
  explain: async () => (await import('../commands/explain.ts')).runExplain,
  rules: async () => (await import('../commands/rules.ts')).runRules,
  completion: async () => (await import('../commands/completion.ts')).runCompletion,
} as const;

/** A reader that has seen enough (`| head`) is no error, and what is to be written to files is written all the same. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
