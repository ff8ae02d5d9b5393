import { WorkbookError } from './error.ts';
import type { Limits } from './limits.ts';
import { readZipDirectory, type ZipEntry } from './zip.ts';
import type { ZipCodec } from './zip-codec.ts';

/** An Open Packaging Conventions package: a ZIP archive whose entries are parts. */
export interface Package {
  readonly zip: ZipCodec;
  /** In the order of the archive's directory. */
  readonly entries: readonly ZipEntry[];
  /** Part names have no leading slash and are compared without regard to case (ECMA-376-2, 6.2.2). */
  find(name: string): ZipEntry | undefined;
  /**
   * Inflates a part, anew each time.
   * @throws WorkbookError `encrypted`, `too-large`, or `damaged` also where there is no such part
   */
  part(name: string): Uint8Array;
}

const stored = 0;
const deflated = 8;
const encryptedFlag = 1;

/**
 * Opens a package and holds its declared size against the limits; nothing is inflated yet.
 * @throws WorkbookError `not-a-zip`, `damaged` or `too-large`
 */
export function openPackage(archive: Uint8Array, zip: ZipCodec, limits: Limits): Package {
  const entries = readZipDirectory(archive);
  const byName = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (total > limits.total) throw new WorkbookError('too-large', entry.name);
    const key = normalise(entry.name);
    if (byName.has(key)) throw new WorkbookError('damaged', entry.name);
    byName.set(key, entry);
  }
  const find = (name: string): ZipEntry | undefined => byName.get(normalise(name));
  return {
    zip,
    entries,
    find,
    part: (name) => {
      const entry = find(name);
      if (entry === undefined) throw new WorkbookError('damaged', name);
      return inflate(entry, zip, limits);
    },
  };
}

/** Old .NET programs write backslashes. */
function normalise(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

function inflate(entry: ZipEntry, zip: ZipCodec, limits: Limits): Uint8Array {
  const { name, size, data } = entry;
  if ((entry.flags & encryptedFlag) !== 0) throw new WorkbookError('encrypted', name);
  if (size > limits.part) throw new WorkbookError('too-large', name);
  if (size > limits.ratioFrom && size > data.length * limits.ratio) {
    throw new WorkbookError('too-large', name);
  }
  const bytes = entry.method === stored ? data : inflateRaw(entry, zip);
  if (bytes.length !== size || zip.crc32(bytes) !== entry.crc32) throw new WorkbookError('damaged', name);
  return bytes;
}

function inflateRaw({ name, method, size, data }: ZipEntry, zip: ZipCodec): Uint8Array {
  const expansionOfDeflate = 1032;
  if (method !== deflated || size > data.length * expansionOfDeflate)
    throw new WorkbookError('damaged', name);
  try {
    return zip.inflate(data, size);
  } catch (error) {
    throw new WorkbookError('damaged', name, { cause: error });
  }
}
