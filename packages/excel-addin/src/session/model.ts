import {
  type ApplicationRecord,
  type AsideRow,
  type CheckContext,
  type Checker,
  cellText,
  columnOfFinding,
  createChecker,
  type Finding,
  formatOf,
  holdsPrivateKey,
  isBlank,
  type RecordSet,
  type RowReading,
  recordSecrets,
  type SheetRow,
  shownValue,
  type Table,
  valueAt,
} from '@upki-tsv/core';
import { cellAt } from './address.ts';
import type { RowMarks } from './overlays.ts';
import type { Level } from './port.ts';
import type { Cell, PlacedFinding, RowFindings } from './snapshot.ts';

const NO_MARKS: RowMarks = new Map();

/** The records of a sheet and their findings, kept in step with the sheet row by row. */
export class SheetModel {
  readonly table: Table;
  /** 0-based columns that a record is made of, and the one that chooses it. */
  readonly ownColumns: readonly number[];
  #context: CheckContext;
  readonly #rows = new Map<number, SheetRow>();
  readonly #indexes = new Map<number, number>();
  readonly #leftOut = new Set<number>();
  readonly #formulaRows = new Set<number>();
  readonly #hiddenRows = new Set<number>();
  readonly #asides = new Map<number, AsideRow>();
  /** By record; null for one without findings. */
  #placed: (RowFindings | null)[] = [];
  readonly #outdated = new Set<number>();
  #safeFixes = 0;
  #planVersion = 0;
  #checker: Checker;

  /** @param rows the rows below the header */
  constructor(table: Table, rows: readonly SheetRow[], context: CheckContext) {
    this.table = table;
    const { columns, dnColumns, choiceColumn } = table;
    this.ownColumns = [...columns.values(), ...dnColumns, ...(choiceColumn === null ? [] : [choiceColumn])];
    this.#context = context;
    this.#checker = createChecker(table.set, context);
    this.#index();
    for (const row of rows) {
      this.#remember(row);
      this.#noteReading(row.row, table.readRow(row));
    }
  }

  get set(): RecordSet {
    return this.#checker.set;
  }

  get checker(): Checker {
    return this.#checker;
  }

  get leftOut(): number {
    return this.#leftOut.size;
  }

  /** Rows whose values may change without an edit of their own. */
  get formulaRows(): ReadonlySet<number> {
    return this.#formulaRows;
  }

  get context(): CheckContext {
    return this.#context;
  }

  /** Checks all records again with what is known now. */
  recheck(context: CheckContext): void {
    this.#context = context;
    this.#checker = createChecker({ ...this.set, records: [...this.set.records] }, context);
    this.#index();
  }

  /** Takes rows as they are now, empty ones too; answers the rows whose findings may be others. */
  replaceRows(rows: readonly SheetRow[]): ReadonlySet<number> {
    const touched = this.#replaceRows(rows);
    const { hiddenRows = false, asides = [], ...set } = this.set;
    const hidden = this.hidden > 0;
    const now = [...this.#asides.values()].sort((a, b) => a.row - b.row);
    if (hiddenRows !== hidden || !sameAsides(asides, now)) {
      const changed = { ...set, records: [...set.records], ...(hidden && { hiddenRows: true }), asides: now };
      this.#checker = createChecker(changed, this.#context);
      this.#index();
    }
    return touched;
  }

  #replaceRows(rows: readonly SheetRow[]): ReadonlySet<number> {
    const touched = new Set<number>();
    const inserted: ApplicationRecord[] = [];
    const removed = new Set<number>();
    for (const row of new Map(rows.map((each) => [each.row, each])).values()) {
      this.#remember(row);
      const reading = this.table.readRow(row);
      this.#noteReading(row.row, reading);
      const index = this.#indexes.get(row.row);
      touched.add(row.row);
      if (reading.kind === 'record') {
        if (index === undefined) inserted.push(reading.record);
        else {
          this.#outdated.add(index);
          if (this.#methodOf(this.set.records[index]) !== this.#methodOf(reading.record)) this.#planVersion++;
          this.#touch(touched, this.#checker.replace(index, reading.record));
        }
      } else if (index !== undefined) removed.add(index);
    }
    const last = this.set.records.at(-1)?.row ?? 0;
    const appends = removed.size === 0 && inserted.every(({ row }) => row > last);
    if (appends) {
      for (const record of inserted.sort((a, b) => a.row - b.row)) {
        const index = this.set.records.length;
        this.#indexes.set(record.row, index);
        this.#placed.push(null);
        this.#planVersion++;
        this.#outdated.add(index);
        this.#touch(touched, this.#checker.append(record));
      }
      return touched;
    }
    const before = this.set.records.map(({ row }) => row);
    const records = this.set.records.filter((_, index) => !removed.has(index)).concat(inserted);
    records.sort((a, b) => a.row - b.row);
    this.#checker = createChecker({ ...this.set, records }, this.#context);
    this.#index();
    return new Set([...touched, ...before, ...records.map(({ row }) => row)]);
  }

  /** Number of records in hidden rows. */
  get hidden(): number {
    let count = 0;
    for (const row of this.#hiddenRows) if (this.#indexes.has(row)) count++;
    return count;
  }

  isHidden(row: number): boolean {
    return this.#hiddenRows.has(row);
  }

  /** CSRs that have not been read, of all records or of those in some rows. */
  pendingCsrs(rows?: ReadonlySet<number>): string[] {
    const item = formatOf(this.table.set.type).itemOf.csr;
    if (item === undefined) return [];
    return this.#checker.pendingRecords().flatMap((index) => {
      const record = this.set.records[index];
      return record && (rows?.has(record.row) ?? true) ? [valueAt(record, item - 1)] : [];
    });
  }

