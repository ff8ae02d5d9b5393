import {
  APPLICATION_TYPES,
  type ApplicationType,
  CURRENT_EDITION,
  EVERY_TYPE,
  isApplicationType,
  type Language,
} from '@upki-tsv/core';
import { parseRows, type RowRange } from './rows.ts';
import { nearest } from './suggest.ts';

export const COMMANDS = [
  'check',
  'convert',
  'template',
  'fill',
  'fix',
  'inspect',
  'explain',
  'rules',
  'completion',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Shells that `completion` writes for. */
export const SHELLS = ['bash', 'zsh', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** In place of a file: standard input, and as `--out` standard output. */
export const STANDARD = '-';

export interface Options {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly lang?: Language;
  readonly type?: ApplicationType;
  /** The edition whose types alone are recognised. */
  readonly edition?: string;
  readonly sheet?: string;
  readonly rows?: readonly RowRange[];
  /** Folder with old certificates. */
  readonly certificates?: string;
  readonly out?: string;
  readonly prefix?: string;
  readonly force: boolean;
  readonly merge: boolean;
  readonly showPins: boolean;
  /** Workbook that a copy with more rows is made of. */
  readonly into?: string;
  /** What an answer of the receiving system is led back to. */
  readonly source?: string;
  /** Workbook to write with the bad cells marked. */
  readonly mark?: string;
  /** Applies proposed fixes too. */
  readonly all: boolean;
  readonly dnParts: boolean;
}

export type UsageProblem =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly name: string; readonly meant: string | undefined }
  | {
      readonly kind: 'unknown-option';
      readonly name: string;
      readonly command: Command;
      readonly meant: string | undefined;
    }
  | { readonly kind: 'needs-value' | 'takes-no-value' | 'given-twice'; readonly name: string }
  | {
      readonly kind: 'wrong-value';
      readonly name: string;
      readonly value: string;
      readonly meant: string | undefined;
    }
  | { readonly kind: 'no-file'; readonly command: Command }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'only-with'; readonly name: string; readonly other: string }
  | { readonly kind: 'too-many'; readonly command: Command; readonly option?: string }
  | { readonly kind: 'input-twice' }
  | { readonly kind: 'no-shell'; readonly name: string | undefined; readonly meant: string | undefined }
  | { readonly kind: 'needs-option'; readonly command: Command; readonly name: string };

export type CommandLine =
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly operands: readonly string[];
      readonly options: Options;
    }
  | { readonly kind: 'help'; readonly command: Command | undefined; readonly lang?: Language }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly problem: UsageProblem; readonly lang?: Language };

export type OptionName =
  | Exclude<keyof Options, 'showPins' | 'dnParts'>
  | 'show-pins'
  | 'dn-parts'
  | 'help'
  | 'version';

const COMMON = ['json', 'quiet', 'lang', 'help', 'version'] as const;
const READING = ['type', 'edition', 'sheet', 'rows', 'certificates'] as const;

/** The options that each command takes. */
export const OPTIONS_OF: Readonly<Record<Command, readonly OptionName[]>> = {
  check: [...COMMON, ...READING, 'mark', 'force'],
  convert: [...COMMON, ...READING, 'out', 'prefix', 'force', 'merge'],
  template: ['quiet', 'lang', 'help', 'version', 'edition', 'out', 'force', 'dn-parts'],
  fill: [...COMMON, 'type', 'edition', 'into', 'sheet', 'certificates', 'out', 'force'],
  fix: [...COMMON, 'type', 'edition', 'sheet', 'certificates', 'out', 'force', 'all'],
  inspect: [...COMMON, 'type', 'edition', 'show-pins'],
  explain: [...COMMON, 'source', 'type', 'edition', 'sheet', 'rows'],
  rules: [...COMMON, 'edition'],
  completion: ['lang', 'help', 'version'],
};

/** What an option's value is; options that are not here take none. */
export const VALUE_OF: Readonly<
  Partial<Record<OptionName, 'type' | 'edition' | 'language' | 'path' | 'text'>>
