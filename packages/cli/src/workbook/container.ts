import type { WorkbookFailure } from './error.ts';

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Entries of an OLE directory are aligned to their size, counted from the start of the file. */
const directoryEntrySize = 128;

/**
 * What an OLE container (MS-CFB) holds: Excel before 2007, or an encrypted package of today's Excel (MS-OFFCRYPTO).
 * Undefined where the bytes are no such container.
 */
export function oleFailure(bytes: Uint8Array): WorkbookFailure | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, signature.length).equals(signature)) return undefined;
  if (hasStream(buffer, 'EncryptedPackage')) return 'encrypted';
  return hasStream(buffer, 'Workbook') || hasStream(buffer, 'Book') ? 'old-xls' : 'not-a-workbook';
}

function hasStream(container: Buffer, name: string): boolean {
  const entry = Buffer.from(`${name}\0`, 'utf16le');
  let at = container.indexOf(entry);
  while (at >= 0 && at % directoryEntrySize !== 0) at = container.indexOf(entry, at + 1);
  return at >= 0;
}
