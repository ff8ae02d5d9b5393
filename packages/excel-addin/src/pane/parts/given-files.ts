import type { GivenFile } from '../../session/index.ts';

/** Far more than any list, certificate or TSV of the service has; what is larger is not even loaded. */
const MAX_BYTES = 32 * 1024 * 1024;

export interface ReadFiles {
  readonly given: readonly GivenFile[];
  readonly tooLarge: readonly string[];
  /** Names of files that the system did not give, since they are gone or not on this computer, say. */
  readonly unreadable: readonly string[];
}

/** Loads files that a person chose. */
export async function readGivenFiles(files: readonly File[]): Promise<ReadFiles> {
  const given: GivenFile[] = [];
  const tooLarge: string[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    if (file.size > MAX_BYTES) {
      tooLarge.push(file.name);
      continue;
    }
    try {
      given.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      unreadable.push(file.name);
    }
  }
  return { given, tooLarge, unreadable };
}
