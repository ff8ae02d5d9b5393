import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { MAX_TSV_BYTES, otherFileByBytes, otherFileByText, readTsv } from '@upki-tsv/core';
import { STANDARD } from '../command-line/args.ts';
import { UserError } from './failure.ts';
import { refuseKeys } from './keys.ts';
import { isPattern } from './pattern.ts';
import type { LoadedInput, LoadOptions } from './source.ts';
import { isContainer, loadTsv } from './tsv.ts';

/**
 * Reads a workbook or a TSV; what comes from standard input is told by its bytes.
 * @throws UserError, or the operating system's error
 */
export async function loadInput(path: string, options: LoadOptions): Promise<LoadedInput> {
  if (path === STANDARD) return loadStandardInput(options);
  const extension = extname(path).toLowerCase();
  const stat = statSync(path, { throwIfNoEntry: !isPattern(path) });
  if (!stat) throw new UserError((texts) => texts.input.noMatch);
  if (stat.isDirectory()) throw new UserError((texts) => texts.input.directory);
  switch (extension) {
    case '.xlsx':
    case '.xlsm': {
      const { loadWorkbook } = await import('./workbook.ts');
      const bytes = readFileSync(path);
      if (!isContainer(bytes)) await refuseKeys(bytes);
      return loadWorkbook(path, bytes, options);
    }
    case '.tsv':
    case '.txt':
      if (stat.size > MAX_TSV_BYTES) await refuseLarge(path);
      return loadTsv(path, readFileSync(path), options);
    case '.csv':
      await refuseKeys(readFileSync(path));
      throw new UserError((texts) => texts.input.csv);
    case '.xls':
    case '.xlsb':
    case '.ods':
      throw new UserError((texts) => texts.input.saveAsXlsx(extension));
    default:
      await refuseKnown(path, stat.size);
      throw new UserError((texts) => texts.input.unknownExtension(extension));
  }
}

/** @throws UserError, always: the beginning of the file says whether it is another kind of file, or a TSV without bounds */
async function refuseLarge(path: string): Promise<never> {
  const other = await otherFileByBytes(beginningOf(path));
  const kind = other === undefined || other === 'binary' ? 'too-large' : other;
  throw new UserError((texts) => texts.input.otherFile(kind));
}

/** @throws UserError where a file under another extension than those that are read is known for what it is */
async function refuseKnown(path: string, size: number): Promise<void> {
  const bytes = size > MAX_TSV_BYTES ? beginningOf(path) : readFileSync(path);
  await refuseKeys(bytes);
  const other = (await otherFileByBytes(bytes)) ?? otherFileByText(await readTsv(bytes), basename(path));
  if (other && other !== 'binary' && other !== 'workbook' && other !== 'table') {
    throw new UserError((texts) => texts.input.otherFile(other));
  }
}

const BEGINNING = 0x10000;

function beginningOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(BEGINNING);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

async function loadStandardInput(options: LoadOptions): Promise<LoadedInput> {
  const { readStandardInput } = await import('./standard-input.ts');
  const bytes = await readStandardInput(
    (beginning, length) => length > MAX_TSV_BYTES && !isContainer(beginning),
  );
  if (!isContainer(bytes)) return loadTsv(STANDARD, bytes, options);
  const { loadWorkbook } = await import('./workbook.ts');
  return loadWorkbook(STANDARD, bytes, options);
}
