import { evaluateFormula, type FormulaScope } from '../formulas/evaluate.ts';
import { MAX_COLUMNS } from './address.ts';
import type { Sheet } from './sheet.ts';
import { type CellValue, cellError } from './value.ts';

type ScopeOf = (sheet: Sheet, computation: Computation) => (row: number, column: number) => FormulaScope;

/** One run over the formulas of a workbook, each computed when it is first asked for; a circle gives 0. */
export class Computation {
  private readonly scopeOf: ScopeOf;
  private readonly results = new Map<Sheet, Map<number, CellValue>>();
  private readonly running = new Map<Sheet, Set<number>>();

  constructor(scopeOf: ScopeOf) {
    this.scopeOf = scopeOf;
  }

  run(sheets: readonly Sheet[]): void {
    for (const sheet of sheets)
      for (const { row, column, cell } of sheet.grid.formulas())
        sheet.grid.set(row, column, { ...cell, value: this.value(sheet, row, column) });
  }

  value(sheet: Sheet, row: number, column: number): CellValue {
    const { formula, value } = sheet.grid.cell(row, column);
    if (formula === undefined) return value;
    const key = row * MAX_COLUMNS + column;
    const results = entry(this.results, sheet, () => new Map<number, CellValue>());
    const known = results.get(key);
    if (known !== undefined) return known;
    const running = entry(this.running, sheet, () => new Set<number>());
    if (running.has(key)) return 0;
    running.add(key);
    const computed = evaluateFormula(formula, this.scopeOf(sheet, this)(row, column));
    running.delete(key);
    const result = typeof computed === 'number' && !Number.isFinite(computed) ? cellError('#NUM!') : computed;
    results.set(key, result);
    return result;
  }
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
