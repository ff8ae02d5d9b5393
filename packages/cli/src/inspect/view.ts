import type { Language } from '@upki-tsv/core';
import type { Style } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import { padded, textWidth } from '../render/width.ts';
import type { Texts } from '../texts/index.ts';
import type { ApplicationTsv, Part, ReadBack, Unknown } from './parts.ts';
import type { InspectTexts } from './texts/index.ts';

export interface InspectView {
  readonly texts: InspectTexts;
  readonly general: Texts;
  readonly language: Language;
  readonly style: Style;
  /** Milliseconds since 1970, to tell certificates that have expired. */
  readonly now: number;
}

export type Row = readonly [part: Part, value: string];

/** A label and a value on a line each, the values below one another. */
export function aligned(rows: readonly Row[], { texts, style }: InspectView): string[] {
  const labels = rows.map(([part]) => texts.part(part));
  const width = Math.max(0, ...labels.map(textWidth));
  return rows.map(
    ([, value], index) => `${style.dim(padded(labels[index] ?? '', width))}  ${visible(value)}`,
  );
}

export const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));

const ENCODINGS: Readonly<Record<NonNullable<Unknown['encoding']>, string>> = {
  ascii: 'ASCII',
  shift_jis: 'Shift_JIS',
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'utf-32le': 'UTF-32LE',
  'utf-32be': 'UTF-32BE',
  'shift_jis-bom': 'Shift_JIS (BOM)',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  gbk: 'GBK',
  unknown: '?',
};

export const encodingName = (encoding: NonNullable<Unknown['encoding']>): string => ENCODINGS[encoding];

/** As `inspectBytes` masks a PIN. */
const MASK = '••••';

export const isMasked = (content: ApplicationTsv | ReadBack): boolean =>
  content.kind === 'read-back'
    ? content.rows.some(({ values }) => values.includes(MASK))
    : content.records.some(({ values }) => values?.some(({ value }) => value === MASK));

export const maskNote = (isThere: boolean, { texts, style }: InspectView): string[] =>
  isThere ? [style.dim(texts.maskedPins)] : [];
