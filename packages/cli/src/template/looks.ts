import type { FieldDefinition } from '@upki-tsv/core';
import type { CellStyle } from '@upki-tsv/workbook/write';

const LINE = 'BFC8D2';
const INK = '1F3A5F';
const GREY = '5F6B7A';

export const TITLE: CellStyle = { bold: true, size: 15, color: INK };
export const NOTE: CellStyle = { size: 10, color: GREY };
export const HINT: CellStyle = { ...NOTE, indent: 1 };
export const BODY: CellStyle = { wrap: true };
export const LABEL: CellStyle = {
  bold: true,
  color: INK,
  fill: 'E8EEF5',
  border: LINE,
  wrap: true,
  indent: 1,
};
export const HEADER: CellStyle = {
  bold: true,
  color: 'FFFFFF',
  fill: '35577F',
  border: LINE,
  wrap: true,
  indent: 1,
};
export const EXAMPLE: CellStyle = {
  size: 9,
  color: GREY,
  fill: 'F6F8FA',
  border: LINE,
  vertical: 'top',
  wrap: true,
  indent: 1,
};
export const VALUE: CellStyle = { text: true, border: LINE, wrap: true, indent: 1 };
/** Text format, and no wrapping: a CSR would make its row very tall. */
export const INPUT: CellStyle = { text: true, vertical: 'top' };

const mark = (color: string, fill: string): CellStyle => ({
  bold: true,
  size: 10,
  color,
  fill,
  border: LINE,
  indent: 1,
});

/** Colour goes with the words, which say the same. */
export const MARKS: Readonly<Record<FieldDefinition['required'], CellStyle>> = {
  always: mark('9C2B1B', 'FBE3DE'),
  conditional: mark('7A5600', 'FFF2CC'),
  never: mark(GREY, 'EEF1F4'),
};

export const TAB_COLORS = {
  start: '8A97A6',
  institution: '6B8E6B',
} as const;
