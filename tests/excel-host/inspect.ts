import { displayText } from './display/number-format.ts';
import { evaluateFormula } from './formulas/evaluate.ts';
import { translateFormula } from './formulas/rewrite.ts';
import { type Area, cellArea, parseArea, printArea, WHOLE_SHEET } from './model/address.ts';
import { contains } from './model/areas.ts';
import type { ConditionalFormat, Overlay } from './model/conditional-format.ts';
import { holdsContent } from './model/grid.ts';
import type { ProtectionOptions, Sheet, Table } from './model/sheet.ts';
import type { Font } from './model/style.ts';
import type { Validation } from './model/validation.ts';
import { type CellValue, plainValue, type ValueType, valueTypeOf } from './model/value.ts';
import type { Workbook } from './model/workbook.ts';
import { excelError } from './protocol/errors.ts';

/** All that is stored of a cell, and how it looks with the conditional formats that hold. */
export interface CellView {
  readonly value: CellValue;
  readonly valueType: ValueType;
  readonly text: string;
  readonly formula: string | undefined;
  readonly numberFormat: string;
  /** The cell's own fill, `#RRGGBB`. */
  readonly fill: string | undefined;
  readonly font: Font;
  readonly locked: boolean;
  /** What conditional formats lay over it, undefined where none holds. */
  readonly overlay: Overlay | undefined;
  readonly validation: Validation | undefined;
}

export interface ConditionalFormatView {
  readonly id: string;
  readonly type: string;
  /** Addresses without the sheet's name. */
  readonly areas: readonly string[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly overlay: Overlay;
}

function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw excelError('InvalidArgument');
  return area;
}

/** Looks at a sheet without the add-in's way: nothing here counts as a request. */
export class SheetView {
  private readonly workbook: Workbook;
  private readonly sheet: Sheet;

  constructor(workbook: Workbook, sheet: Sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  get isProtected(): boolean {
    return this.sheet.protection !== undefined;
  }

  get protectionOptions(): ProtectionOptions | undefined {
    return this.sheet.protection?.options;
  }

  /** Address of the frozen panes, undefined where none are frozen. */
  get frozen(): string | undefined {
    return this.sheet.frozen && printArea(this.sheet.frozen);
  }

  get selection(): string {
    return this.sheet.selection.map(printArea).join(',');
  }

  get tables(): readonly Table[] {
    return this.sheet.tables;
  }

  /** Numbers of the hidden rows, in order, those that a filter leaves out among them. */
  get hiddenRows(): number[] {
    return [...this.sheet.hiddenRows].map((row) => row + 1).sort((one, other) => one - other);
  }

  /** Address of the filter, undefined where there is none. */
  get filtered(): string | undefined {
    return this.sheet.autoFilter && printArea(this.sheet.autoFilter.area);
  }

  /** Addresses of merged cells. */
  get merged(): string[] {
    return this.sheet.merged.map(printArea);
  }

  get customProperties(): ReadonlyMap<string, string> {
    return this.sheet.customProperties;
  }

  get validations(): readonly Validation[] {
    return this.sheet.validations;
  }

  /** Width of a column by its letters, in points. */
  columnWidth(letters: string): number {
    const { left } = areaAt(`${letters}1`);
    return this.sheet.columnWidths.get(left) ?? this.sheet.standardWidth;
  }

  /** Address of the cells with content, undefined where there are none. */
  get used(): string | undefined {
    const area = this.sheet.grid.used(WHOLE_SHEET, true);
    return area && printArea(area);
  }

  cell(address: string): CellView {
    const { top, left } = areaAt(address);
    const { value, formula } = this.sheet.grid.cell(top, left);
    const style = this.sheet.grid.style(top, left);
    return {
      value,
      valueType: holdsContent({ value, formula, style }) ? valueTypeOf(value) : 'Empty',
      text: displayText(value, style.numberFormat),
      formula,
      numberFormat: style.numberFormat,
      fill: style.fill,
      font: style.font,
      locked: style.locked,
      overlay: this.overlay(address),
      validation: this.sheet.validationAt(cellArea(top, left)),
    };
  }

  /** Values of an area in rows, as `Range.values` gives them. */
  values(address: string): (string | number | boolean)[][] {
    const { top, left, bottom, right } = areaAt(address);
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) =>
        plainValue(this.sheet.grid.cell(top + row, left + column).value),
      ),
    );
  }

  /** In order of priority. */
  get conditionalFormats(): ConditionalFormatView[] {
    return this.sheet.conditionalFormats.map(({ id, type, areas, formula, stopIfTrue, overlay }) => ({
      id,
      type,
      areas: areas.map(printArea),
      formula,
      stopIfTrue,
      overlay,
    }));
  }

  /** What the conditional formats that hold at a cell lay over it: of each kind the first in priority wins. */
  overlay(address: string): Overlay | undefined {
    const { top, left } = areaAt(address);
    let result: Overlay | undefined;
    for (const format of this.sheet.conditionalFormats) {
      if (!this.holds(format, top, left)) continue;
      result = result ? merge(format.overlay, result) : format.overlay;
      if (format.stopIfTrue) break;
    }
    return result;
  }

  /** The cells of an area that some conditional format lies over in effect. */
  overlaid(address: string): string[] {
    const { top, left, bottom, right } = areaAt(address);
    const found: string[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const cell = printArea(cellArea(row, column));
        if (this.overlay(cell)) found.push(cell);
      }
    return found;
  }

  private holds({ type, areas, formula }: ConditionalFormat, row: number, column: number): boolean {
    const here = cellArea(row, column);
    const [anchor] = areas;
    if (type !== 'Custom' || !anchor || !areas.some((area) => contains(area, here))) return false;
    const own = translateFormula(formula, row - anchor.top, column - anchor.left);
    const value = evaluateFormula(own, this.workbook.scope(this.sheet, row, column));
    return value === true || (typeof value === 'number' && value !== 0);
  }
}

function merge(lower: Overlay, upper: Overlay): Overlay {
  const defined = Object.fromEntries(Object.entries(upper).filter(([, value]) => value !== undefined));
  return { ...lower, ...defined, borders: { ...lower.borders, ...upper.borders } };
}
