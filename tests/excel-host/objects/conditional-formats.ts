import { intersectAll } from '../model/areas.ts';
import type { ConditionalFormat, Overlay } from '../model/conditional-format.ts';
import { integer, oneOf, optionalTruth, text, truth } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import type { Json } from '../protocol/json.ts';
import { type Argument, defineType, type Scalar, type WireObject } from '../protocol/wire.ts';
import { wireRange, wireRangeAreas } from './range.ts';
import { color } from './range-format.ts';
import { CellRange } from './session.ts';

/** Excel.ConditionalFormatType, each with the property that holds its rule. */
const RULE_PROPERTIES = {
  Custom: 'Custom',
  DataBar: 'DataBar',
  ColorScale: 'ColorScale',
  IconSet: 'IconSet',
  TopBottom: 'TopBottom',
  PresetCriteria: 'Preset',
  ContainsText: 'TextComparison',
  CellValue: 'CellValue',
} as const;
type FormatType = keyof typeof RULE_PROPERTIES;
const TYPES = Object.keys(RULE_PROPERTIES) as FormatType[];

interface Target {
  readonly range: CellRange;
  readonly format: ConditionalFormat;
}

/** The formats that lie on some of the range's cells, in order of priority. */
const formatsOf = (range: CellRange): ConditionalFormat[] =>
  range.sheet.conditionalFormats.filter(({ areas }) => intersectAll(areas, range.areas).length > 0);

function alter(target: Target, change: () => void): void {
  const { sheet, workbook } = target.range;
  workbook.guardOption(sheet, 'allowFormatCells');
  change();
}

function overlayScalar<Key extends keyof Overlay>(
  key: Key,
  absent: Json,
  read: (value: Json) => Overlay[Key],
): Scalar<Target> {
  return {
    get: ({ format }) => (format.overlay[key] as Json | undefined) ?? absent,
    set: (target, value) =>
      alter(target, () => {
        target.format.overlay[key] = read(value);
      }),
  };
}

const fill = defineType<Target>({
  name: 'ConditionalRangeFill',
  scalars: { Color: overlayScalar('fill', '', color) },
  methods: {
    Clear: (target) =>
      alter(target, () => {
        target.format.overlay.fill = undefined;
      }),
  },
});

const font = defineType<Target>({
  name: 'ConditionalRangeFont',
  scalars: {
    Color: overlayScalar('fontColor', '', color),
    Bold: overlayScalar('bold', null, truth),
    Italic: overlayScalar('italic', null, truth),
    Strikethrough: overlayScalar('strikethrough', null, truth),
    Underline: overlayScalar('underline', 'None', (value) => oneOf(value, ['None', 'Single', 'Double'])),
  },
  methods: {
    Clear: (target) =>
      alter(target, () => {
        Object.assign(target.format.overlay, {
          fontColor: undefined,
          bold: undefined,
          italic: undefined,
          strikethrough: undefined,
          underline: undefined,
        });
      }),
  },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

interface BorderTarget extends Target {
  readonly side: (typeof SIDES)[number];
}

function setBorder(target: BorderTarget, change: { readonly style?: string; readonly color?: string }): void {
  alter(target, () => {
    const { borders } = target.format.overlay;
    const present = borders[target.side] ?? { style: 'Continuous', color: '#000000', weight: 'Thin' };
    borders[target.side] = { ...present, ...change };
  });
}

const border = defineType<BorderTarget>({
  name: 'ConditionalRangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ format, side }) => format.overlay.borders[side]?.style ?? 'None',
      set: (target, value) => setBorder(target, { style: oneOf(value, LINE_STYLES) }),
    },
    Color: {
      get: ({ format, side }) => format.overlay.borders[side]?.color ?? '',
      set: (target, value) => setBorder(target, { color: color(value) }),
    },
  },
});

const borders = defineType<Target>({
  name: 'ConditionalRangeBorderCollection',
  scalars: { Count: { get: () => SIDES.length } },
  objects: {
    Top: (target) => border({ ...target, side: 'EdgeTop' }),
    Bottom: (target) => border({ ...target, side: 'EdgeBottom' }),
    Left: (target) => border({ ...target, side: 'EdgeLeft' }),
    Right: (target) => border({ ...target, side: 'EdgeRight' }),
  },
  collection: {
    items: (target) => SIDES.map((side) => border({ ...target, side })),
    item: (target, key) => border({ ...target, side: oneOf(key, SIDES) }),
  },
});

const overlayFormat = defineType<Target>({
  name: 'ConditionalRangeFormat',
  scalars: { NumberFormat: overlayScalar('numberFormat', null, text) },
  objects: {
    Fill: (target) => fill(target),
    Font: (target) => font(target),
    Borders: (target) => borders(target),
  },
});

