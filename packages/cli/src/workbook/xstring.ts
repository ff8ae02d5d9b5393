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
