import { SHELLS, type Shell } from '../command-line/args.ts';
import { bashCompletion } from '../completion/bash.ts';
import { powershellCompletion } from '../completion/powershell.ts';
import { type CompletionWords, completionWords } from '../completion/words.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Invocation } from '../run/invocation.ts';

const SCRIPTS: Readonly<Record<Shell, (words: CompletionWords) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  powershell: powershellCompletion,
};

/** `upki-tsv completion SHELL` */
export async function runCompletion({ operands, streams }: Invocation): Promise<number> {
  const shell = SHELLS.find((each) => each === operands[0]) ?? 'bash';
  streams.out(SCRIPTS[shell](completionWords()));
  return 0;
}
