import type { EntrySettings } from '../../excel-host/entry/typed-entry.ts';
import { ExcelError, type ExcelErrorCode, type ExcelHost } from '../../excel-host/index.ts';
import { type Area, printArea, WHOLE_SHEET } from '../../excel-host/model/address.ts';
import type { Sheet } from '../../excel-host/model/sheet.ts';
import type { Workbook } from '../../excel-host/model/workbook.ts';
import { editText } from './edit-text.ts';
import { areaOf, type Place, type Selection, selectAreas } from './selection.ts';

/** A cell that is being typed into. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
  /** `enter` began by typing: arrows leave the cell. `edit` began with F2, a double click or in the formula bar. */
  readonly mode: 'enter' | 'edit';
}

/** Why something was not done: Excel's own code, or what it means here. */
export type Refusal = ExcelErrorCode | 'NothingToUndo' | 'DoesNotFit' | 'NotAccepted';

/** What the workbook's owner does, and whoever draws it has to know: selection, edit under way, when to draw. */
export class Workbench {
  readonly host: ExcelHost;
  readonly book: Workbook;
  /** Called with the reason why something was not done. */
  onRefused: (reason: Refusal) => void = () => {};
  private readonly nextFrame: (run: () => void) => void;
  private readonly painters: (() => void)[] = [];
  private readonly closers: (() => void)[] = [];
  private readonly selections = new WeakMap<Sheet, Selection>();
  private usedAreas = new WeakMap<Sheet, Area | null>();
  private isPaintDue = false;
  private toReveal: Place | undefined;
  private currentEdit: Edit | undefined;

  /** `nextFrame` runs something before the page is drawn again. */
  constructor(host: ExcelHost, nextFrame: (run: () => void) => void) {
    this.host = host;
    this.nextFrame = nextFrame;
    this.book = host.workbook;
    this.book.onChange(({ kind }) => {
      if (kind === 'cells') this.usedAreas = new WeakMap();
    });
  }

  get sheet(): Sheet {
    return this.book.activeSheet;
  }

  /** The cells of the active sheet with content, undefined where there are none. */
  get used(): Area | undefined {
    const { sheet } = this;
    const known = this.usedAreas.get(sheet);
    if (known !== undefined) return known ?? undefined;
    const used = sheet.grid.used(WHOLE_SHEET, true);
    this.usedAreas.set(sheet, used ?? null);
    return used;
  }

  /** Calls a painter before the next frame after every change. */
  onPaint(painter: () => void): void {
    this.painters.push(painter);
  }

  /** Calls at once when a cell that was open is left: what is typed next belongs to another. */
  onEditEnd(closer: () => void): void {
    this.closers.push(closer);
  }

  /** Something may look different now. */
  invalidate(): void {
    if (this.isPaintDue) return;
    this.isPaintDue = true;
    this.nextFrame(() => {
      this.isPaintDue = false;
      for (const painter of this.painters) painter();
    });
  }

  /** The selection of the active sheet, whoever selected. */
  get selection(): Selection {
    const { sheet } = this;
    const own = this.selections.get(sheet);
    if (own && own.areas === sheet.selection) return own;
    const other = selectAreas(sheet.selection);
    const adopted = { ...other, areas: sheet.selection };
    this.selections.set(sheet, adopted);
    this.toReveal = adopted.active;
    return adopted;
  }

  /** The cell that has to come into sight since this was last asked. */
  takeReveal(): Place | undefined {
    const place = this.toReveal;
    this.toReveal = undefined;
    return place;
  }

  /** Selects, and brings a cell into sight: the active one unless another is named, or none. */
  select(selection: Selection, reveal: Place | null = selection.active): void {
    const { sheet } = this;
    this.toReveal = reveal ?? undefined;
    this.do(() => this.host.user.select(selection.areas.map(printArea).join(',')));
    this.selections.set(sheet, { ...selection, areas: sheet.selection });
  }

  /** Moves the active cell within what is selected; Excel tells nobody of it. */
  activateWithin(selection: Selection): void {
    this.selections.set(this.sheet, { ...selection, areas: this.sheet.selection });
    this.toReveal = selection.active;
    this.invalidate();
  }

  /** Does something that Excel may refuse; true where it did not. `meanings` say what its codes mean here. */
  do(action: () => void, meanings: Partial<Record<ExcelErrorCode, Refusal>> = {}): boolean {
    try {
      action();
      return true;
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.onRefused(meanings[error.code] ?? error.code);
      return false;
    } finally {
      this.invalidate();
    }
  }

  get edit(): Edit | undefined {
    return this.currentEdit;
  }

  /** Opens the active cell, where it is not protected; while it is open, Excel answers no request. */
  beginEdit(mode: Edit['mode'], text = this.textAt(this.selection.active)): void {
    const place = this.selection.active;
    if (this.sheet.isLocked(areaOf(place))) this.onRefused('AccessDenied');
    else {
      this.currentEdit = { place, text, mode };
      this.host.user.startEditing();
    }
    this.toReveal = place;
    this.invalidate();
  }

  changeEdit(text: string): void {
    if (this.currentEdit) this.currentEdit = { ...this.currentEdit, text };
    this.invalidate();
  }

  /** F2 in an open cell: arrows move within the text, or leave the cell again. */
  toggleEditMode(): void {
    const edit = this.currentEdit;
    if (edit) this.currentEdit = { ...edit, mode: edit.mode === 'edit' ? 'enter' : 'edit' };
  }

  /** Leaves the open cell with what was typed; nothing is open afterwards. */
  commitEdit(): void {
    const edit = this.currentEdit;
    if (!edit) return;
    this.endEdit();
    this.do(() => this.host.user.type(printArea(areaOf(edit.place)), edit.text), {
      InvalidOperation: 'NotAccepted',
    });
    // A refused entry has not left the cell by itself.
    this.host.user.stopEditing();
  }

  cancelEdit(): void {
    this.endEdit();
    this.host.user.stopEditing();
    this.invalidate();
  }

  private endEdit(): void {
    this.currentEdit = undefined;
    for (const closer of this.closers) closer();
  }

  /** What the formula bar shows of a cell. */
  textAt({ row, column }: Place): string {
    const { grid } = this.sheet;
    return editText(grid.cell(row, column), grid.style(row, column).numberFormat, this.entrySettings);
  }

  private get entrySettings(): EntrySettings {
    const { language, today } = this.book.settings;
    return { language, year: today.year };
  }
}
