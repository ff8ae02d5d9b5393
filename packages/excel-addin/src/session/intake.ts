import {
  type ApplicationType,
  cellText,
  check,
  type EarlierKey,
  type FilledRow,
  type FillInput,
  type Finding,
  fieldAt,
  fileNumbers,
  fillRows,
  formatOf,
  guessTsvType,
  type Header,
  isBlank,
  layoutOf,
  MAX_TSV_BYTES,
  type MergedRows,
  mergeRows,
  nextRow,
  type OtherFile,
  otherFileByBytes,
  otherFileByText,
  privateKeyIn,
  type RecordSet,
  readFacts,
  readFillInput,
  readNames,
  readTable,
  readTsv,
  reduceCsrText,
  type SheetCell,
  type SheetData,
  type Tsv,
  type TsvLine,
} from '@upki-tsv/core';
import { cellAt, rowSpans } from './address.ts';
import { loadBookReader, mayHoldBook } from './book-reader.ts';
import type { SheetChecks } from './checks.ts';
import { readCsrCard } from './csr-card.ts';
import { type CsrCell, type CsrRepair, csrRepairs } from './csr-lines.ts';
import type { FactBook } from './facts.ts';
import { fault } from './faults.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { Area, HostPort } from './port.ts';
import type { SelectionWatch } from './selection.ts';
import type { Cell, CsrPaste, FilesReading, FixChange, GivenFile, TsvImport } from './snapshot.ts';
import type { SnapshotStore } from './store.ts';
import type { Writes } from './writes.ts';

/** Rows of one edit in which CSRs are put on one line. */
const MAX_CSR_ROWS = 1000;

export interface IntakeOptions {
  readonly port: HostPort;
  readonly store: SnapshotStore;
  readonly operations: Operations;
  readonly checks: SheetChecks;
  readonly selection: SelectionWatch;
  readonly writes: Writes;
  readonly facts: FactBook;
  /** ISO date of today. */
  readonly today: () => string;
}

