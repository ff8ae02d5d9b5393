/**
 * Whether a code point is a space, a full-width or no-break space, any other Unicode space, a TAB or a line end.
 * Zero-width characters are not: see `isInvisible`.
 */
export function isWhiteSpace(codePoint: number): boolean {
  if (codePoint <= 0x20) return codePoint === 0x20 || (codePoint >= 0x09 && codePoint <= 0x0d);
  if (codePoint < 0x1680) return codePoint === 0xa0 || codePoint === 0x85;
  return (
    codePoint === 0x3000 ||
    codePoint === 0x1680 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x2028 ||
    codePoint === 0x2029 ||
    codePoint === 0x202f ||
    codePoint === 0x205f
  );
}

/** Takes white space off both ends; unlike `String.prototype.trim` it keeps a BOM and drops U+0085. */
export function trimWhiteSpace(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isWhiteSpace(value.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(value.charCodeAt(end - 1))) end--;
  return start === 0 && end === value.length ? value : value.slice(start, end);
}

/** Whether a value is empty or white space alone, which counts as empty (D-29). */
export function isBlank(value: string): boolean {
  for (let index = 0; index < value.length; index++) {
    if (!isWhiteSpace(value.charCodeAt(index))) return false;
  }
  return true;
}
