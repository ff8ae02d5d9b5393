import { latin1Text, utf8Text } from './bytes.ts';
import { WorkbookError } from './error.ts';

/** An entry of the ZIP directory, with all that a writer needs to copy it without inflating it. */
export interface ZipEntry {
  /** The name as the archive writes it. */
  readonly name: string;
  /** General purpose bit flag. */
  readonly flags: number;
  /** Compression method: 0 stored, 8 deflate. */
  readonly method: number;
  /** Last modification, MS-DOS time in the lower and date in the upper 16 bits. */
  readonly modified: number;
  readonly crc32: number;
  /** Inflated size in bytes, as declared. */
  readonly size: number;
  /** The compressed bytes: a view on the archive. */
  readonly data: Uint8Array;
  /** The entry's record in the directory, with name, extra fields and comment: a view on the archive. */
  readonly record: Uint8Array;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endRecord64 = 0x06064b50;
const endLocator64 = 0x07064b50;
const utf8Names = 1 << 11;
const zip64Extra = 0x0001;
const unknown16 = 0xffff;
const unknown32 = 0xffffffff;

interface Directory {
  readonly offset: number;
  readonly entries: number;
}

/**
 * Reads the directory of a ZIP archive (PKWARE APPNOTE 6.3, ZIP64 included). Sizes are taken from the directory, so
 * entries followed by a data descriptor need no special care.
 * @throws WorkbookError `not-a-zip` or `damaged`
 */
export function readZipDirectory(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (archive.byteLength < 4 || ![localHeader, endRecord].includes(view.getUint32(0, true))) {
    throw new WorkbookError('not-a-zip');
  }
  try {
    return readEntries(archive, view, findDirectory(view));
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookError('damaged', '', { cause: error });
    throw error;
  }
}

function findDirectory(view: DataView): Directory {
  const longestComment = 0xffff;
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) !== endRecord) continue;
    const entries = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return entries === unknown16 || offset === unknown32 ? findDirectory64(view, at) : { offset, entries };
  }
  throw new WorkbookError('damaged');
}

function findDirectory64(view: DataView, end: number): Directory {
  const locator = end - 20;
  if (view.getUint32(locator, true) !== endLocator64) throw new WorkbookError('damaged');
  const record = uint64(view, locator + 8);
  if (view.getUint32(record, true) !== endRecord64) throw new WorkbookError('damaged');
  return { entries: uint64(view, record + 32), offset: uint64(view, record + 48) };
}

function readEntries(archive: Uint8Array, view: DataView, directory: Directory): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  let compressedTotal = 0;
  for (let i = 0; i < directory.entries; i++) {
    if (view.getUint32(at, true) !== centralHeader) throw new WorkbookError('damaged');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const decode = (flags & utf8Names) === 0 ? latin1Text : utf8Text;
    const name = decode(archive, at + 46, at + 46 + nameLength);
    const { size, compressedSize, offset } = sizes(view, at, at + 46 + nameLength, extraLength);

    // Entries that overlap inflate the same bytes over and over; together they cannot exceed the archive.
    compressedTotal += compressedSize;
    if (compressedTotal > archive.byteLength) throw new WorkbookError('damaged', name);
    if (view.getUint32(offset, true) !== localHeader) throw new WorkbookError('damaged', name);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + compressedSize > archive.byteLength) throw new WorkbookError('damaged', name);

    const recordEnd = at + 46 + nameLength + extraLength + commentLength;
    entries.push({
      name,
      flags,
      method: view.getUint16(at + 10, true),
      modified: view.getUint32(at + 12, true),
      crc32: view.getUint32(at + 16, true),
      size,
      data: archive.subarray(start, start + compressedSize),
      record: archive.subarray(at, recordEnd),
    });
    at = recordEnd;
  }
  return entries;
}

/** Size, compressed size and offset of a directory entry; ZIP64 keeps those that do not fit in 32 bits apart. */
function sizes(view: DataView, at: number, extra: number, extraLength: number) {
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  if (![size, compressedSize, offset].includes(unknown32)) return { size, compressedSize, offset };
  let field = extra;
  while (field + 4 <= extra + extraLength && view.getUint16(field, true) !== zip64Extra) {
    field += 4 + view.getUint16(field + 2, true);
  }
  if (field + 4 > extra + extraLength) throw new WorkbookError('damaged');
  let next = field + 4;
  const wide = (value: number): number => {
    if (value !== unknown32) return value;
    next += 8;
    return uint64(view, next - 8);
  };
  return { size: wide(size), compressedSize: wide(compressedSize), offset: wide(offset) };
}

/** Beyond 2^53 the number is inexact, but then it is far beyond the archive too. */
function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
