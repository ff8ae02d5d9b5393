import type { ScopedPlan, TableState } from '../../session/index.ts';

/** The plan of all records, which a table tells by itself. */
export function wholePlan({ plan, records, errors, warnings, general, rows }: TableState): ScopedPlan {
  return {
    ...plan,
    scope: 'all',
    records,
    errors,
    warnings,
    firstError: firstErrorOf({ general, rows }),
  };
}

function firstErrorOf({ general, rows }: Pick<TableState, 'general' | 'rows'>): string | null {
  if (general.some(({ finding }) => finding.severity === 'error')) return null;
  for (const { findings } of rows) {
    const error = findings.find(({ finding }) => finding.severity === 'error');
    if (error) return error.key;
  }
  return null;
}
