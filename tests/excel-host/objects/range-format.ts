import { type Area, WHOLE_SHEET } from '../model/address.ts';
import { intersect } from '../model/areas.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../model/sheet.ts';
import { type Border, type Font, parseColor, type Style } from '../model/style.ts';
import { number, oneOf, text, truth } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import type { Json } from '../protocol/json.ts';
import { defineType, type Scalar } from '../protocol/wire.ts';
import { isUnbounded } from './cells.ts';
import type { CellRange } from './session.ts';

/** What all cells of the range have in common, or null where they differ. */
function common<Value extends Json>(range: CellRange, read: (style: Style) => Value): Value | null {
  const seen = new Set<Value>();
  for (const area of range.areas) {
    const looked = isUnbounded(area) ? lookedAt(range, area) : area;
    for (let row = looked.top; row <= looked.bottom; row += 1)
      for (let column = looked.left; column <= looked.right; column += 1) {
        seen.add(read(range.sheet.grid.style(row, column)));
        if (seen.size > 1) return null;
      }
  }
  const [only] = seen;
  return only ?? null;
}

/** Of whole rows and columns the used part with one cell more, which stands for all the empty ones. */
function lookedAt({ sheet }: CellRange, area: Area): Area {
  const used = sheet.grid.used(area, false) ?? { ...area, bottom: area.top, right: area.left };
  return (
    intersect({ top: area.top, left: area.left, bottom: used.bottom + 1, right: used.right + 1 }, area) ??
    WHOLE_SHEET
  );
}

function scalar<Value extends Json>(
  get: (style: Style) => Value,
  set: (style: Style, value: Json) => Style,
): Scalar<CellRange> {
  return {
    get: (range) => common(range, get),
    set: ({ sheet, areas, workbook }, value) => workbook.restyle(sheet, areas, (style) => set(style, value)),
  };
}

export function color(value: Json): string {
  const parsed = parseColor(text(value));
  if (parsed === undefined) throw excelError('InvalidArgument');
  return parsed;
}

const fill = defineType<CellRange>({
  name: 'RangeFill',
  scalars: {
    Color: scalar(
      (style) => style.fill ?? '#FFFFFF',
      (style, value) =>
        value === ''
          ? { ...style, fill: undefined, fillPattern: 'None' }
          : { ...style, fill: color(value), fillPattern: 'Solid' },
    ),
    Pattern: scalar(
      (style) => style.fillPattern,
      (style, value) => ({ ...style, fillPattern: text(value) }),
    ),
  },
  methods: {
    Clear: ({ sheet, areas, workbook }) =>
      workbook.restyle(sheet, areas, (style) => ({ ...style, fill: undefined, fillPattern: 'None' })),
  },
});

const fontScalar = <Key extends keyof Font>(key: Key, read: (value: Json) => Font[Key]): Scalar<CellRange> =>
  scalar(
    (style) => style.font[key],
    (style, value) => ({ ...style, font: { ...style.font, [key]: read(value) } }),
  );

const font = defineType<CellRange>({
  name: 'RangeFont',
  scalars: {
    Bold: fontScalar('bold', truth),
    Italic: fontScalar('italic', truth),
    Strikethrough: fontScalar('strikethrough', truth),
    Underline: fontScalar('underline', text),
    Name: fontScalar('name', text),
    Size: fontScalar('size', number),
    Color: fontScalar('color', color),
  },
});

const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

const NO_BORDER: Border = { style: 'None', color: '', weight: 'Thin' };

interface BorderTarget {
  readonly range: CellRange;
  readonly side: string;
}

const borderScalar = (key: keyof Border, read: (value: Json) => string): Scalar<BorderTarget> => ({
  get: ({ range, side }) => common(range, (style) => (style.borders[side] ?? NO_BORDER)[key]),
  set: ({ range: { sheet, areas, workbook }, side }, value) =>
    workbook.restyle(sheet, areas, (style) => {
      const present = style.borders[side] ?? { style: 'Continuous', color: '#000000', weight: 'Thin' };
      return { ...style, borders: { ...style.borders, [side]: { ...present, [key]: read(value) } } };
    }),
});

