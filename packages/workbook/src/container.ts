import { indexOfBytes, latin1Bytes } from './bytes.ts';
import type { WorkbookFailure } from './error.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Entries of an OLE directory are aligned to their size, counted from the start of the file. */
const directoryEntrySize = 128;

/**
 * What an OLE container (MS-CFB) holds: Excel before 2007, or an encrypted package of today's Excel (MS-OFFCRYPTO).
 * Undefined where the bytes are no such container.
 */
export function oleFailure(bytes: Uint8Array): WorkbookFailure | undefined {
  if (signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  if (hasStream(bytes, 'EncryptedPackage')) return 'encrypted';
  return hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book') ? 'old-xls' : 'not-a-workbook';
}

function hasStream(container: Uint8Array, name: string): boolean {
  // UTF-16, little endian.
  const entry = latin1Bytes([...name, '\0'].map((each) => `${each}\0`).join(''));
  let at = indexOfBytes(container, entry, 0);
  while (at >= 0 && at % directoryEntrySize !== 0) at = indexOfBytes(container, entry, at + 1);
  return at >= 0;
}
