/** A text as it can be seen: white space, and what has no picture of its own, by name. */
export function visible(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu, (character) => {
    if (character === ' ') return '␣';
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
