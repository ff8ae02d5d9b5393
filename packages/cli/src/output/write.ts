import { STANDARD } from '../command-line/args.ts';
import { Transaction } from './transaction.ts';

/**
 * Writes a file whole or not at all, or to standard output.
 * @throws UserError
 */
export function writeFile(path: string, bytes: Uint8Array, force: boolean): void {
  if (path === STANDARD) {
    process.stdout.write(bytes);
    return;
  }
  const transaction = new Transaction(force);
  try {
    transaction.stage(path, bytes);
    transaction.commit();
  } finally {
    transaction.rollback();
  }
}
