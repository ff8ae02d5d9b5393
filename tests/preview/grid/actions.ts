import { displayText } from '../../excel-host/display/number-format.ts';
import {
  type Area,
  isWholeColumns,
  isWholeRows,
  printArea,
  printColumn,
  printSheetName,
  WHOLE_SHEET,
} from '../../excel-host/model/address.ts';
import { contains, intersect } from '../../excel-host/model/areas.ts';
import { holdsContent } from '../../excel-host/model/grid.ts';
import type { Sheet } from '../../excel-host/model/sheet.ts';
import { parseClipboard, printClipboard, tile } from './clipboard.ts';
import { frozenCounts } from './geometry.ts';
import { lastArea, selectAreas } from './selection.ts';
import type { Workbench } from './workbench.ts';

const rowsOf = ({ top, bottom }: Area): string => `${top + 1}:${bottom + 1}`;
const columnsOf = ({ left, right }: Area): string => `${printColumn(left)}:${printColumn(right)}`;

/** Cells that were copied or cut, until something else is done. */
interface Copied {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly isCut: boolean;
  /** What was put on the clipboard: while it is there, cells are pasted, not their text. */
  readonly text: string;
}

/** What the commands of the toolbar and the keys do to the active sheet. */
export class Actions {
  private readonly bench: Workbench;
  private copiedCells: Copied | undefined;

  constructor(bench: Workbench) {
    this.bench = bench;
  }

  /** The area round which the sheet shows that it was copied. */
  get copied(): Area | undefined {
    return this.copiedCells?.sheet === this.bench.sheet ? this.copiedCells.area : undefined;
  }

  forgetCopied(): void {
    this.copiedCells = undefined;
    this.bench.invalidate();
  }

  clear(): void {
    const { selection } = this.bench;
    this.change(() => {
      for (const area of selection.areas) this.user.clear(printArea(area));
    });
  }

  fillDown(): void {
    const { area } = this;
    const from = area.top === area.bottom ? Math.max(0, area.top - 1) : area.top;
    if (from < area.bottom) this.change(() => this.user.fillDown(printArea({ ...area, top: from })));
  }

  /** Writes one text into every selected cell. */
  fillSelection(text: string): void {
    this.change(() => {
      for (const area of this.bench.selection.areas.map((each) => this.bounded(each)))
        this.user.paste(printArea(area), filled(area, text));
    });
  }

  insertRows(): void {
    this.change(() => this.user.insertRows(rowsOf(this.area)));
  }

  deleteRows(): void {
    this.change(() => this.user.deleteRows(rowsOf(this.area)));
  }

  insertColumns(): void {
    this.change(() => this.user.insertColumns(columnsOf(this.area)));
  }

  deleteColumns(): void {
    this.change(() => this.user.deleteColumns(columnsOf(this.area)));
  }

  hideRows(hidden: boolean): void {
    this.change(() => this.user.hideRows(rowsOf(this.area), hidden));
  }

  format(numberFormat: string): void {
    this.change(() => {
      for (const area of this.bench.selection.areas) this.user.format(printArea(area), numberFormat);
    });
  }

  undo(): void {
    this.change(() => this.user.undo(), { InvalidOperation: 'NothingToUndo' });
  }

  toggleProtection(): void {
    const { sheet } = this.bench;
    this.change(() => (sheet.protection ? this.user.unprotect(sheet.name) : this.user.protect(sheet.name)));
  }

  /** Sorts by the active column: the selected rows, or all below the header. */
  sort(ascending: boolean): void {
    const { selection, used } = this.bench;
    if (!used) return;
    const chosen = lastArea(selection);
    const area =
      chosen.top < chosen.bottom && !isWholeColumns(chosen)
        ? intersect(used, { ...WHOLE_SHEET, top: chosen.top, bottom: chosen.bottom })
        : this.belowHeader(used);
    const by = selection.active.column;
    if (!area || by < area.left || by > area.right) return;
    this.change(() => this.user.sort(printArea(area), { by: printColumn(by), ascending }));
  }

  /** What a co-author types into the active cell. */
  coauthorTypes(text: string): void {
    const { sheet, selection } = this.bench;
    const { row, column } = selection.active;
    const address = `${printSheetName(sheet.name)}!${printColumn(column)}${row + 1}`;
    this.bench.do(() => this.bench.host.remote.type(address, text));
  }

  /** The text of what is selected, for the clipboard. */
  copy(isCut: boolean): string {
    const { sheet, selection } = this.bench;
    const chosen = lastArea(selection);
    const used = this.bench.used ?? chosen;
    const shown = {
      ...chosen,
      bottom: Math.min(chosen.bottom, Math.max(used.bottom, chosen.top)),
      right: Math.min(chosen.right, Math.max(used.right, chosen.left)),
    };
    const block: string[][] = [];
    for (let row = shown.top; row <= shown.bottom; row += 1) {
      const texts: string[] = [];
      for (let column = shown.left; column <= shown.right; column += 1)
        texts.push(
          displayText(sheet.grid.cell(row, column).value, sheet.grid.style(row, column).numberFormat),
        );
      block.push(texts);
    }
    const text = printClipboard(block);
    this.copiedCells = { sheet, area: shown, isCut, text };
    this.bench.invalidate();
    return text;
  }

