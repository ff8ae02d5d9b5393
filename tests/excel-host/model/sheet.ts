import { type Area, cellArea, cellCountOf, WHOLE_SHEET } from './address.ts';
import { contains, intersectAll, type Shift, shiftArea, subtractAll } from './areas.ts';
import type { AutoFilter } from './auto-filter.ts';
import type { ConditionalFormat } from './conditional-format.ts';
import { Grid } from './grid.ts';
import { NO_ALERT, NO_PROMPT, type Validation } from './validation.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface ProtectionOptions {
  readonly [option: string]: boolean | string;
}

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  readonly hasHeaders: boolean;
  style: string;
}

export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password: string | undefined;
}

/** What lies on the cells of a sheet besides their contents and formats. */
export interface SheetExtras {
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly tables: readonly Table[];
  readonly autoFilter: AutoFilter | undefined;
  readonly merged: readonly Area[];
}

export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;
/** Cells of an area that is no longer looked at one by one. */
const LARGE_AREA = 100_000;

/** One worksheet as it is stored. Who may change it and who hears of it is the workbook's affair. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = DEFAULT_COLUMN_WIDTH;
  readonly grid = new Grid();
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  conditionalFormats: ConditionalFormat[] = [];
  validations: readonly Validation[] = [];
  tables: Table[] = [];
  autoFilter: AutoFilter | undefined;
  /** Cells that are merged into one; the areas do not overlap. */
  merged: readonly Area[] = [];
  readonly customProperties = new Map<string, string>();
  protection: SheetProtection | undefined;
  frozen: Area | undefined;
  selection: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  deleted = false;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  /**
   * Whether a write to an area is forbidden: the sheet is protected and one of the cells is locked.
   * Of very large areas the first cell stands for all that hold nothing.
   */
  isLocked(area: Area): boolean {
    if (!this.protection) return false;
    if (cellCountOf(area) > LARGE_AREA) {
      if (this.grid.style(area.top, area.left).locked) return true;
      return [...this.grid.cells(area)].some(({ row, column }) => this.grid.style(row, column).locked);
    }
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        if (this.grid.style(row, column).locked) return true;
    return false;
  }

  /** Takes conditional formats off some areas; those left without an area are gone. */
  clearConditionalFormats(areas: readonly Area[]): void {
    for (const format of this.conditionalFormats)
      if (intersectAll(format.areas, areas).length > 0) format.areas = subtractAll(format.areas, areas);
    this.conditionalFormats = this.conditionalFormats.filter(({ areas: left }) => left.length > 0);
  }

  validationAt(area: Area): Validation | undefined {
    return this.validations.find(({ areas }) => intersectAll(areas, [area]).length > 0);
  }

  clearValidations(areas: readonly Area[]): void {
    this.validations = this.validations
      .map((each) => ({ ...each, areas: subtractAll(each.areas, areas) }))
      .filter((each) => each.areas.length > 0);
  }

  changeValidation(areas: readonly Area[], change: Partial<Validation>): void {
    const first = areas[0];
    const present = first && this.validationAt(first);
    this.clearValidations(areas);
    const plain = { rule: undefined, prompt: NO_PROMPT, errorAlert: NO_ALERT, ignoreBlanks: true };
    this.validations = [...this.validations, { ...plain, ...present, ...change, areas }];
  }

  /** The merged cells that a cell belongs to. */
  mergedAt(row: number, column: number): Area | undefined {
    return this.merged.find((area) => contains(area, cellArea(row, column)));
  }

  /** What lies on the cells now, to put back later. */
  extras(): SheetExtras {
    return {
      conditionalFormats: this.conditionalFormats.map((format) => ({
        ...format,
        overlay: structuredClone(format.overlay),
      })),
      validations: this.validations,
      tables: this.tables.map((table) => ({ ...table })),
      autoFilter: this.autoFilter,
      merged: this.merged,
    };
  }

  hasExtras({ conditionalFormats, validations, tables, autoFilter, merged }: SheetExtras): boolean {
    return (
      this.validations === validations &&
      this.autoFilter === autoFilter &&
      this.merged === merged &&
      sameTables(this.tables, tables) &&
      sameFormats(this.conditionalFormats, conditionalFormats)
    );
  }

  putBackExtras({ conditionalFormats, validations, tables, autoFilter, merged }: SheetExtras): void {
    this.conditionalFormats = [...conditionalFormats];
    this.validations = validations;
    this.tables = [...tables];
    this.autoFilter = autoFilter;
    this.merged = merged;
  }

  /** Moves everything that stands on cells along with a shift; formulas are the workbook's affair. */
  shift(shift: Shift): void {
    this.grid.shift(shift);
    const along = (areas: readonly Area[]): Area[] =>
      areas.map((area) => shiftArea(area, shift)).filter((area) => area !== undefined);
    for (const format of this.conditionalFormats) format.areas = along(format.areas);
    this.conditionalFormats = this.conditionalFormats.filter(({ areas }) => areas.length > 0);
    this.validations = this.validations
      .map((each) => ({ ...each, areas: along(each.areas) }))
      .filter((each) => each.areas.length > 0);
    this.tables = this.tables.flatMap((table) => {
      const area = shiftArea(table.area, shift);
      return area ? [Object.assign(table, { area })] : [];
    });
    this.merged = along(this.merged);
    const filtered = this.autoFilter && shiftArea(this.autoFilter.area, shift);
    this.autoFilter = filtered && this.autoFilter && { ...this.autoFilter, area: filtered };
    if (shift.along === 'rows' && isWholeBand(shift)) {
      this.rowHeights = shiftKeys(this.rowHeights, shift);
      this.hiddenRows = new Set(
        shiftKeys(new Map([...this.hiddenRows].map((row) => [row, true])), shift).keys(),
      );
    } else if (isWholeBand(shift)) {
      this.columnWidths = shiftKeys(this.columnWidths, shift);
      this.hiddenColumns = new Set(
        shiftKeys(new Map([...this.hiddenColumns].map((column) => [column, true])), shift).keys(),
      );
    }
  }
}

function sameTables(tables: readonly Table[], others: readonly Table[]): boolean {
  return (
    tables.length === others.length &&
    tables.every(({ id, area }, index) => others[index]?.id === id && others[index].area === area)
  );
}

function sameFormats(formats: readonly ConditionalFormat[], others: readonly ConditionalFormat[]): boolean {
  return (
    formats.length === others.length &&
    formats.every((format, index) => {
      const other = others[index];
      return (
        other?.id === format.id &&
        other.areas === format.areas &&
        other.formula === format.formula &&
        other.stopIfTrue === format.stopIfTrue &&
        JSON.stringify([other.overlay, other.rule]) === JSON.stringify([format.overlay, format.rule])
      );
    })
  );
}

function isWholeBand({ along, at }: Shift): boolean {
  return along === 'rows'
    ? at.left === 0 && at.right === WHOLE_SHEET.right
    : at.top === 0 && at.bottom === WHOLE_SHEET.bottom;
}

function shiftKeys<Content>(map: ReadonlyMap<number, Content>, shift: Shift): Map<number, Content> {
  const moved = new Map<number, Content>();
  for (const [key, content] of map) {
    const rows = shift.along === 'rows';
    const area = rows ? { ...shift.at, top: key, bottom: key } : { ...shift.at, left: key, right: key };
    const place = shiftArea(area, shift);
    if (place) moved.set(rows ? place.top : place.left, content);
  }
  return moved;
}