const border = defineType<BorderTarget>({
  name: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: borderScalar('style', text),
    Color: borderScalar('color', color),
    Weight: borderScalar('weight', text),
  },
});

const borders = defineType<CellRange>({
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => BORDER_SIDES.length } },
  collection: {
    items: (range) => BORDER_SIDES.map((side) => border({ range, side })),
    item: (range, key) => border({ range, side: oneOf(key, BORDER_SIDES) }),
  },
});

const protection = defineType<CellRange>({
  name: 'FormatProtection',
  scalars: {
    Locked: scalar(
      (style) => style.locked,
      (style, value) => ({ ...style, locked: truth(value) }),
    ),
    FormulaHidden: scalar(
      (style) => style.formulaHidden,
      (style, value) => ({ ...style, formulaHidden: truth(value) }),
    ),
  },
});

/** The size that rows or columns have in common; none of more than a million is looked at. */
function commonSize(
  sizes: ReadonlyMap<number, number>,
  from: number,
  to: number,
  normal: number,
): number | null {
  let size: number | undefined;
  for (let index = from; index <= Math.min(to, from + 20_000); index += 1) {
    const own = sizes.get(index) ?? normal;
    if (size !== undefined && size !== own) return null;
    size = own;
  }
  return size ?? normal;
}

function positive(value: Json): number {
  const size = number(value);
  if (size < 0) throw excelError('InvalidArgument');
  return size;
}

function setColumnWidth({ sheet, areas, workbook }: CellRange, value: Json): void {
  workbook.guardOption(sheet, 'allowFormatColumns');
  const width = positive(value);
  for (const area of areas)
    for (let column = area.left; column <= area.right; column += 1) sheet.columnWidths.set(column, width);
}

function setRowHeight({ sheet, areas, workbook }: CellRange, value: Json): void {
  workbook.guardOption(sheet, 'allowFormatRows');
  const height = positive(value);
  for (const area of areas)
    for (let row = area.top; row <= area.bottom; row += 1) sheet.rowHeights.set(row, height);
}

export const rangeFormat = defineType<CellRange>({
  name: 'RangeFormat',
  scalars: {
    ColumnWidth: {
      get: ({ sheet, areas: [area = WHOLE_SHEET] }) =>
        commonSize(sheet.columnWidths, area.left, area.right, DEFAULT_COLUMN_WIDTH),
      set: setColumnWidth,
    },
    RowHeight: {
      get: ({ sheet, areas: [area = WHOLE_SHEET] }) =>
        commonSize(sheet.rowHeights, area.top, area.bottom, DEFAULT_ROW_HEIGHT),
      set: setRowHeight,
    },
    WrapText: scalar(
      (style) => style.wrapText,
      (style, value) => ({ ...style, wrapText: truth(value) }),
    ),
    ShrinkToFit: scalar(
      (style) => style.shrinkToFit,
      (style, value) => ({ ...style, shrinkToFit: truth(value) }),
    ),
    IndentLevel: scalar(
      (style) => style.indentLevel,
      (style, value) => ({ ...style, indentLevel: number(value) }),
    ),
    HorizontalAlignment: scalar(
      (style) => style.horizontalAlignment,
      (style, value) => ({ ...style, horizontalAlignment: text(value) }),
    ),
    VerticalAlignment: scalar(
      (style) => style.verticalAlignment,
      (style, value) => ({ ...style, verticalAlignment: text(value) }),
    ),
  },
  objects: {
    Fill: (range) => fill(range),
    Font: (range) => font(range),
    Borders: (range) => borders(range),
    Protection: (range) => protection(range),
  },
  methods: {
    AutofitColumns: ({ sheet, areas, workbook }) => {
      workbook.guardOption(sheet, 'allowFormatColumns');
      for (const { left, right } of areas)
        for (let column = left; column <= right; column += 1) sheet.columnWidths.delete(column);
      return undefined;
    },
    AutofitRows: ({ sheet, areas, workbook }) => {
      workbook.guardOption(sheet, 'allowFormatRows');
      for (const { top, bottom } of areas)
        for (const row of [...sheet.rowHeights.keys()])
          if (row >= top && row <= bottom) sheet.rowHeights.delete(row);
      return undefined;
    },
  },
});