/** What comes into sheets from elsewhere: TSV files, CSRs, certificates, lists. */
export class Intake {
  readonly #options: IntakeOptions;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  async openTsv({ name, bytes }: GivenFile, asked?: ApplicationType): Promise<TsvImport> {
    if (bytes.length > MAX_TSV_BYTES) return { status: 'too-large' };
    if (bytes.length === 0) return { status: 'empty' };
    if (privateKeyIn(bytes)) return { status: 'private-key' };
    const byBytes = await otherFileByBytes(bytes);
    if (byBytes) return { status: isCredential(byBytes) ? 'no-application' : 'no-tsv' };
    const tsv = await readTsv(bytes);
    if (tsv.encoding === 'unknown') return { status: 'unclear-encoding' };
    const byText = otherFileByText(tsv, name);
    if (byText === 'pin-file') return { status: 'pin-file' };
    // A list with a header may be a sheet that was saved as text.
    if (byText && byText !== 'table') return { status: byText === 'html' ? 'no-tsv' : 'no-application' };
    const read = recordsOf(tsv, name, asked);
    if (read.status !== 'records') return read;
    const { type, records } = read;
    const { port, operations, checks, store } = this.#options;
    const layout = layoutOf(type, { language: store.get().language });
    const rows = records.map((values) =>
      layout.columns.map(({ item }) => (item === null ? '' : (values[item - 1] ?? ''))),
    );
    let failed: TsvImport | undefined;
    const sheet = await operations.enqueue(async () => {
      try {
        return await port.addApplicationSheet(layout, rows);
      } catch (error) {
        failed = { status: 'failed', fault: operations.fail(error, 'open') };
        return undefined;
      }
    });
    if (failed || sheet === undefined) return failed ?? { status: 'failed', fault: fault('refused', 'open') };
    await checks.check();
    const taken = new Map(checks.open?.model.rows().map(({ row, cells }) => [row, cells]));
    const same = rows.every((row, index) => sameTexts(row, taken.get(layout.headerRow + 1 + index)));
    if (!same) {
      const refused = fault('refused', 'open');
      store.publish({ fault: refused });
      return { status: 'failed', fault: refused };
    }
    return { status: 'opened', sheet, type, records: records.length };
  }

  async readFiles(
    files: readonly GivenFile[],
    same: ReadonlyMap<number, string> = new Map(),
  ): Promise<FilesReading> {
    const { checks, writes } = this.#options;
    const open = checks.open;
    if (!open) return { status: 'no-sheet' };
    const { model, institution } = open;
    const { type } = model.set;
    const openWorkbook = files.some(({ bytes }) => mayHoldBook(bytes)) ? await loadBookReader() : undefined;
    const read = await Promise.all(
      files.map(({ name, bytes }) =>
        readFillInput(bytes, name, type, { institution, ...(openWorkbook && { openWorkbook }) })
          // A workbook that cannot be opened is said to be one.
          .catch(() => readFillInput(bytes, name, type, { institution })),
      ),
    );
    const given = read.flatMap((parts, file) =>
      parts.map(({ part, input }) => ({ file, part, input, name: part ?? files[file]?.name ?? '' })),
    );
    const { rows: filled, notes } = fillRows(
      type,
      given.map(({ input }) => input),
      institution,
    );
    const rows = filled.map((row) => withSame(row, same));
    const merged = mergeRows(wholeSheet(open), model.table, rows, institution);
    const changes = merged.cells.map(({ row, column, text }) => this.#added(open, row, column, text));
    return {
      status: 'read',
      rows: rows.length,
      numbers: rows.length === 0 ? null : fileNumbers(type, rows),
      merged,
      preview: writes.preview(changes),
      problems: given.flatMap(({ file, part, input }) =>
        input.problems.map((problem) => ({ file, part, problem })),
      ),
      notes: [
        ...given.flatMap(({ file, part, input }) => input.notes.map((note) => ({ file, part, note }))),
        ...notes.flatMap(({ input, note }) => {
          const from = given[input];
          return from ? [{ file: from.file, part: from.part, note }] : [];
        }),
      ],
      findings: await foundByKnowledge(type, rows, merged, given, this.#options.today()),
    };
  }

  async pasteCsr(text: string): Promise<CsrPaste> {
    const { checks, writes, facts } = this.#options;
    const { base64, notes, blocks } = reduceCsrText(text);
    if (notes.includes('private-key')) return { status: 'private-key' };
    if (blocks > 1) return { status: 'several' };
    if (blocks === 0 || base64 === '') return { status: 'none' };
    const read = await facts.reader.read(text);
    if (read.status === 'bad') return { status: 'unreadable', reason: read.reason };
    const open = checks.open;
    const column = open && csrColumn(open);
    if (!open || column === undefined) return { status: 'no-place' };
    const row = this.#rowForCsr(open);
    const change = this.#added(open, row, column, base64);
    const { cell, before } = change;
    const preview = writes.preview([change]);
    if (!isBlank(before) && reduceCsrText(before).base64 !== base64) {
      const cards = await Promise.all([readCsrCard(before), readCsrCard(base64)]);
      return { status: 'occupied', cell, preview, before: cards[0], after: cards[1] };
    }
    const result = await writes.apply(preview);
    switch (result.status) {
      case 'written':
        return { status: 'written', cell };
      case 'failed':
        return result;
      case 'partly':
        return { status: 'failed', fault: fault('refused', 'write') };
      default:
        return { status: 'changed' };
    }
  }

  /** Puts CSRs that were just entered by hand on one line each. Runs beside what is under way. */
  straighten(open: OpenSheet, areas: readonly Area[]): void {
    const column = csrColumn(open);
    if (column === undefined) return;
    const { writes } = this.#options;
    const repairs = csrRepairs(editedCsrs(open, areas, column)).filter(
      ({ row }) => !writes.isTakenBack(open.sheet.id, cellAt(row, column), open.model.textAt(row, column)),
    );
    const joins = repairs.filter(({ row, to }) => row === to || isFreeBelow(open, row, to, column));
    const changes = joins.flatMap((repair) => changesOfRepair(open, column, repair));
    const cell = joins[0] && cellAt(joins[0].row, column);
    if (cell) void this.#join(cell, joins.length - 1, changes);
    const spread = repairs.find((repair) => !joins.includes(repair));
    if (!spread) return;
    const preview = writes.preview(changesOfRepair(open, column, spread));
    const rows = spread.to - spread.row + 1;
    const notice = { kind: 'csr-spread', cell: cellAt(spread.row, column), rows, preview } as const;
    this.#options.store.publish({ notice });
  }

  async #join(cell: Cell, others: number, changes: readonly FixChange[]): Promise<void> {
    const { writes, store } = this.#options;
    const result = await writes.apply(writes.preview(changes));
    if (result.status === 'written') store.publish({ notice: { kind: 'csr-joined', cell, others } });
  }

  /** The selected row where it can hold an application, else the next free one. */
  #rowForCsr(open: OpenSheet): number {
    const [area] = this.#options.selection.areas;
    const header = open.model.table.headerRow ?? 0;
    const next = nextRow(wholeSheet(open), open.model.table);
    return area && area.top > header && area.top <= next ? area.top : next;
  }

  #added(open: OpenSheet, row: number, column: number, after: string): FixChange {
    const { model } = open;
    const item = model.itemIn(column);
    const before = model.textAt(row, column);
    const cell = cellAt(row, column);
    const change: FixChange = { record: model.recordIn(row), row, item, cell, before, after, rules: [] };
    const isPin = item !== null && fieldAt(formatOf(model.set.type), item)?.id === 'pin';
    return isPin ? this.#options.writes.secret(change) : change;
  }
}