  /** Looks again at records whose CSR had not been read; answers the rows that changed. */
  refresh(): ReadonlySet<number> {
    const touched = new Set<number>();
    for (const index of this.#checker.pendingRecords()) {
      const record = this.set.records[index];
      if (record) this.#touch(touched, this.#checker.replace(index, record));
    }
    return touched;
  }

  /** Findings by record, without records that have none. */
  rowFindings(): RowFindings[] {
    this.#placeOutdated();
    return this.#placed.filter((row) => row !== null);
  }

  /** Fixes that may be applied without asking. */
  get safeFixes(): number {
    this.#placeOutdated();
    return this.#safeFixes;
  }

  /** Another whenever the upload files may be others. */
  get planVersion(): number {
    return this.#planVersion;
  }

  general(): readonly PlacedFinding[] {
    return this.#place(this.#checker.general);
  }

  findingsAt(row: number): readonly PlacedFinding[] {
    const index = this.#indexes.get(row);
    return index === undefined ? [] : this.#place(this.#checker.findingsOf(index));
  }

  /** What a row is to show: an error where a cell has both. */
  marks(row: number): RowMarks {
    const index = this.#indexes.get(row);
    if (index === undefined) return NO_MARKS;
    const findings = this.#checker.findingsOf(index);
    if (findings.length === 0) return NO_MARKS;
    const marks = new Map<number, Level>();
    for (const finding of findings) {
      const cell = this.cellOf(finding);
      if (cell && marks.get(cell.column) !== 'error') marks.set(cell.column, finding.severity);
    }
    return marks;
  }

  /** Where a finding is shown; null for one on the sheet as a whole. */
  cellOf(finding: Finding): Cell | null {
    const { row } = finding.at;
    const column = columnOfFinding(this.table, finding);
    return row === null || column === undefined ? null : cellAt(row, column);
  }

