/** How much is taken out of archives at most, together. */
export interface ArchiveBudget {
  /** Files that may still be taken out. */
  files: number;
  /** Bytes that may still be taken out, inflated. */
  bytes: number;
}

/** Why a file could not be taken out of an archive, or an archive not be read. */
export type ArchiveFault = 'damaged' | 'encrypted' | 'too-large' | 'unknown-method';

export interface ArchivedFile {
  /** With its folders, `/` between them. */
  readonly name: string;
  /** Takes the file out, within a budget that it draws on. Never rejects. */
  content(budget: ArchiveBudget): Promise<Uint8Array<ArrayBuffer> | ArchiveFault>;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;
const STORED = 0;
const DEFLATED = 8;

/** True for a ZIP archive, an empty one too. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/**
 * The files of a ZIP archive (PKWARE APPNOTE 6.3 without ZIP64), by its directory.
 * @param most files that it may have
 */
export function readZip(
  archive: Uint8Array<ArrayBuffer>,
  most: number,
): readonly ArchivedFile[] | ArchiveFault {
  try {
    return readDirectory(archive, most)
      .filter(({ name }) => !name.endsWith('/'))
      .map((entry) => ({ name: entry.name, content: (budget) => take(entry, budget) }));
  } catch (error) {
    if (error instanceof ArchiveError) return error.fault;
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

class ArchiveError extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault) {
    super(fault);
    this.fault = fault;
  }
}

type Content = Uint8Array<ArrayBuffer> | ArchiveFault;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly size: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

function readDirectory(archive: Uint8Array<ArrayBuffer>, most: number): Entry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new ArchiveError('too-large');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  if (at === ZIP64) throw new ArchiveError('too-large');
  let packed = 0;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new ArchiveError('damaged');
    const flags = view.getUint16(at + 8, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if ([packedSize, size, local].includes(ZIP64)) throw new ArchiveError('too-large');
    // Entries that overlap give the same bytes over and over; together they cannot exceed the archive.
    packed += packedSize;
    if (packed > archive.byteLength) throw new ArchiveError('damaged');
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new ArchiveError('damaged');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > archive.byteLength) throw new ArchiveError('damaged');
    entries.push({
      name: nameOf(archive.subarray(at + 46, at + 46 + nameLength), flags),
      flags,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      size,
      data: archive.subarray(start, start + packedSize),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw new ArchiveError('damaged');
}

/** Names that are not marked as UTF-8 are Shift_JIS on the systems that this service's users have. */
const nameOf = (bytes: Uint8Array, flags: number): string =>
  new TextDecoder((flags & UTF8_NAME) === 0 ? 'shift_jis' : 'utf-8').decode(bytes).replaceAll('\\', '/');

async function take(entry: Entry, budget: ArchiveBudget): Promise<Content> {
  if ((entry.flags & ENCRYPTED) !== 0) return 'encrypted';
  if (entry.size > budget.bytes || budget.files <= 0) return 'too-large';
  budget.files--;
  budget.bytes -= entry.size;
  const content = await unpacked(entry);
  if (typeof content === 'string') return content;
  return content.length === entry.size && crc32(content) === entry.crc32 ? content : 'damaged';
}

async function unpacked({ method, data, size }: Entry): Promise<Content> {
  if (method === STORED) return data.slice();
  if (method !== DEFLATED) return 'unknown-method';
  try {
    return await inflate(data, size);
  } catch {
    return 'damaged';
  }
}

/** Inflates no more than the size that was declared: what holds more is damaged, or made to fill the memory. */
async function inflate(data: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What goes wrong is told by the reading end.
  for (const done of [writer.closed, writer.write(data), writer.close()]) done.catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
  const content = new Uint8Array(size);
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return at === size ? content : content.subarray(0, at);
    if (at + value.length > size) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError('more than was declared');
    }
    content.set(value, at);
    at += value.length;
  }
}

let table: Uint32Array | undefined;

function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
