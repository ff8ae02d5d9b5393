import { areaOf, parseReference } from '../formulas/reference.ts';
import {
  type Area,
  MAX_ADDRESS_LENGTH,
  parseArea,
  splitAreas,
  splitSheetName,
  WHOLE_SHEET,
} from '../model/address.ts';
import { shiftArea } from '../model/areas.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { excelError } from '../protocol/errors.ts';

/** The cells that a `Range` (one area) or `RangeAreas` means. */
export class CellRange {
  readonly session: Session;
  readonly sheet: Sheet;
  areas: readonly Area[];
  /** Set while the add-in tracks the range: it then moves with its cells. */
  referenceId: string | undefined;
  /** Whether it is a `RangeAreas`. */
  readonly many: boolean;

  constructor(session: Session, sheet: Sheet, areas: readonly Area[], many: boolean) {
    this.session = session;
    this.sheet = sheet;
    this.areas = areas;
    this.many = many;
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  /** The area of a `Range`; `ItemNotFound` where its cells or its sheet were deleted. */
  get area(): Area {
    const [area] = this.areas;
    if (!area || this.sheet.deleted) throw excelError('ItemNotFound');
    return area;
  }

  range(area: Area): CellRange {
    return new CellRange(this.session, this.sheet, [area], false);
  }
}

/** What requests share: the workbook, the ranges kept by reference, the events asked for. */
export class Session {
  readonly workbook: Workbook;
  private readonly references = new Map<string, CellRange>();
  private nextReference = 1;
  /** How often each event of each target is registered: `DataChanged` of a sheet's id, or of `Workbook`. */
  private readonly registrations = new Map<string, number>();
  readonly suspensions: string[] = [];

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    workbook.onShift((sheet, shift) => {
      for (const range of this.references.values())
        if (range.sheet === sheet)
          range.areas = range.areas
            .map((area) => shiftArea(area, shift))
            .filter((area) => area !== undefined);
    });
  }

  keep(range: CellRange): void {
    if (range.referenceId !== undefined) return;
    range.referenceId = `ref-${this.nextReference++}`;
    this.references.set(range.referenceId, range);
  }

  release(id: string): void {
    this.references.delete(id);
  }

  releaseAll(): void {
    this.references.clear();
  }

  kept(id: string): CellRange | undefined {
    return this.references.get(id);
  }

  /** How many ranges the add-in tracks and has not let go. */
  get keptCount(): number {
    return this.references.size;
  }

  register(event: string, target: string, by: 1 | -1): void {
    const key = `${event}/${target}`;
    this.registrations.set(key, Math.max(0, (this.registrations.get(key) ?? 0) + by));
  }

  isRegistered(event: string, target: string): boolean {
    return (this.registrations.get(`${event}/${target}`) ?? 0) > 0;
  }

  range(sheet: Sheet, areas: readonly Area[]): CellRange {
    return new CellRange(this, sheet, areas, false);
  }

  /** One area by address or defined name, on a sheet unless the address names another. */
  rangeAt(sheet: Sheet, address: string): CellRange {
    if (address.length > MAX_ADDRESS_LENGTH) throw excelError('InvalidArgument');
    const { sheet: named, local } = splitSheetName(address);
    const home = named === undefined ? sheet : this.workbook.findSheet(named);
    if (!home) throw excelError('InvalidArgument');
    if (named !== undefined && home !== sheet) throw excelError('InvalidArgument');
    const area = parseArea(local);
    if (area) return this.range(home, [area]);
    const name = this.workbook.findName(local, sheet);
    const range = name && this.rangeOfFormula(name.formula);
    if (!range) throw excelError('InvalidArgument');
    return range;
  }

  /** Several areas, parted by commas, of one sheet. */
  rangesAt(sheet: Sheet, address: string | undefined): CellRange {
    if (address === undefined) return new CellRange(this, sheet, [WHOLE_SHEET], true);
    if (address.length > MAX_ADDRESS_LENGTH) throw excelError('InvalidArgument');
    const areas = splitAreas(address).flatMap((part) => this.rangeAt(sheet, part).areas);
    return new CellRange(this, sheet, areas, true);
  }

  /** The range that a name's formula means: `=Sheet1!$A$1:$B$2`. */
  rangeOfFormula(formula: string): CellRange | undefined {
    const reference = parseReference(formula.slice(1));
    const sheet = reference?.sheet === undefined ? undefined : this.workbook.findSheet(reference.sheet);
    return reference && sheet ? this.range(sheet, [areaOf(reference)]) : undefined;
  }
}
