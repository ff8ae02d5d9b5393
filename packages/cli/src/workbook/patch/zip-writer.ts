import { crc32, deflateRawSync } from 'node:zlib';
import { WorkbookError } from '../error.ts';
import type { ZipEntry } from '../zip.ts';

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
export function writeZip(entries: readonly OutputEntry[]): Buffer {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const output of entries) {
    const { record, data } =
      output.entry === undefined ? freshEntry(output) : takenEntry(output, output.entry);
    record.writeUInt32LE(offset, 42);
    const nameLength = record.readUInt16LE(28);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    record.copy(local, 4, 6, 28);
    local.writeUInt16LE(nameLength, 26);
    body.push(local, record.subarray(sizeOfRecord, sizeOfRecord + nameLength), data);
    directory.push(record);
    offset += local.length + nameLength + data.length;
  }
  const records = Buffer.concat(directory);
  if (entries.length >= 0xffff || offset + records.length >= 0xffffffff) throw new WorkbookError('too-large');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, records, end]);
}

interface Written {
  readonly record: Buffer;
  readonly data: Uint8Array;
}

function takenEntry({ content }: OutputEntry, entry: ZipEntry): Written {
  const record = withoutZip64(entry.record);
  record.writeUInt16LE(record.readUInt16LE(8) & ~dataDescriptor, 8);
  // The archive written has one disk.
  record.writeUInt16LE(0, 34);
  if (content !== undefined) return filled(record, content);
  record.writeUInt32LE(entry.data.length, 20);
  record.writeUInt32LE(entry.size, 24);
  return { record, data: entry.data };
}

function freshEntry({ name, content = new Uint8Array() }: OutputEntry): Written {
  const encoded = Buffer.from(name);
  const record = Buffer.concat([Buffer.alloc(sizeOfRecord), encoded]);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(utf8Names, 8);
  record.writeUInt32LE(earliest, 12);
  record.writeUInt16LE(encoded.length, 28);
  return filled(record, content);
}

function filled(record: Buffer, content: Uint8Array): Written {
  const data = deflateRawSync(content);
  record.writeUInt16LE(deflated, 10);
  record.writeUInt32LE(crc32(content), 16);
  record.writeUInt32LE(data.length, 20);
  record.writeUInt32LE(content.length, 24);
  return { record, data };
}

function withoutZip64(bytes: Uint8Array): Buffer {
  const record = Buffer.from(bytes);
  const start = sizeOfRecord + record.readUInt16LE(28);
  const end = start + record.readUInt16LE(30);
  const kept: Uint8Array[] = [];
  for (let at = start; at + 4 <= end; ) {
    const next = Math.min(end, at + 4 + record.readUInt16LE(at + 2));
    if (record.readUInt16LE(at) !== zip64Extra) kept.push(record.subarray(at, next));
    at = next;
  }
  const extra = Buffer.concat(kept);
  const result = Buffer.concat([record.subarray(0, start), extra, record.subarray(end)]);
  result.writeUInt16LE(extra.length, 30);
  return result;
}
