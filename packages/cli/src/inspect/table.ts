import { visible } from '../render/visible.ts';
import { padded, textWidth } from '../render/width.ts';
import type { ReadBack } from './parts.ts';
import type { InspectView } from './view.ts';

/** Columns that stand side by side; more are listed one below the other. */
const MAX_COLUMNS = 6;

/** The rows of a file that the service gave back, under its own names. */
export function readBackLines({ columns, rows }: ReadBack, view: InspectView): string[] {
  const { texts, style } = view;
  const names = columns.map(({ name }, index) => visible(name ?? texts.column(index + 1)));
  const cells = rows.map(({ row, values }) => ({
    row,
    values: columns.map(({ field }, index) => {
      const value = values[index] ?? '';
      const meaning = field === 'state' ? texts.state(value) : undefined;
      return visible(meaning === undefined ? value : texts.wide(value, meaning));
    }),
  }));
  if (columns.length <= MAX_COLUMNS) {
    const all = [names, ...cells.map(({ values }) => values)];
    const widths = names.map((_, index) =>
      all.reduce((width, line) => Math.max(width, textWidth(line[index] ?? '')), 0),
    );
    const [head = '', ...body] = all.map((line) =>
      line
        .map((cell, index) => padded(cell, widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return [style.bold(head), ...body];
  }
  const width = Math.max(...names.map(textWidth));
  return cells.flatMap(({ row, values }) => [
    texts.line(row),
    ...values.flatMap((value, index) =>
      value === '' ? [] : [`  ${style.dim(padded(names[index] ?? '', width))}  ${value}`],
    ),
  ]);
}
