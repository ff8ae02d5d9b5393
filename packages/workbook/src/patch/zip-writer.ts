import { concat, utf8Bytes } from '../bytes.ts';
import { WorkbookError } from '../error.ts';
import type { ZipEntry } from '../zip.ts';
import type { ZipCodec } from '../zip-codec.ts';

/** A part as it shall stand in the archive. */
export interface OutputEntry {
  /** The entry to take over: with its data, or with all but its data where `content` is given. */
  readonly entry?: ZipEntry;
  readonly name: string;
  readonly content?: Uint8Array;
}

const sizeOfRecord = 46;
const zip64Extra = 0x0001;
const utf8Names = 1 << 11;
const dataDescriptor = 1 << 3;
const deflated = 8;
/** 1980-01-01 00:00, the earliest time there is. */
const earliest = 0x00210000;

/**
 * Writes a ZIP archive. Entries taken over keep their compressed bytes, names, times, attributes and comments; sizes
 * move from data descriptors into the headers.
 * @throws WorkbookError `too-large` beyond what an archive without ZIP64 holds
 */
export function writeZip(entries: readonly OutputEntry[], zip: ZipCodec): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const output of entries) {
    const { record, data } =
      output.entry === undefined ? freshEntry(output, zip) : takenEntry(output, output.entry, zip);
    const central = viewOf(record);
    central.setUint32(42, offset, true);
    const nameLength = central.getUint16(28, true);
    const local = new Uint8Array(30);
    local.set(record.subarray(6, 28), 4);
    viewOf(local).setUint32(0, 0x04034b50, true);
    viewOf(local).setUint16(26, nameLength, true);
    viewOf(local).setUint16(28, 0, true);
    body.push(local, record.subarray(sizeOfRecord, sizeOfRecord + nameLength), data);
    directory.push(record);
    offset += local.length + nameLength + data.length;
  }
  const records = concat(directory);
  if (entries.length >= 0xffff || offset + records.length >= 0xffffffff) throw new WorkbookError('too-large');
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, records.length, true);
  view.setUint32(16, offset, true);
  return concat([...body, records, end]);
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

interface Written {
  readonly record: Uint8Array;
  readonly data: Uint8Array;
}

function takenEntry({ content }: OutputEntry, entry: ZipEntry, zip: ZipCodec): Written {
  const record = withoutZip64(entry.record);
  const view = viewOf(record);
  view.setUint16(8, view.getUint16(8, true) & ~dataDescriptor, true);
  // The archive written has one disk.
  view.setUint16(34, 0, true);
  if (content !== undefined) return filled(record, content, zip);
  view.setUint32(20, entry.data.length, true);
  view.setUint32(24, entry.size, true);
  return { record, data: entry.data };
}

function freshEntry({ name, content = new Uint8Array() }: OutputEntry, zip: ZipCodec): Written {
  const encoded = utf8Bytes(name);
  const record = concat([new Uint8Array(sizeOfRecord), encoded]);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, utf8Names, true);
  view.setUint32(12, earliest, true);
  view.setUint16(28, encoded.length, true);
  return filled(record, content, zip);
}

function filled(record: Uint8Array, content: Uint8Array, zip: ZipCodec): Written {
  const data = zip.deflate(content);
  const view = viewOf(record);
  view.setUint16(10, deflated, true);
  view.setUint32(16, zip.crc32(content), true);
  view.setUint32(20, data.length, true);
  view.setUint32(24, content.length, true);
  return { record, data };
}

function withoutZip64(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const start = sizeOfRecord + view.getUint16(28, true);
  const end = start + view.getUint16(30, true);
  const kept: Uint8Array[] = [];
  for (let at = start; at + 4 <= end; ) {
    const next = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== zip64Extra) kept.push(bytes.subarray(at, next));
    at = next;
  }
  const extra = concat(kept);
  const result = concat([bytes.subarray(0, start), extra, bytes.subarray(end)]);
  viewOf(result).setUint16(30, extra.length, true);
  return result;
}
