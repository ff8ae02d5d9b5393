import { ANSWERS, allRules, EVERY_TYPE } from '@upki-tsv/core';
import {
  COMMANDS,
  type Command,
  EDITIONS,
  OPTIONS_OF,
  type OptionName,
  SHELLS,
  VALUE_OF,
} from '../command-line/args.ts';

/** What may stand where, for a shell to propose; where nothing is named, files are. */
export interface CompletionWords {
  readonly commands: readonly string[];
  /** By command, with the hyphens. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** By command. */
  readonly operands: ReadonlyMap<string, readonly string[]>;
  /** By option; empty for a text that nothing can be proposed for. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Options whose value is a path. */
  readonly paths: readonly string[];
}

const LANGUAGES = ['ja', 'en'];

export function completionWords(): CompletionWords {
  const valued = Object.entries(VALUE_OF).map(([name, value]) => ({ name: `--${name}`, value }));
  const proposals = { type: EVERY_TYPE, edition: EDITIONS, language: LANGUAGES, text: [] };
  return {
    commands: [...COMMANDS, 'help'],
    options: new Map(COMMANDS.map((command) => [command, OPTIONS_OF[command].map(written)])),
    operands: new Map<Command | 'help', readonly string[]>([
      ['rules', allRules().map(([id]) => id)],
      ['template', EVERY_TYPE],
      ['explain', ANSWERS.flatMap(({ code }) => code ?? [])],
      ['completion', SHELLS],
      ['help', COMMANDS],
    ]),
    values: new Map(
      valued.flatMap(({ name, value }) => (value === 'path' ? [] : [[name, proposals[value]] as const])),
    ),
    paths: valued.flatMap(({ name, value }) => (value === 'path' ? [name] : [])),
  };
}

const written = (name: OptionName): string => `--${name}`;
