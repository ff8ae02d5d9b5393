import { basename, extname, join, resolve } from 'node:path';
import { STANDARD } from '../command-line/args.ts';

/** Characters that Windows, macOS or Linux do not take in a name, and those that cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** Leaves room for the suffix and the numbering within the 255 bytes that file systems take. */
const MAX_BYTES = 150;

/** A part of a file name that every common file system takes. */
export function safeName(text: string): string {
  const name = cutToBytes(text.normalize('NFC').replace(FORBIDDEN, '_'), MAX_BYTES).replace(
    /[. ]+$|^ +/g,
    '',
  );
  if (name === '') return '_';
  return RESERVED_ON_WINDOWS.test(name) ? `_${name}` : name;
}

function cutToBytes(text: string, max: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > max) return cut;
    cut += character;
  }
  return cut;
}

/** `applications` for `in/applications.xlsx`, `stdin` for standard input. */
export const sourceName = (path: string): string =>
  path === STANDARD ? 'stdin' : basename(path, extname(path));

/** What the files of a series are called before the suffix that the plan gives each. */
export function seriesName(start: string, sheet: string | null): string {
  return sheet === null ? safeName(start) : safeName(`${safeName(start)}-${safeName(sheet)}`);
}

/** Names given in one run, compared as file systems without case and composition do. */
export class NameRegistry {
  readonly #taken = new Set<string>();

  /** Paths for the files of one series; where one collides with another of the run, the whole series is numbered. */
  take(folder: string, series: string, suffixes: readonly string[]): string[] {
    for (let number = 1; ; number++) {
      const name = number === 1 ? series : `${series}-${number}`;
      const paths = suffixes.map((suffix) => join(folder, `${name}-${suffix}.tsv`));
      const keys = paths.map(pathKey);
      if (keys.some((key) => this.#taken.has(key))) continue;
      for (const key of keys) this.#taken.add(key);
      return paths;
    }
  }
}

/** What two paths of one file have in common on any file system. */
export const pathKey = (path: string): string => resolve(path).normalize('NFC').toLowerCase();
