import { privateKeyInside } from '@upki-tsv/core';
import { UserError } from './failure.ts';

/** @throws UserError where the file, or one in it, holds a private key */
export async function refuseKeys(bytes: Uint8Array): Promise<void> {
  const key = await privateKeyInside(bytes);
  if (key) throw new UserError((texts) => texts.input.privateKey(key));
}
