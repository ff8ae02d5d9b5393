import { readTsv, tsvRecords } from '@upki-tsv/core';
import type { LoadedInput, LoadOptions } from '../source/source.ts';

/**
 * Reads the copy of an input as the input was read, so that what is left to say is what a next run will find.
 * @throws UserError where the copy cannot be read
 */
export async function reread(
  input: LoadedInput,
  copy: Uint8Array,
  options: LoadOptions,
): Promise<LoadedInput> {
  const [source] = input.sources;
  if (source?.original.kind !== 'tsv') {
    const { loadWorkbook } = await import('../source/workbook.ts');
    return loadWorkbook(input.path, copy, options);
  }
  const tsv = await readTsv(copy);
  const set = tsvRecords(tsv, source.set.type, source.set.file?.mixedTypes);
  return { ...input, sources: [{ ...source, set, original: { kind: 'tsv', bytes: copy, tsv } }] };
}
