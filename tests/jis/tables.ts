import { readFileSync } from 'node:fs';

export interface TableCharacter {
  readonly codePoint: number;
  /** Shift_JIS bytes in hexadecimal. */
  readonly bytes: string;
  /** N for non-kanji, L1 and L2 for kanji; absent in JIS X 0201. */
  readonly level: string | undefined;
}

/** Code point, its twin on another platform, bytes, kuten and level: made without the software under test. */
function readTable(name: string): readonly TableCharacter[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const [code = '', twin, bytes = '', , level] = line.split('\t');
    const codes = twin ? [code, twin] : [code];
    return codes.map((each) => ({ codePoint: Number.parseInt(each, 16), bytes: bytes.toLowerCase(), level }));
  });
}

export const JIS_X_0201 = readTable('jisx0201.txt');
export const JIS_X_0208 = readTable('jisx0208_1997.txt');

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function bytesOf(hexadecimal: string): Uint8Array {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
