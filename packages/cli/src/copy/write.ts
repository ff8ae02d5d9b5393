import { extname } from 'node:path';
import { STANDARD } from '../command-line/args.ts';
import { pathKey } from '../output/names.ts';
import { writeFile } from '../output/write.ts';
import type { WrittenFile } from '../report/report.ts';
import { UserError } from '../source/failure.ts';
import type { Original } from '../source/source.ts';

/**
 * Refuses what cannot be the name of a copy: another extension than the original's, or the original itself. Only a TSV
 * goes to standard output.
 * @throws UserError
 */
export function requireCopyName(path: string, original: Original, copy: string): void {
  if (copy === STANDARD) {
    if (original.kind === 'tsv') return;
    throw new UserError((texts) => texts.output.onlyTsvToStandardOutput);
  }
  const wanted = path === STANDARD ? extensionsOf(original) : [extname(path).toLowerCase()];
  if (!wanted.includes(extname(copy).toLowerCase()))
    throw new UserError((texts) => texts.output.extension(copy, wanted));
  if (path !== STANDARD && pathKey(path) === pathKey(copy))
    throw new UserError((texts) => texts.output.isInput(copy));
}

function extensionsOf(original: Original): readonly string[] {
  if (original.kind === 'tsv') return ['.tsv', '.txt'];
  return [original.workbook.macros ? '.xlsm' : '.xlsx'];
}

/**
 * Writes a copy whole or not at all.
 * @throws UserError
 */
export function writeCopy(path: string, bytes: Uint8Array, records: number, force: boolean): WrittenFile {
  writeFile(path, bytes, force);
  return { path, records, bytes: bytes.length };
}
