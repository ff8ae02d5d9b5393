import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type ContainedFile,
  contentsOf,
  type Inspection,
  type InspectOptions,
  inspectBytes,
} from '@upki-tsv/core';
import { defaultLimits, type Limits, openPackage, type ZipEntry } from '@upki-tsv/workbook';
import { STANDARD } from '../command-line/args.ts';
import { nodeZip } from '../source/open-workbook.ts';
import { readStandardInput } from '../source/standard-input.ts';
import type { Archive, Content } from './parts.ts';

const MiB = 1024 * 1024;
/** Far above the P12 files of 1,000 users. */
const ARCHIVE_LIMITS: Limits = { ...defaultLimits, part: 64 * MiB, total: 256 * MiB };

/**
 * Reads a file, or standard input, and tells what it is; ZIP archives and mails are opened, those inside them too.
 * @throws WorkbookError where an archive cannot be opened, or the operating system's error
 */
export async function inspectFile(path: string, options: InspectOptions): Promise<Content> {
  const isInput = path === STANDARD;
  const bytes = isInput ? await readStandardInput() : readFileSync(path);
  const content = await inspectBytes(bytes, isInput ? '' : basename(path), options);
  if (content.kind !== 'unknown') return content;
  if (content.looksLike === 'zip') return openArchive(bytes, options);
  const { files } = await contentsOf(bytes);
  const entries = files.some(({ path }) => path === '') ? [] : await entriesOf(files, options);
  // What people write beside what they attach.
  const attached = entries.filter((entry) => !isWords(entry.content));
  return attached.length === 0 ? content : { kind: 'mail', entries: attached };
}

async function openArchive(bytes: Uint8Array, options: InspectOptions): Promise<Archive> {
  const archive = openPackage(bytes, nodeZip, ARCHIVE_LIMITS);
  const entries: Entry[] = [];
  for (const entry of archive.entries) {
    if (entry.name.endsWith('/')) continue;
    const name = nameOf(entry);
    const { files } = await contentsOf(archive.part(entry.name));
    const named = files.map(({ path, content }) => ({
      path: path === '' ? name : `${name}/${path}`,
      content,
    }));
    entries.push(...(await entriesOf(named, options)));
  }
  return { kind: 'archive', entries };
}

const isWords = (content: Inspection): boolean =>
  content.kind === 'unknown' && ['text', 'html', 'empty'].includes(content.looksLike);

type Entry = Archive['entries'][number];

function entriesOf(files: readonly ContainedFile[], options: InspectOptions): Promise<Entry[]> {
  return Promise.all(
    files.map(async ({ path, content }) => ({
      name: path,
      content: await inspectBytes(content, basename(path), options),
    })),
  );
}

const UTF8_NAME = 1 << 11;

/** Names that are not marked as UTF-8 are Shift_JIS on the systems that this service's users have. */
const nameOf = ({ name, flags }: ZipEntry): string =>
  (flags & UTF8_NAME) === 0 ? new TextDecoder('shift_jis').decode(Buffer.from(name, 'latin1')) : name;
