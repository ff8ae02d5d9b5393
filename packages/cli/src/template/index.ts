import {
  APPLICATION_TYPES,
  type ApplicationType,
  EVERY_TYPE,
  type LayoutOptions,
  layoutOf,
} from '@upki-tsv/core';
import { writeWorkbook } from '@upki-tsv/workbook/write';
import { applicationSheet } from './application-sheet.ts';
import { institutionSheet } from './institution-sheet.ts';
import { startSheet } from './start-sheet.ts';
import { templateTextsOf } from './texts/index.ts';

/**
 * An .xlsx file ready to be filled in: a sheet that explains, one for the institution's values, and one for each type
 * in the order of the manual (all of the current edition where none is named).
 */
export function templateWorkbook(types: readonly ApplicationType[], options: LayoutOptions = {}): Uint8Array {
  const { language = 'ja' } = options;
  const wanted = types.length === 0 ? APPLICATION_TYPES : EVERY_TYPE.filter((type) => types.includes(type));
  return writeWorkbook({
    title: templateTextsOf(language).title,
    sheets: [
      startSheet(language),
      institutionSheet(language),
      ...wanted.map((type) => applicationSheet(layoutOf(type, options))),
    ],
  });
}
