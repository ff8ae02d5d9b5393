import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { ApplicationType } from '@upki-tsv/core';
import { UserError } from './failure.ts';
import type { LoadedInput } from './source.ts';
import { loadTsv } from './tsv.ts';

export interface LoadOptions {
  readonly type?: ApplicationType;
  readonly sheet?: string;
  readonly takesRow?: (row: number) => boolean;
}

/**
 * Reads a workbook or a TSV.
 * @throws UserError, or the operating system's error
 */
export async function loadInput(path: string, options: LoadOptions): Promise<LoadedInput> {
  const extension = extname(path).toLowerCase();
  if (statSync(path).isDirectory()) throw new UserError((texts) => texts.input.directory);
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
