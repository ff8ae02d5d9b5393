import { type Shift, shiftArea } from '../model/areas.ts';
import { areaOf, printReference, type Reference, translateReference, withArea } from './reference.ts';
import { tokenize } from './tokens.ts';

/** A formula (with its `=`) with every reference replaced; `#REF!` stands where there is none any more. */
function rewrite(formula: string, change: (reference: Reference) => Reference | undefined): string {
  const body = formula.slice(1);
  const tokens = tokenize(body);
  if (!tokens) return formula;
  let result = '=';
  let at = 0;
  for (const token of tokens) {
    if (token.kind !== 'reference') continue;
    const changed = change(token.reference);
    const printed = changed ? printReference(changed) : '#REF!';
    const kept = changed === token.reference ? body.slice(token.start, token.end) : printed;
    result += body.slice(at, token.start) + kept;
    at = token.end;
  }
  return result + body.slice(at);
}

/** A formula as copied so many rows and columns away: relative references move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (reference) => translateReference(reference, rows, columns));
}

/** A formula of sheet `home` after cells of sheet `sheet` were shifted; names compare without case. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return rewrite(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return reference;
    const before = areaOf(reference);
    const after = shiftArea(before, shift);
    return after && (after === before ? reference : withArea(reference, after));
  });
}

export function renameSheetInFormula(formula: string, before: string, after: string): string {
  return rewrite(formula, (reference) =>
    reference.sheet?.toLowerCase() === before.toLowerCase() ? { ...reference, sheet: after } : reference,
  );
}