> = {
  type: 'type',
  edition: 'edition',
  lang: 'language',
  certificates: 'path',
  out: 'path',
  mark: 'path',
  into: 'path',
  source: 'path',
  sheet: 'text',
  rows: 'text',
  prefix: 'text',
};

const isFlag = (name: string): boolean => !Object.hasOwn(VALUE_OF, name);

class UsageError extends Error {
  readonly problem: UsageProblem;

  constructor(problem: UsageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Reads the arguments behind the program's name. */
export function parseArgs(args: readonly string[]): CommandLine {
  const lang = languageAskedFor(args);
  const language = lang === undefined ? {} : { lang };
  try {
    return { ...parse(args), ...language };
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'wrong', problem: error.problem, ...language };
    throw error;
  }
}

function parse(args: readonly string[]): CommandLine {
  const { operands, given } = split(args);
  if (given.has('version')) return { kind: 'version' };
  const [first, ...rest] = operands;
  const help = given.has('help') || first === 'help';
  const name = first === 'help' ? rest[0] : first;
  if (name === undefined) {
    if (help) return { kind: 'help', command: undefined };
    throw new UsageError({ kind: 'no-command' });
  }
  const command = COMMANDS.find((each) => each === name);
  if (!command) throw new UsageError({ kind: 'unknown-command', name, meant: nearest(name, COMMANDS) });
  if (help) return { kind: 'help', command };
  const allowed = OPTIONS_OF[command];
  for (const option of given.keys()) {
    if (!(allowed as readonly string[]).includes(option)) {
      throw new UsageError({
        kind: 'unknown-option',
        name: option,
        command,
        meant: nearest(option, allowed),
      });
    }
  }
  for (const [option, value] of given) {
    const flag = isFlag(option);
    if (flag && value !== undefined) throw new UsageError({ kind: 'takes-no-value', name: option });
    if (!flag && (value === undefined || value === ''))
      throw new UsageError({ kind: 'needs-value', name: option });
  }
  const options = optionsOf(given);
  const problem = operandProblem(command, rest, options);
  if (problem) throw new UsageError(problem);
  return { kind: 'command', command, operands: rest, options };
}

/** Editions that can be asked for. */
export const EDITIONS: readonly string[] = [CURRENT_EDITION.id];

/** The types of an edition; without one those of later ones too. */
export const typesOf = (edition: string | undefined): readonly ApplicationType[] =>
  edition === undefined ? EVERY_TYPE : APPLICATION_TYPES;

/** Commands whose operands are files. */
export const FILE_COMMANDS: ReadonlySet<Command> = new Set(['check', 'convert', 'fill', 'fix', 'inspect']);

/** What is wrong with the operands of a command, before and after patterns among them are filled in. */
export function operandProblem(
  command: Command,
  operands: readonly string[],
  options: Options,
): UsageProblem | undefined {
  if (command === 'explain') return explainProblem(operands, options);
  const { mark, out, type, into, sheet } = options;
  const [first, second] = operands;
  if (first === undefined && FILE_COMMANDS.has(command)) return { kind: 'no-file', command };
  if (second !== undefined) {
    if (command === 'rules' || command === 'fix' || command === 'completion')
      return { kind: 'too-many', command };
    if (mark !== undefined) return { kind: 'too-many', command, option: 'mark' };
  }
  if (FILE_COMMANDS.has(command) && operands.filter((operand) => operand === STANDARD).length > 1)
    return { kind: 'input-twice' };
  if (command === 'fill' && type === undefined) return { kind: 'needs-option', command, name: 'type' };
  if ((command === 'fill' || command === 'fix' || command === 'template') && out === undefined)
    return { kind: 'needs-option', command, name: 'out' };
  if (command === 'fill' && into === undefined && sheet !== undefined)
    return { kind: 'only-with', name: 'sheet', other: 'into' };
  if (command === 'completion' && !SHELLS.some((shell) => shell === first))
    return { kind: 'no-shell', name: first, meant: first === undefined ? undefined : nearest(first, SHELLS) };
  const types = typesOf(options.edition);
  const wrong =
    command === 'template' ? operands.find((operand) => !types.some((type) => type === operand)) : undefined;
  return wrong === undefined ? undefined : wrongValue('type', wrong, types);
}

function explainProblem(texts: readonly string[], options: Options): UsageProblem | undefined {
  const { source } = options;
  if (texts.length === 0) return { kind: 'no-text' };
  if ([...texts, source].filter((each) => each === STANDARD).length > 1) return { kind: 'input-twice' };
  const idle = (['type', 'sheet', 'rows'] as const).find((name) => options[name] !== undefined);
  return source === undefined && idle ? { kind: 'only-with', name: idle, other: 'source' } : undefined;
}

type Given = ReadonlyMap<string, string | undefined>;

const KNOWN: ReadonlySet<string> = new Set(Object.values(OPTIONS_OF).flat());
const SHORT: ReadonlyMap<string, OptionName> = new Map([
  ['-h', 'help'],
  ['-q', 'quiet'],
  ['-V', 'version'],
]);

function split(args: readonly string[]): { operands: string[]; given: Given } {
  const operands: string[] = [];
  const given = new Map<string, string | undefined>();
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--') {
      operands.push(...args.slice(index + 1));
      break;
    }
    const short = SHORT.get(arg);
    if (short === undefined && (!arg.startsWith('-') || arg === '-')) {
      operands.push(arg);
      continue;
    }
    const [, written = '', inline] = /^--?([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
    const name = short ?? written;
    if (given.has(name) && !isFlag(name)) throw new UsageError({ kind: 'given-twice', name });
    const takesNext = inline === undefined && KNOWN.has(name) && !isFlag(name) && isValue(args[index + 1]);
    given.set(name, takesNext ? args[++index] : inline);
  }
  return { operands, given };
}

const isValue = (next: string | undefined): boolean => next !== undefined && !next.startsWith('--');

function optionsOf(given: Given): Options {
  const { type, edition, lang, rows: rowList, prefix } = Object.fromEntries(given);
  if (edition !== undefined && !EDITIONS.includes(edition))
    throw new UsageError(wrongValue('edition', edition, EDITIONS));
  const types = typesOf(edition);
  if (type !== undefined && !(isApplicationType(type) && types.includes(type)))
    throw new UsageError(wrongValue('type', type, types));
  if (lang !== undefined && !isLanguage(lang)) throw new UsageError(wrongValue('lang', lang, []));
  const rows = rowList === undefined ? undefined : parseRows(rowList);
  if (rowList !== undefined && rows === undefined) throw new UsageError(wrongValue('rows', rowList, []));
  if (prefix !== undefined && /[/\\]/.test(prefix)) throw new UsageError(wrongValue('prefix', prefix, []));
  const texts = Object.fromEntries(
    (['sheet', 'certificates', 'out', 'prefix', 'mark', 'source', 'into'] as const).flatMap((name) => {
      const value = given.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return {
    ...texts,
    ...(type !== undefined && { type }),
    ...(edition !== undefined && { edition }),
    ...(lang !== undefined && { lang }),
    ...(rows !== undefined && { rows }),
    json: given.has('json'),
    quiet: given.has('quiet'),
    force: given.has('force'),
    merge: given.has('merge'),
    showPins: given.has('show-pins'),
    all: given.has('all'),
    dnParts: given.has('dn-parts'),
  };
}

const wrongValue = (name: string, value: string, names: readonly string[]): UsageProblem => ({
  kind: 'wrong-value',
  name,
  value,
  meant: nearest(value, names),
});

const isLanguage = (text: string | undefined): text is Language => text === 'ja' || text === 'en';

/** So that a usage error too is in the language asked for. */
function languageAskedFor(args: readonly string[]): Language | undefined {
  const index = args.indexOf('--lang');
  const inline = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const written = inline ?? (index < 0 ? undefined : args[index + 1]);
  return isLanguage(written) ? written : undefined;
}
