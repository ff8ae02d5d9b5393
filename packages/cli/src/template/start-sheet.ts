import type { Language } from '@upki-tsv/core';
import type { NewSheet } from '@upki-tsv/workbook/write';
import { BODY, NOTE, TAB_COLORS, TITLE } from './looks.ts';
import { templateTextsOf } from './texts/index.ts';

/** The first sheet: what the workbook is for, in ten lines. */
export function startSheet(language: Language): NewSheet {
  const { startSheet, title, edition, lines } = templateTextsOf(language);
  return {
    name: startSheet,
    tabColor: TAB_COLORS.start,
    gridLines: false,
    columns: [{ width: 5 }, { width: 110 }],
    rows: [
      { height: 30, cells: [{ text: title, style: TITLE }] },
      { height: 22, cells: [{ text: edition, style: NOTE }] },
      ...lines.map((text, index) => ({
        height: 26,
        cells: [
          { text: String(index + 1), style: NOTE },
          { text, style: BODY },
        ],
      })),
    ],
    selected: 'A1',
  };
}
