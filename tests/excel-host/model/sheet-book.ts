import { excelError } from '../protocol/errors.ts';
import type { Area } from './address.ts';
import type { Actor, Change, PlainChange } from './change.ts';
import { Sheet } from './sheet.ts';

/** The sheets of a workbook, which of them is looked at, and who hears of what happens to them. */
export abstract class SheetBook {
  sheets: Sheet[] = [];
  /** Whether a picture, a chart or the like is selected instead of cells. */
  isObjectSelected = false;
  private active: Sheet;
  private actor: Actor = 'user';
  private listeners: ((change: Change) => void)[] = [];
  private nextSheet = 2;
  private nextId = 1;

  constructor() {
    this.active = this.addSheet('Sheet1', 'user');
  }

  /** Called after a sheet got another name. */
  protected abstract afterRename(before: string, after: string): void;
  /** Called after a sheet was taken out. */
  protected abstract afterDelete(sheet: Sheet): void;

  onChange(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  /** Runs something as somebody, so that its changes are theirs. */
  as<Result>(actor: Actor, run: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return run();
    } finally {
      this.actor = before;
    }
  }

  tell(sheet: Sheet, change: PlainChange): void {
    const told = { ...change, actor: this.actor, sheet: sheet.id };
    for (const listener of this.listeners) listener(told);
  }

  /** An identifier that no other object of the workbook has. */
  newId(): string {
    const digits = (this.nextId++).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0000-4000-8000-${digits}}`;
  }

  get activeSheet(): Sheet {
    return this.active;
  }

  /** A sheet by name (without regard to case) or id. */
  findSheet(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name || sheet.id === key);
  }

  addSheet(name: string | undefined, actor: Actor = this.actor): Sheet {
    const chosen = name ?? this.freeSheetName();
    this.checkSheetName(chosen);
    const sheet = new Sheet(this.newId(), chosen);
    this.sheets.push(sheet);
    this.as(actor, () => this.tell(sheet, { kind: 'added' }));
    return sheet;
  }

  private freeSheetName(): string {
    while (this.findSheet(`Sheet${this.nextSheet}`)) this.nextSheet += 1;
    return `Sheet${this.nextSheet}`;
  }

  private checkSheetName(name: string, renamed?: Sheet): void {
    const allowed = name.trim() !== '' && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
    if (!allowed || name.toLowerCase() === 'history') throw excelError('InvalidArgument');
    const same = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (same && same !== renamed) throw excelError('ItemAlreadyExists');
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkSheetName(name, sheet);
    const before = sheet.name;
    if (name === before) return;
    sheet.name = name;
    this.afterRename(before, name);
    this.tell(sheet, { kind: 'renamed', before, after: name });
  }

  deleteSheet(sheet: Sheet): void {
    if (sheet.visibility === 'VeryHidden') throw excelError('InvalidOperation');
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
    const next = others[0];
    if (!next) throw excelError('InvalidOperation');
    const wasActive = this.active === sheet;
    this.sheets = this.sheets.filter((each) => each !== sheet);
    sheet.deleted = true;
    if (wasActive) {
      this.active = next;
      this.tell(next, { kind: 'activated' });
    }
    this.tell(sheet, { kind: 'deleted' });
    this.afterDelete(sheet);
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw excelError('InvalidOperation');
    this.isObjectSelected = false;
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.tell(before, { kind: 'deactivated' });
    this.tell(sheet, { kind: 'activated' });
  }

  setVisibility(sheet: Sheet, visibility: Sheet['visibility']): void {
    const before = sheet.visibility;
    if (visibility === before) return;
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) throw excelError('InvalidOperation');
    sheet.visibility = visibility;
    this.tell(sheet, { kind: 'visibility', before, after: visibility });
    const next = others[0];
    if (visibility !== 'Visible' && this.active === sheet && next) {
      this.active = next;
      this.tell(sheet, { kind: 'deactivated' });
      this.tell(next, { kind: 'activated' });
    }
  }

  moveSheet(sheet: Sheet, position: number): void {
    const before = this.sheets.indexOf(sheet);
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw excelError('InvalidArgument');
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.sheets.splice(position, 0, sheet);
    if (before !== position) this.tell(sheet, { kind: 'moved', before, after: position });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    sheet.selection = areas;
    this.tell(sheet, { kind: 'selection', areas });
  }
}
