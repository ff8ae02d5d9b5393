import type { Texts } from '../texts/index.ts';

/** A sentence for the user, put into words once the language is known. */
export type Sentence = (texts: Texts) => string;

/** An input that cannot be used, or an output that cannot be written: exit status 2. */
export class UserError extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super('input or output cannot be used');
    this.name = 'UserError';
    this.sentence = sentence;
  }
}

/** What an error means for the user. Of an unexpected one only its name is told, since its message may hold values. */
export function sentenceOf(error: unknown): Sentence {
  if (error instanceof UserError) return error.sentence;
  const code = systemCode(error);
  if (code !== undefined) return (texts) => texts.system(code);
  const name = error instanceof Error ? error.name : typeof error;
  return (texts) => texts.unexpected(name);
}

/** The code of an operating system's error (`ENOENT`). */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
