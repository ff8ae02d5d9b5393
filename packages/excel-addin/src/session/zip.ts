import type { EncodedExport } from './snapshot.ts';

/** Files in one ZIP, without compression beyond what it brings by itself. The packer is loaded when it is needed. */
export async function zipped(files: readonly EncodedExport[], name: string): Promise<EncodedExport> {
  const { zipSync } = await import('fflate');
  const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
  const holdsPin = files.some((file) => file.holdsPin);
  const records = files.reduce((sum, file) => sum + file.records, 0);
  return { name, records, bytes, ...(holdsPin && { holdsPin }) };
}
