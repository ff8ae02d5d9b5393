import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { ApplicationType } from '@upki-tsv/core';
import { STANDARD } from '../args.ts';
import { UserError } from './failure.ts';
import { isPattern } from './pattern.ts';
import type { LoadedInput } from './source.ts';
import { isContainer, loadTsv } from './tsv.ts';

export interface LoadOptions {
  readonly type?: ApplicationType;
  readonly sheet?: string;
  readonly takesRow?: (row: number) => boolean;
}

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
      return loadWorkbook(path, readFileSync(path), options);
    }
    case '.tsv':
    case '.txt':
      return loadTsv(path, readFileSync(path), options);
    case '.csv':
      throw new UserError((texts) => texts.input.csv);
    case '.xls':
    case '.xlsb':
    case '.ods':
      throw new UserError((texts) => texts.input.saveAsXlsx(extension));
    default:
      throw new UserError((texts) => texts.input.unknownExtension(extension));
  }
}

async function loadStandardInput(options: LoadOptions): Promise<LoadedInput> {
  const { readStandardInput } = await import('./standard-input.ts');
  const bytes = await readStandardInput();
  if (!isContainer(bytes)) return loadTsv(STANDARD, bytes, options);
  const { loadWorkbook } = await import('./workbook.ts');
  return loadWorkbook(STANDARD, bytes, options);
}
