import { mailParts } from './mail.ts';
import { type ArchiveBudget, type ArchiveFault, isZip, readZip } from './zip.ts';

/** A file, or one inside it: in an archive or attached to a mail. */
export interface ContainedFile {
  /** Where it stands in the file that was given, `/` between levels; empty for that file itself. */
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What could not be taken out; the path is empty where it is the file that was given. */
export interface ContainerProblem {
  readonly path: string;
  readonly fault: ArchiveFault;
}

export interface Contents {
  /** No archives and no mails: what is in them stands in their place. */
  readonly files: readonly ContainedFile[];
  readonly problems: readonly ContainerProblem[];
}

const MiB = 1024 * 1024;
const MAX_DEPTH = 3;
/** Far above what a year's certificates, CSRs and lists of a university take. */
const budget = (): ArchiveBudget => ({ files: 10_000, bytes: 64 * MiB });

/** Files of the operating systems' own, which stand beside the user's in archives. */
const BYPRODUCT = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Takes ZIP archives and mails apart, those inside them too, within bounds. Any other file is its own content; so is
 * a document that is stored as an archive (an Excel workbook). Never rejects.
 */
export async function contentsOf(bytes: Uint8Array): Promise<Contents> {
  const files: ContainedFile[] = [];
  const problems: ContainerProblem[] = [];
  await takeApart({ path: '', content: Uint8Array.from(bytes) }, { files, problems, budget: budget() }, 0);
  return { files, problems };
}

interface Found {
  readonly files: ContainedFile[];
  readonly problems: ContainerProblem[];
  readonly budget: ArchiveBudget;
}

async function takeApart(file: ContainedFile, found: Found, depth: number): Promise<void> {
  const { path, content } = file;
  const below = (name: string): string => (path === '' ? name : `${path}/${name}`);
  if (isZip(content)) {
    const entries = depth < MAX_DEPTH ? readZip(content, found.budget.files) : 'too-large';
    if (typeof entries === 'string') {
      found.problems.push({ path, fault: entries });
      return;
    }
    if (entries.some(({ name }) => name === '[Content_Types].xml')) {
      found.files.push(file);
      return;
    }
    for (const { name, content: take } of entries) {
      if (BYPRODUCT.test(name)) continue;
      const inner = await take(found.budget);
      if (typeof inner === 'string') found.problems.push({ path: below(name), fault: inner });
      else await takeApart({ path: below(name), content: inner }, found, depth + 1);
    }
    return;
  }
  const parts = depth < MAX_DEPTH ? mailParts(content) : undefined;
  if (!parts) {
    found.files.push(file);
    return;
  }
  for (const [index, { name, content: inner }] of parts.entries()) {
    await takeApart({ path: below(name === '' ? `#${index + 1}` : name), content: inner }, found, depth + 1);
  }
}