function setFormula(target: Target, value: Json): void {
  const formula = text(value);
  if (formula === '') throw excelError('InvalidArgument');
  alter(target, () => {
    target.format.formula = formula.startsWith('=') ? formula : `="${formula.replaceAll('"', '""')}"`;
  });
}

const customRule = defineType<Target>({
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: { get: ({ format }) => format.formula, set: setFormula },
    FormulaLocal: { get: ({ format }) => format.formula, set: setFormula },
  },
});

const custom = defineType<Target>({
  name: 'CustomConditionalFormat',
  objects: { Rule: (target) => customRule(target), Format: (target) => overlayFormat(target) },
});

/** The types that are stored with their rule and not evaluated. */
const storedRule = defineType<Target>({
  name: 'StoredConditionalFormat',
  scalars: {
    Rule: {
      get: ({ format }) => (format.rule ?? null) as Json,
      set: (target, value) =>
        alter(target, () => {
          target.format.rule = value;
        }),
    },
  },
  objects: { Format: (target) => overlayFormat(target) },
});

function ruleObjects(): Record<string, (target: Target) => WireObject | null> {
  const objects: Record<string, (target: Target) => WireObject | null> = {};
  for (const type of TYPES) {
    const wrap = type === 'Custom' ? custom : storedRule;
    const property = RULE_PROPERTIES[type];
    objects[property] = (target) => {
      if (target.format.type !== type) throw excelError('InvalidOperation');
      return wrap(target);
    };
    objects[`${property}OrNullObject`] = (target) => (target.format.type === type ? wrap(target) : null);
  }
  return objects;
}

/** Moves a format within the sheet's order; a negative place counts from the end. */
function setPriority(target: Target, value: Json): void {
  const place = integer(value);
  alter(target, () => {
    const { sheet } = target.range;
    const others = sheet.conditionalFormats.filter((each) => each !== target.format);
    const at = place < 0 ? Math.max(0, others.length + 1 + place) : Math.min(place, others.length);
    others.splice(at, 0, target.format);
    sheet.conditionalFormats = others;
  });
}

function appliesTo({ range, format }: Target): WireObject | null {
  const [only, second] = format.areas;
  return only && !second ? wireRange(range.range(only)) : null;
}

const conditionalFormat = defineType<Target>({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ range, format }) => range.sheet.conditionalFormats.indexOf(format),
      set: setPriority,
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, value) =>
        alter(target, () => {
          target.format.stopIfTrue = optionalTruth(value, false);
        }),
    },
  },
  objects: ruleObjects(),
  methods: {
    Delete: (target) =>
      alter(target, () => {
        const { sheet } = target.range;
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== target.format);
      }),
    GetRange: (target) => {
      const range = appliesTo(target);
      if (!range) throw excelError('InvalidOperation');
      return range;
    },
    GetRangeOrNullObject: appliesTo,
    GetRanges: ({ range, format }) =>
      wireRangeAreas(new CellRange(range.session, range.sheet, format.areas, true)),
  },
});

function byId(range: CellRange, id: Argument | undefined): WireObject | null {
  const wanted = text(id);
  const format = formatsOf(range).find((each) => each.id === wanted);
  return format ? conditionalFormat({ range, format }) : null;
}

function present(found: WireObject | null): WireObject {
  if (!found) throw excelError('ItemNotFound');
  return found;
}

/** The conditional formats of a range; a new one gets the first priority, as the documentation says. */
export const conditionalFormatCollection = defineType<CellRange>({
  name: 'ConditionalFormatCollection',
  collection: {
    items: (range) => formatsOf(range).map((format) => conditionalFormat({ range, format })),
    item: (range, key) => present(byId(range, key)),
  },
  methods: {
    Add: (range, type) => {
      const { sheet, workbook } = range;
      workbook.guardOption(sheet, 'allowFormatCells');
      const format: ConditionalFormat = {
        id: workbook.newId(),
        type: oneOf(type, TYPES),
        areas: range.areas,
        formula: '=FALSE',
        stopIfTrue: false,
        overlay: { borders: {} },
        rule: undefined,
      };
      sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
      return conditionalFormat({ range, format });
    },
    ClearAll: ({ sheet, areas, workbook }) => {
      workbook.guardOption(sheet, 'allowFormatCells');
      sheet.clearConditionalFormats(areas);
      return undefined;
    },
    GetCount: (range) => formatsOf(range).length,
    GetItemAt: (range, index) => {
      const format = formatsOf(range)[integer(index)];
      if (!format) throw excelError('InvalidArgument');
      return conditionalFormat({ range, format });
    },
    GetItemOrNullObject: byId,
  },
});
