import type { FillReadOptions } from '@upki-tsv/core';

type BookReader = NonNullable<FillReadOptions['openWorkbook']>;

/** True for what may be a workbook, or an archive with one. */
export const mayHoldBook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Loads what reads workbooks: it is not needed until one is given.
 * @returns the sheets of a workbook; it throws for one that is damaged, has a password or is too large
 */
export async function loadBookReader(): Promise<BookReader> {
  const [{ openWorkbook }, { deflateSync, inflateSync }] = await Promise.all([
    import('@upki-tsv/workbook'),
    import('fflate'),
  ]);
  const codec = {
    inflate: (data: Uint8Array, size: number): Uint8Array => {
      // fflate cuts off without a word what does not fit: room for one byte more tells that there is more.
      const out = inflateSync(data, { out: new Uint8Array(size + 1) });
      if (out.length !== size) throw new RangeError('The part has another size than it says.');
      return out;
    },
    deflate: (data: Uint8Array): Uint8Array => deflateSync(data),
    crc32,
  };
  return (bytes) => openWorkbook(bytes, codec).sheets.map((sheet) => sheet.read());
}

let table: Uint32Array | undefined;

/** CRC-32 as in ISO 3309. */
function crc32(data: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
