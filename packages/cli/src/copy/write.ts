import { extname } from 'node:path';
import { pathKey } from '../output/names.ts';
import { Transaction } from '../output/transaction.ts';
import type { WrittenFile } from '../report.ts';
import { UserError } from '../source/failure.ts';

/**
 * Refuses what cannot be the name of a copy: another extension than the original's, or the original itself.
 * @throws UserError
 */
export function requireCopyName(original: string, copy: string): void {
  const wanted = extname(original).toLowerCase();
  if (extname(copy).toLowerCase() !== wanted)
    throw new UserError((texts) => texts.output.extension(copy, wanted));
  if (pathKey(original) === pathKey(copy)) throw new UserError((texts) => texts.output.isInput(copy));
}

/**
 * Writes a copy whole or not at all.
 * @throws UserError
 */
export function writeCopy(path: string, bytes: Uint8Array, records: number, force: boolean): WrittenFile {
  const transaction = new Transaction(force);
  try {
    transaction.stage(path, bytes);
    transaction.commit();
  } finally {
    transaction.rollback();
  }
  return { path, records, bytes: bytes.length };
}
