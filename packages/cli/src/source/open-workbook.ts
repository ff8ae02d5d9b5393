import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Limits, openWorkbook as open, type Workbook, type ZipCodec } from '@upki-tsv/workbook';

/**
 * `node:zlib` and not fflate: it takes a third of the time, and `maxOutputLength` holds a part to its declared size
 * where fflate cuts off silently. One chunk of that size saves zlib from joining thousands of small ones.
 */
export const nodeZip: ZipCodec = {
  inflate: (data, size) => inflateRawSync(data, { maxOutputLength: Math.max(size, 1), chunkSize: size + 64 }),
  deflate: deflateRawSync,
  crc32,
};

/**
 * Opens a workbook as `@upki-tsv/workbook` does.
 * @throws WorkbookError
 */
export const openWorkbook = (bytes: Uint8Array, limits?: Limits): Workbook => open(bytes, nodeZip, limits);
