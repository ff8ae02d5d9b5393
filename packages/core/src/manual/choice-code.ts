import type { Choice } from './profiles.ts';

const CODE_WITH_MEANING = /^\s*(\d+)\s*[:：]/u;

/** The code of a choice written with its meaning (`3: RSA 2048`), as a drop-down gives it; else the text as it is. */
export function choiceCode(text: string, choices: readonly Choice[] | undefined): string {
  if (choices === undefined || text.length < 2) return text;
  const code = CODE_WITH_MEANING.exec(text)?.[1];
  return code !== undefined && choices.some(({ value }) => value === code) ? code : text;
}
