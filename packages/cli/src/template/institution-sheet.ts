import { institutionLayout, type Language } from '@upki-tsv/core';
import type { NewSheet } from '@upki-tsv/workbook/write';
import { validationOf } from './input.ts';
import { HINT, LABEL, NOTE, TAB_COLORS, TITLE, VALUE } from './looks.ts';

/** Labels in column A, values in B, what they are for in C. */
export function institutionSheet(language: Language): NewSheet {
  const { name, notes, rows } = institutionLayout(language);
  const above = [{ text: name, style: TITLE }, ...notes.map((text) => ({ text, style: NOTE }))];
  const firstRow = above.length + 1;
  return {
    name,
    tabColor: TAB_COLORS.institution,
    gridLines: false,
    columns: [{ width: 40 }, { width: 48, style: { text: true } }, { width: 70 }],
    rows: [
      ...above.map((cell, index) => ({ height: index === 0 ? 26 : 20, cells: [cell] })),
      ...rows.map(({ label, hint }) => ({
        height: 24,
        cells: [
          { text: label, style: LABEL },
          { text: '', style: VALUE },
          { text: hint, style: HINT },
        ],
      })),
    ],
    frozen: { rows: above.length, columns: 0 },
    selected: `B${firstRow}`,
    validations: rows.map((row, index) => validationOf(row, `B${firstRow + index}`)),
  };
}
