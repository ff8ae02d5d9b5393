import { formatOf } from '@upki-tsv/core';
import { excerpt } from '../render/excerpt.ts';
import { visible } from '../render/visible.ts';
import { padded, textWidth } from '../render/width.ts';
import type { ApplicationTsv } from './parts.ts';
import { aligned, encodingName, type InspectView, indented, isMasked, maskNote, type Row } from './view.ts';

const VALUE_WIDTH = 72;

/** An application TSV by its records and items. */
export function applicationLines(tsv: ApplicationTsv, view: InspectView): string[] {
  const { texts, general, language, style } = view;
  const { type, typeBy, mixedTypes, errors, warnings } = tsv;
  const format = type === null ? undefined : formatOf(type);
  const rows: Row[] = [
    ...(typeBy === null ? [] : [['typeBy', texts.typeBy(typeBy)] as const]),
    ...(mixedTypes.length === 0 ? [] : [['typeBy', texts.mixed(mixedTypes.map(general.typeName))] as const]),
    ['encoding', encodingName(tsv.encoding)],
    ...(tsv.header ? [['columns', texts.header] as const] : []),
    ...(errors === null || warnings === null ? [] : [['check', texts.check(errors, warnings)] as const]),
  ];
  const records = tsv.records.flatMap(({ row, fieldCount, values }) => {
    if (values === null) {
      const wrong = texts.fields(fieldCount, format?.items.length ?? null);
      return [`${texts.line(row)}  ${style.red(wrong)}`];
    }
    const names = values.map(
      ({ item, name }) => `#${String(item).padEnd(2)} ${name?.[language] ?? texts.blankItem}`,
    );
    const width = Math.max(0, ...names.map(textWidth));
    const lines = values.map(({ item, value, meaning }, index) => {
      const isCsr = format?.itemOf.csr === item;
      const shown = isCsr ? excerpt(value, [], VALUE_WIDTH).text : visible(value);
      const label = style.dim(padded(names[index] ?? '', width));
      return `${label}  ${meaning ? texts.wide(shown, meaning[language]) : shown}`;
    });
    return [texts.line(row), ...indented(lines)];
  });
  return [...aligned(rows, view), ...records, ...maskNote(isMasked(tsv), view)];
}
