import { type CheckSource, csrTexts, type SheetCell } from '@upki-tsv/core';
import type { EditQueue } from './edits.ts';
import type { FactBook } from './facts.ts';
import { contextAfter, type OpenSheet, openSheet, rowsOf, sourcesBefore } from './open-sheet.ts';
import type { Operations } from './operations.ts';
import type { HostPort, RowBlock, Survey } from './port.ts';
import { blockRows, type Recognised, recognise, topRows } from './reading.ts';
import { csrProgress, type ShownSheet } from './shown-sheet.ts';
import type { SheetState } from './snapshot.ts';

interface FullCheckOptions {
  readonly port: HostPort;
  readonly operations: Operations;
  readonly facts: FactBook;
  readonly shown: ShownSheet;
  readonly edits: EditQueue;
  /** The cell that is active when a sheet is read. */
  readonly onActiveCell: (cell: Survey['activeCell']) => void;
}

/** Reads the active sheet, and what it is compared with, as if nothing were known. */
export class FullCheck {
  readonly #options: FullCheckOptions;
  /** Other sheets that the findings depend on. */
  others: ReadonlySet<string> = new Set();
  /** True where a formula outside the sheet's records may change what they mean. */
  restsOnFormulas = false;

  constructor(options: FullCheckOptions) {
    this.#options = options;
  }

  /** Reads, checks and paints; where CSRs are to be read first, what is left to do then. */
  async run(paintWanted: boolean): Promise<(() => Promise<void>) | void> {
    const { port, operations, facts, shown, edits, onActiveCell } = this.#options;
    const isOver = shown.begin();
    const stale = (): boolean => isOver() || operations.stopped || edits.holdsOwnStructure;
    const covered = edits.take();
    const paint = paintWanted || covered?.remote === false;
    shown.unsure = true;
    shown.publish({ activity: 'reading', outdated: false });
    const survey = await port.survey();
    if (stale()) return;
    const recognised = recognise(survey);
    if (!recognised) {
      shown.show(undefined, { kind: 'none' });
      return;
    }
    const { sheet, reading, earlier } = recognised;
    shown.active = { id: sheet.id, name: sheet.name };
    this.others = new Set([
      ...(recognised.institutionSheet === undefined ? [] : [recognised.institutionSheet]),
      ...earlier.map(({ id }) => id),
    ]);
    onActiveCell(survey.activeCell);
    shown.publish({ sheets: recognised.applicationSheets });
    if (reading.kind !== 'table') {
      shown.show(undefined, otherState(recognised));
      if (survey.overlays.length > 0) {
        await port.paint({ sheet: sheet.id, remove: survey.overlays, add: [] });
      }
      operations.recovered();
      return;
    }
    const header = reading.headerRow ?? 0;
    const requests = [
      ...earlier.map(({ id, rows, columns }) => ({ sheet: id, from: 1, to: rows, columns })),
      ...(sheet.rows > header
        ? [{ sheet: sheet.id, from: header + 1, to: sheet.rows, columns: sheet.columns }]
        : []),
    ];
    const total = requests.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const progress = (done: number): void => shown.publish({ progress: { of: 'rows', done, total } });
    const blocks = await port.read(requests, { stopped: stale, progress });
    if (stale()) return;
    const rows = blockRows(blocks.filter((block) => block.sheet === sheet.id));
    const before = sourcesBefore(recognised, blocks);
    const csrs = before.flatMap(({ set }) => csrTexts(set));
    this.restsOnFormulas = hasForeignFormulas(recognised, survey, blocks);
    const context = contextAfter(before, reading.set, { facts, institution: recognised.institution });
    const { maxAddressLength } = port.environment;
    const open = openSheet({ recognised, survey, rows, context, maxAddressLength });
    open.overlays.relay(survey.overlays);
    shown.show(open);
    operations.recovered();
    facts.keep([...csrs, ...csrTexts(open.model.set)]);
    const finish = async (): Promise<void> => {
      shown.mark(open, rowsOf(open));
      if (paint) await shown.paint(open);
    };
    if (open.model.checker.pending === 0 && csrs.every((text) => facts.peek(text))) return finish();
    shown.publish({ activity: 'reading-csrs' });
    return () => this.#finishWithCsrs(open, { csrs, before, recognised, stale, finish });
  }

  /** Reads CSRs beside the queue, then checks again what depends on them. */
  async #finishWithCsrs(
    open: OpenSheet,
    {
      csrs,
      before,
      recognised,
      stale,
      finish,
    }: {
      readonly csrs: readonly string[];
      readonly before: readonly CheckSource[];
      readonly recognised: Recognised;
      readonly stale: () => boolean;
      readonly finish: () => Promise<void>;
    },
  ): Promise<void> {
    const { facts, operations, shown } = this.#options;
    await facts.read([...csrs, ...open.model.pendingCsrs()], () => !stale(), csrProgress(shown));
    await operations.enqueue(async () => {
      // Of a check that was stopped, what was read by then is shown.
      if (open !== shown.open || (stale() && !shown.snapshot.halted)) return;
      open.model.recheck(
        contextAfter(before, open.model.set, { facts, institution: recognised.institution }),
      );
      shown.show(open);
      await operations.guard('paint', finish);
    });
  }
}

/** True where a header, an institution's value or an earlier sheet is computed, so that any edit may change it. */
function hasForeignFormulas(
  { sheet, head, reading, institutionSheet }: Recognised,
  { sheets }: Survey,
  blocks: readonly RowBlock[],
): boolean {
  const isFormula = (cell: SheetCell): boolean => typeof cell === 'object' && cell?.formula === true;
  const header = reading.kind === 'table' ? (reading.headerRow ?? 0) : 0;
  const labels = sheets.find(({ id }) => id === institutionSheet)?.labels ?? [];
  return (
    head.rows.some(({ row, cells }) => row <= header && cells.some(isFormula)) ||
    labels.some((cells) => cells.some(isFormula)) ||
    blocks.some((block) => block.sheet !== sheet.id && block.rows.some(({ cells }) => cells.some(isFormula)))
  );
}

function otherState({ sheet, reading }: Recognised): SheetState {
  const name = { id: sheet.id, name: sheet.name };
  switch (reading.kind) {
    case 'institution':
      return { kind: 'institution', sheet: name, institution: reading.institution };
    case 'unclear':
      return {
        kind: 'unclear',
        sheet: name,
        types: reading.types,
        deciding: reading.deciding,
        contradicting: reading.contradicting,
        top: topRows(sheet),
      };
    case 'repeated':
      return { kind: 'repeated', sheet: name, names: reading.names, top: topRows(sheet) };
    default:
      return {
        kind: 'other',
        sheet: name,
        top: topRows(sheet),
        hint: reading.kind === 'other' ? (reading.hint ?? null) : null,
      };
  }
}
