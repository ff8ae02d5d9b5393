import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type InspectOptions, inspectBytes } from '@upki-tsv/core';
import { STANDARD } from '../args.ts';
import { readStandardInput } from '../source/standard-input.ts';
import { defaultLimits, type Limits } from '../workbook/limits.ts';
import { openPackage } from '../workbook/package.ts';
import type { ZipEntry } from '../workbook/zip.ts';
import type { Archive, Content } from './parts.ts';

const MiB = 1024 * 1024;
/** Far above the P12 files of 1,000 users. */
const ARCHIVE_LIMITS: Limits = { ...defaultLimits, part: 64 * MiB, total: 256 * MiB };

/**
 * Reads a file, or standard input, and tells what it is; a ZIP archive is opened, one inside it is not.
 * @throws WorkbookError where an archive cannot be opened, or the operating system's error
 */
export async function inspectFile(path: string, options: InspectOptions): Promise<Content> {
  const isInput = path === STANDARD;
  const bytes = isInput ? await readStandardInput() : readFileSync(path);
  const content = await inspectBytes(bytes, isInput ? '' : basename(path), options);
  return content.kind === 'unknown' && content.looksLike === 'zip' ? openArchive(bytes, options) : content;
}

async function openArchive(bytes: Uint8Array, options: InspectOptions): Promise<Archive> {
  const archive = openPackage(bytes, ARCHIVE_LIMITS);
  const entries: Archive['entries'][number][] = [];
  for (const entry of archive.entries) {
    if (entry.name.endsWith('/')) continue;
    const name = nameOf(entry);
    const content = await inspectBytes(archive.part(entry.name), basename(name), options);
    entries.push({ name, content });
  }
  return { kind: 'archive', entries };
}

const UTF8_NAME = 1 << 11;

/** Names that are not marked as UTF-8 are Shift_JIS on the systems that this service's users have. */
const nameOf = ({ name, flags }: ZipEntry): string =>
  (flags & UTF8_NAME) === 0 ? new TextDecoder('shift_jis').decode(Buffer.from(name, 'latin1')) : name;