  /** Text of a cell below the header, as it was read. */
  textAt(row: number, column: number): string {
    return cellText(this.#rows.get(row)?.cells[column]);
  }

  /** The rows below the header that hold anything, in order. */
  rows(): SheetRow[] {
    return [...this.#rows.values()].sort((a, b) => a.row - b.row);
  }

  recordAt(record: number): ApplicationRecord | undefined {
    return this.set.records[record - 1];
  }

  /** 1-based number of the record in a row. */
  recordIn(row: number): number | null {
    const index = this.#indexes.get(row);
    return index === undefined ? null : index + 1;
  }

  /** True where a cell holds what must not be shown: a PIN, what may be one, a private key. */
  hides(row: number, column: number): boolean {
    const item = this.itemIn(column);
    if (item === null) return holdsPrivateKey(this.textAt(row, column));
    const record = this.set.records[this.#indexes.get(row) ?? -1];
    if (!record) return item === formatOf(this.set.type).itemOf.pin;
    return recordSecrets(record, this.set).hides(item);
  }

  /** True for a cell below the header that holds nothing but white space. */
  isFree(row: number, column: number): boolean {
    return isBlank(this.textAt(row, column)) && this.canOverwrite(row, column);
  }

  /** True for a cell that holds no formula. */
  canOverwrite(row: number, column: number): boolean {
    const cell = this.#rows.get(row)?.cells[column] ?? null;
    return !(typeof cell === 'object' && cell?.formula);
  }

  /** True for a row that holds nothing of an application but in one column. */
  isFreeBut(row: number, column: number): boolean {
    return this.ownColumns.every((each) => each === column || this.isFree(row, each));
  }

  /** Item of a column, that of the DN for its parts; null for any other column. */
  itemIn(column: number): number | null {
    const { columns, dnColumns, set } = this.table;
    if (dnColumns.includes(column)) return formatOf(set.type).itemOf.subjectDn ?? null;
    for (const [item, own] of columns) if (own === column) return item;
    return null;
  }

  /** True where a value stands in a cell of its own that holds no formula. */
  canWrite(record: ApplicationRecord, item: number): boolean {
    return this.table.columns.has(item) && record.cells?.[item - 1]?.formula === undefined;
  }

  /** What names a record to a person: its FQDN, CN or DN; never a secret. */
  titleOf(record: ApplicationRecord): string {
    const { itemOf } = formatOf(this.table.set.type);
    const text = (item: number | undefined): string =>
      item === undefined ? '' : shownValue(record, item, this.set).trim();
    return text(itemOf.fqdn) || text(itemOf.userName) || (/^CN=([^,]*)/i.exec(text(1))?.[1] ?? text(1));
  }

  #noteReading(row: number, reading: RowReading): void {
    if (reading.kind === 'left-out') this.#leftOut.add(row);
    else this.#leftOut.delete(row);
    if (reading.kind === 'aside') this.#asides.set(row, { row, holds: reading.holds });
    else this.#asides.delete(row);
  }

  #touch(rows: Set<number>, indexes: readonly number[]): void {
    for (const index of indexes) {
      const row = this.set.records[index]?.row;
      if (row === undefined) continue;
      rows.add(row);
      this.#outdated.add(index);
    }
  }

  #remember(row: SheetRow): void {
    if (row.cells.every((cell) => cell === null)) this.#rows.delete(row.row);
    else this.#rows.set(row.row, row);
    if (row.hidden) this.#hiddenRows.add(row.row);
    else this.#hiddenRows.delete(row.row);
    if (this.ownColumns.some((column) => !this.canOverwrite(row.row, column))) this.#formulaRows.add(row.row);
    else this.#formulaRows.delete(row.row);
  }

  #index(): void {
    this.#indexes.clear();
    this.#outdated.clear();
    this.set.records.forEach(({ row }, index) => {
      this.#indexes.set(row, index);
    });
    this.#placed = this.set.records.map((_, index) => this.#placeRecord(index));
    this.#safeFixes = this.#placed.reduce((sum, row) => sum + countSafe(row), 0);
    this.#planVersion++;
  }

  #placeOutdated(): void {
    for (const index of this.#outdated) {
      const placed = this.#placeRecord(index);
      this.#safeFixes += countSafe(placed) - countSafe(this.#placed[index] ?? null);
      this.#placed[index] = placed;
    }
    this.#outdated.clear();
  }

  #placeRecord(index: number): RowFindings | null {
    const record = this.set.records[index];
    const findings = this.#checker.findingsOf(index);
    if (!record || findings.length === 0) return null;
    return Object.freeze({
      record: index + 1,
      row: record.row,
      title: this.titleOf(record),
      findings: this.#place(findings),
    });
  }

  #place(findings: readonly Finding[]): readonly PlacedFinding[] {
    const seen = new Map<string, number>();
    return Object.freeze(
      findings.map((finding) => {
        const { rule, at } = finding;
        const base = `${at.row ?? ''}.${at.item ?? ''}.${rule}`;
        const count = seen.get(base) ?? 0;
        seen.set(base, count + 1);
        const record = at.record === null ? undefined : this.recordAt(at.record);
        return Object.freeze({
          key: count === 0 ? base : `${base}.${count + 1}`,
          finding,
          cell: this.cellOf(finding),
          fixable:
            record !== undefined &&
            (finding.fix?.changes.every(({ item }) => this.canWrite(record, item)) ?? false),
        });
      }),
    );
  }

  #methodOf(record: ApplicationRecord | undefined): string {
    const item = formatOf(this.table.set.type).itemOf.method;
    return item === undefined ? '' : (record?.values[item - 1] ?? '');
  }
}

const sameAsides = (one: readonly AsideRow[], other: readonly AsideRow[]): boolean =>
  one.length === other.length &&
  one.every(({ row, holds }, index) => other[index]?.row === row && other[index]?.holds === holds);

const countSafe = (row: RowFindings | null): number =>
  row === null
    ? 0
    : row.findings.reduce((sum, each) => sum + (each.fixable && each.finding.fix?.safe ? 1 : 0), 0);