  /** Pastes at the selection: the copied cells themselves while their text is still on the clipboard. */
  paste(text: string): void {
    const copied = this.copiedCells;
    if (copied && !copied.sheet.deleted && normal(copied.text) === normal(text)) this.pasteCells(copied);
    else this.pasteText(text);
  }

  private pasteText(text: string): void {
    if (text === '') return;
    const { area } = this;
    const block = tile(parseClipboard(text), area.bottom - area.top + 1, area.right - area.left + 1);
    const width = Math.max(1, ...block.map((row) => row.length));
    const pasted = {
      top: area.top,
      left: area.left,
      bottom: area.top + block.length - 1,
      right: area.left + width - 1,
    };
    const isDone = this.change(() => this.user.paste(printArea(area), block), {
      InvalidArgument: 'DoesNotFit',
    });
    if (isDone) this.bench.select(selectAreas([pasted]));
  }

  private pasteCells({ sheet, area: source, isCut }: Copied): void {
    const to = this.area;
    const [height, width] = [source.bottom - source.top + 1, source.right - source.left + 1];
    const repeats = (count: number, size: number): number => (!isCut && count % size === 0 ? count : size);
    const pasted = {
      top: to.top,
      left: to.left,
      bottom: to.top + repeats(to.bottom - to.top + 1, height) - 1,
      right: to.left + repeats(to.right - to.left + 1, width) - 1,
    };
    const isSame = sheet === this.bench.sheet;
    const from = isSame ? printArea(source) : `${printSheetName(sheet.name)}!${printArea(source)}`;
    if (!contains(WHOLE_SHEET, pasted)) this.bench.onRefused('DoesNotFit');
    else if (this.bench.do(() => this.user.copy(from, printArea(pasted)))) {
      if (isCut) this.clearMoved(sheet, source, isSame ? pasted : undefined);
      this.bench.select(selectAreas([pasted]));
    }
    if (isCut) this.forgetCopied();
  }

  /** Empties the cells that were cut, but for those that were pasted over. */
  private clearMoved(sheet: Sheet, source: Area, pasted: Area | undefined): void {
    const name = printSheetName(sheet.name);
    const overlap = pasted && intersect(source, pasted);
    this.bench.do(() => {
      if (!overlap) return this.user.clear(`${name}!${printArea(source)}`);
      for (let row = source.top; row <= source.bottom; row += 1)
        for (let column = source.left; column <= source.right; column += 1) {
          const cell = { top: row, bottom: row, left: column, right: column };
          if (!contains(overlap, cell)) this.user.clear(`${name}!${printArea(cell)}`);
        }
    });
  }

  /** An edit of any kind ends the copying, as in Excel. */
  private change(action: () => void, meanings: Parameters<Workbench['do']>[1] = {}): boolean {
    this.copiedCells = undefined;
    return this.bench.do(action, meanings);
  }

  private belowHeader(used: Area): Area | undefined {
    const { sheet } = this.bench;
    const frozen = frozenCounts(sheet).rows;
    const top = Math.max(used.top, frozen > 0 ? frozen : used.top + (hasHeader(sheet, used) ? 1 : 0));
    return top <= used.bottom ? { ...used, top } : undefined;
  }

  /** The area that commands work on. */
  private get area(): Area {
    return this.bounded(lastArea(this.bench.selection));
  }

  /** Of whole rows and columns what is in use, so that no command runs over a million empty cells. */
  private bounded(area: Area): Area {
    if (!isWholeRows(area) && !isWholeColumns(area)) return area;
    const { used } = this.bench;
    return {
      ...area,
      bottom: isWholeColumns(area) ? Math.max(area.top, used?.bottom ?? 0) : area.bottom,
      right: isWholeRows(area) ? Math.max(area.left, used?.right ?? 0) : area.right,
    };
  }

  private get user() {
    return this.bench.host.user;
  }
}

/** Browsers may change line ends on the clipboard. */
const normal = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');

const filled = ({ top, bottom, left, right }: Area, text: string): string[][] =>
  Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => text));

/** Whether the first used row is one of headers: texts only, or bold. */
function hasHeader(sheet: Sheet, { top, left, right }: Area): boolean {
  for (let column = left; column <= right; column += 1) {
    const cell = sheet.grid.cell(top, column);
    const isBold = sheet.grid.style(top, column).font.bold;
    if (holdsContent(cell) && typeof cell.value !== 'string' && !isBold) return false;
  }
  return true;
}