/** A row with values that are the same for all, where the files gave it none. */
function withSame(row: FilledRow, same: ReadonlyMap<number, string>): FilledRow {
  if (same.size === 0) return row;
  const values = row.values.map((value, index) => {
    const common = same.get(index + 1);
    return common !== undefined && (isBlank(value) || row.defaults.includes(index + 1)) ? common : value;
  });
  return { ...row, values, defaults: row.defaults.filter((item) => !same.has(item)) };
}

/** What a check says of the new rows only because of the certificates and older records that were given. */
async function foundByKnowledge(
  type: ApplicationType,
  rows: readonly FilledRow[],
  { rows: targets }: MergedRows,
  given: readonly { readonly name: string; readonly input: FillInput }[],
  today: string,
): Promise<readonly Finding[]> {
  const certificates = given.flatMap(({ input }) => input.certificates);
  const earlierKeys = new Map<string, EarlierKey>(
    given.flatMap(({ name, input }) =>
      [...input.usedKeys].map(([key, row]) => [key, { where: 'file', name, row }]),
    ),
  );
  if (rows.length === 0 || certificates.length + earlierKeys.size === 0) return [];
  const set: RecordSet = {
    type,
    origin: 'sheet',
    records: rows.map(({ values }, index) => ({ values, row: targets[index] ?? 0 })),
  };
  const facts = await readFacts(set);
  const keyOf = ({ rule, at }: Finding): string => `${rule} ${at.record} ${at.item}`;
  const anyway = new Set(check(set, { facts }).findings.map(keyOf));
  const { findings } = check(set, { facts, certificates, earlierKeys, today });
  return findings.filter((finding) => !anyway.has(keyOf(finding)));
}

const isCredential = (what: OtherFile): boolean =>
  what === 'csr' || what === 'certificate' || what === 'pkcs7';

type Records =
  | {
      readonly status: 'records';
      readonly type: ApplicationType;
      /** Values by item. */
      readonly records: readonly (readonly string[])[];
    }
  | Exclude<TsvImport, { status: 'opened' | 'failed' }>;

