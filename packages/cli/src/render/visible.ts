/** What would move the cursor, colour the terminal, reorder the line or not be seen at all, and odd spaces. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

/** What nearly every text consists of, and is quickly told. */
const PLAIN = /^[ -~\u3000-\u30ff\u4e00-\u9fff\uff01-\uffee]*$/;

/** A text of the user's with every character to be seen, one for one in code points. */
export const visible = (text: string): string => (PLAIN.test(text) ? text : text.replace(UNSEEN, pictureOf));

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return /\p{Zs}/u.test(character) ? '␣' : '□';
}
