import { crc32, deflateRawSync } from 'node:zlib';

export interface TestEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The content as deflate gives it, where it is too long to be deflated for every test. */
  readonly deflated?: Uint8Array;
  /** What the directory declares instead of the truth. */
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Sizes and checksum follow the data and the local header has none. */
  readonly dataDescriptor?: boolean;
  /** Sizes and offset stand in a ZIP64 extra field. */
  readonly zip64?: boolean;
}

/** A ZIP archive written by hand, since no library writes the contradictions that readers must refuse. */
export function archive(entries: readonly TestEntry[], { zip64 = false } = {}): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const method = entry.method ?? 8;
    const data = entry.deflated ?? (method === 8 ? deflateRawSync(content) : content);
    const flags = (entry.flags ?? 0) | 0x800 | (entry.dataDescriptor ? 8 : 0);
    const crc = entry.declaredCrc ?? crc32(content);
    const size = entry.declaredSize ?? content.length;

    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    if (!entry.dataDescriptor) writeSizes(local, 14, crc, data.length, size);
    local.writeUInt16LE(name.length, 26);
    const descriptor = Buffer.alloc(entry.dataDescriptor ? 16 : 0);
    if (entry.dataDescriptor) {
      descriptor.writeUInt32LE(0x08074b50, 0);
      writeSizes(descriptor, 4, crc, data.length, size);
    }

    const central = Buffer.alloc(46);
    const extra = Buffer.alloc(entry.zip64 ? 28 : 0);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    if (entry.zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      [size, data.length, offset].forEach((value, i) => {
        extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
      });
      writeSizes(central, 16, crc, 0xffffffff, 0xffffffff);
      central.writeUInt32LE(0xffffffff, 42);
    } else {
      writeSizes(central, 16, crc, data.length, size);
      central.writeUInt32LE(offset, 42);
    }
    body.push(local, name, data, descriptor);
    directory.push(central, name, extra);
    offset += local.length + name.length + data.length + descriptor.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...body, central, endOfDirectory(entries.length, central.length, offset, zip64)]);
}

function writeSizes(record: Buffer, at: number, crc: number, compressed: number, size: number): void {
  record.writeUInt32LE(crc, at);
  record.writeUInt32LE(compressed, at + 4);
  record.writeUInt32LE(size, at + 8);
}

function endOfDirectory(count: number, length: number, offset: number, zip64: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  if (!zip64) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  return Buffer.concat([record, locator, end]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet, `Sheet1`, to be changed and packed. */
export function workbookParts(sheetData: string, strings?: string): Map<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>([
    [
      '_rels/.rels',
      `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ],
  ]);
  if (strings !== undefined) parts.set('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings}</sst>`);
  return parts;
}

export function pack(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return archive([...parts].map(([name, content]) => ({ name, content })));
}
