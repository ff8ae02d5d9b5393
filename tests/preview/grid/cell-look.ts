import { displayText } from '../../excel-host/display/number-format.ts';
import type { SheetView } from '../../excel-host/index.ts';
import { type Area, printColumn } from '../../excel-host/model/address.ts';
import { contains, intersect } from '../../excel-host/model/areas.ts';
import { type Cell, holdsContent } from '../../excel-host/model/grid.ts';
import type { Sheet } from '../../excel-host/model/sheet.ts';
import { type Border, DEFAULT_STYLE } from '../../excel-host/model/style.ts';
import { areaOf, isSelected, type Place, type Selection } from './selection.ts';

/** How a cell looks, for drawing it. */
export interface CellLook {
  readonly address: string;
  readonly text: string;
  readonly fill: string | undefined;
  readonly color: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly bottom: Border | undefined;
  readonly selected: boolean;
  readonly active: boolean;
  /** Sides at which a selected area ends, and those at which the copied one does: `top left`. */
  readonly edges: string;
  readonly copied: string;
}

/** Looks at the cells within some windows of a sheet; conditional formats elsewhere cost nothing. */
export class CellLooks {
  private readonly sheet: Sheet;
  private readonly view: SheetView;
  private readonly selection: Selection;
  private readonly copied: Area | undefined;
  private readonly overlaid: readonly Area[];

  constructor(
    sheet: Sheet,
    view: SheetView,
    selection: Selection,
    copied: Area | undefined,
    windows: readonly Area[],
  ) {
    this.sheet = sheet;
    this.view = view;
    this.selection = selection;
    this.copied = copied;
    this.overlaid = sheet.conditionalFormats.flatMap(({ areas }) =>
      areas.filter((area) => windows.some((window) => intersect(area, window))),
    );
  }

  at(place: Place): CellLook {
    const { row, column } = place;
    const address = `${printColumn(column)}${row + 1}`;
    const cell = this.sheet.grid.cell(row, column);
    const style = this.sheet.grid.style(row, column);
    const here = areaOf(place);
    const overlay = this.overlaid.some((area) => contains(area, here))
      ? this.view.overlay(address)
      : undefined;
    const fill = overlay?.fill ?? style.fill;
    const ownColor = style.font.color === DEFAULT_STYLE.font.color ? undefined : style.font.color;
    const { active } = this.selection;
    const bottom = overlay?.borders.EdgeBottom ?? style.borders.EdgeBottom;
    return {
      address,
      text: displayText(cell.value, style.numberFormat),
      fill,
      // On a fill of its own a text is black whatever the paper.
      color: overlay?.fontColor ?? ownColor ?? (fill ? DEFAULT_STYLE.font.color : undefined),
      bold: overlay?.bold ?? style.font.bold,
      italic: overlay?.italic ?? style.font.italic,
      align: alignOf(cell, style.horizontalAlignment),
      bottom: bottom?.style === 'None' ? undefined : bottom,
      selected: isSelected(this.selection, place),
      active: active.row === row && active.column === column,
      edges: this.selection.areas.map((area) => edgesOf(area, place)).join(' '),
      copied: this.copied ? edgesOf(this.copied, place) : '',
    };
  }

  /** Whether a text of the cell left of it may run on over a cell. */
  isEmpty({ row, column }: Place): boolean {
    return !holdsContent(this.sheet.grid.cell(row, column));
  }
}

function alignOf({ value }: Cell, given: string): CellLook['align'] {
  if (given === 'Left' || given === 'Fill' || given === 'Justify') return 'left';
  if (given === 'Right') return 'right';
  if (given.startsWith('Center') || given === 'Distributed') return 'center';
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === null ? 'left' : 'center';
}

function edgesOf(area: Area, place: Place): string {
  if (!contains(area, areaOf(place))) return '';
  const sides = [
    place.row === area.top && 'top',
    place.row === area.bottom && 'bottom',
    place.column === area.left && 'left',
    place.column === area.right && 'right',
  ];
  return sides.filter((side) => side !== false).join(' ');
}
