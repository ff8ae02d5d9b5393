import { EVERY_TYPE, formatOf } from '@upki-tsv/core';
import { textWidth } from '../render/width.ts';

const INDENT = ' '.repeat(23);

/** Every type, those of one group on a line, as they stand in a help text between brackets. */
export function typesHelp(open: string, close: string): string {
  const groups = [...new Set(EVERY_TYPE.map((type) => formatOf(type).group))];
  const lines = groups.map((group) => EVERY_TYPE.filter((type) => formatOf(type).group === group).join(' '));
  return `${INDENT}${open}${lines.join(`\n${INDENT}${' '.repeat(textWidth(open))}`)}${close}`;
}
