/**
 * Decodes the escapes by which the format carries characters that XML cannot, such as `_x000D_` for CR; `_x005F_` is
 * the underscore of what only looks like an escape (ECMA-376-1, 22.9.2.19 ST_Xstring).
 */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * Encodes what XML cannot carry, or would change, by the same escapes, and the underscore of what only looks like
 * one. Line breaks and tabs stay as they are.
 */
export function encodeXstring(text: string): string {
  return text.replaceAll(
    /_(?=x[0-9A-Fa-f]{4}(?:_|[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Cs}))|[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Cs}/gu,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
