import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { openWorkbook as open, type Workbook } from './index.ts';
import type { Limits } from './limits.ts';
import type { ZipCodec } from './zip-codec.ts';

export const zip: ZipCodec = {
  inflate: (data, size) => inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }),
  deflate: deflateRawSync,
  crc32,
};

export const openWorkbook = (bytes: Uint8Array, limits?: Limits): Workbook => open(bytes, zip, limits);