/** The records of a TSV, unless some of its values would find no column. */
function recordsOf({ lines }: Tsv, fileName: string, asked: ApplicationType | undefined): Records {
  const [first] = lines;
  if (!first) return { status: 'empty' };
  const header = readNames(first.fields);
  if (header.fields.size > 2) {
    const named = guessTsvType(fileName, []);
    return recordsUnderHeader(lines, header, asked ?? (named.kind === 'told' ? named.type : undefined));
  }
  const guess = asked ? ({ kind: 'told', type: asked } as const) : guessTsvType(fileName, lines);
  if (guess.kind === 'unknown') return { status: 'unknown-type', records: lines.length };
  const { type } = guess;
  const { items } = formatOf(type);
  for (const { line, fields } of lines) {
    if (fields.length !== items.length) {
      return { status: 'wrong-length', line, fields: fields.length, expected: items.length };
    }
    const blank = items.findIndex((field, index) => !field && fields[index] !== '');
    if (blank >= 0) return { status: 'no-column', line, item: blank + 1 };
  }
  return { status: 'records', type, records: lines.map(({ fields }) => fields) };
}

/** By names, whatever the order; columns that no item has would be lost. */
function recordsUnderHeader(lines: readonly TsvLine[], header: Header, type?: ApplicationType): Records {
  const rows = lines.map(({ line, fields }) => ({ row: line, hidden: false, cells: fields }));
  const table = readTable({ name: '', hidden: false, rows }, { ...(type && { type }) });
  if (table.kind !== 'table') return { status: 'unknown-type', records: lines.length - 1 };
  const known = new Set([...table.columns.values(), ...table.dnColumns]);
  const widest = Math.max(...lines.map(({ fields }) => fields.length));
  const unknown = Array.from({ length: widest }, (_, column) => column).filter(
    (column) => !known.has(column) && lines.some(({ fields }) => (fields[column] ?? '') !== ''),
  );
  if (unknown.length > 0 || header.dnParts.length > 0) {
    const names = [...unknown, ...table.dnColumns].map(
      (column) => lines[0]?.fields[column] || `${column + 1}`,
    );
    return { status: 'unknown-columns', names };
  }
  return {
    status: 'records',
    type: table.set.type,
    records: table.set.records.map(({ values }) => values),
  };
}

/** True where a row of a sheet has these texts and nothing behind them. */
const sameTexts = (texts: readonly string[], cells: readonly SheetCell[] = []): boolean =>
  texts.every((text, column) => cellText(cells[column]) === text);

const wholeSheet = ({ head, model }: OpenSheet): SheetData => ({
  ...head,
  rows: [...head.rows, ...model.rows()],
});

function csrColumn({ model }: OpenSheet): number | undefined {
  const item = formatOf(model.set.type).itemOf.csr;
  return item === undefined ? undefined : model.table.columns.get(item);
}

/** The CSR cells of an edit, without formulas. */
function editedCsrs({ model }: OpenSheet, areas: readonly Area[], column: number): CsrCell[] {
  const edited = areas.filter(({ left, right }) => left <= column && right >= column);
  const rows = rowSpans(edited).flatMap(({ from, to }) =>
    Array.from({ length: Math.min(to - from + 1, MAX_CSR_ROWS) }, (_, index) => from + index),
  );
  return rows.flatMap((row) => {
    const text = model.textAt(row, column);
    return text === '' || !model.canOverwrite(row, column) ? [] : [{ row, text }];
  });
}

/** True where the rows below the first hold nothing but the lines of the CSR. */
const isFreeBelow = ({ model }: OpenSheet, row: number, to: number, column: number): boolean =>
  Array.from({ length: to - row }, (_, index) => row + 1 + index).every((each) =>
    model.isFreeBut(each, column),
  );

function changesOfRepair({ model }: OpenSheet, column: number, { row, to, base64 }: CsrRepair): FixChange[] {
  const item = model.itemIn(column);
  return Array.from({ length: to - row + 1 }, (_, index) => row + index).map((each) => ({
    record: model.recordIn(each),
    row: each,
    item,
    cell: cellAt(each, column),
    before: model.textAt(each, column),
    after: each === row ? base64 : '',
    rules: [],
  }));
}
