import { UNDO_GROUP_SHIFT } from '../protocol/bridge.ts';

/** `Excel.run`, with a batch alone or with what comes before it. */
export type Run = (...given: readonly unknown[]) => Promise<unknown>;
type Batch = (context: { _requestFlagModifier: number }) => Promise<unknown>;

/**
 * Teaches the loaded library `Excel.run({ mergeUndoGroup: true }, …)` of ExcelApi 1.20, which npm's copy does not know:
 * the requests of such a run carry a number of their own among the flags. How Excel's own library says it is not known.
 */
export function addUndoGroups(excel: { run: Run }): void {
  const { run } = excel;
  let groups = 0;
  excel.run = (...given) => {
    const [options, batch] = given;
    if (given.length !== 2 || typeof batch !== 'function' || !isMerging(options)) return run(...given);
    groups += 1;
    const flags = groups << UNDO_GROUP_SHIFT;
    const grouped: Batch = (context) => {
      context._requestFlagModifier |= flags;
      return (batch as Batch)(context);
    };
    return run(options, grouped);
  };
}

const isMerging = (options: unknown): boolean =>
  typeof options === 'object' &&
  options !== null &&
  'mergeUndoGroup' in options &&
  options.mergeUndoGroup === true;
