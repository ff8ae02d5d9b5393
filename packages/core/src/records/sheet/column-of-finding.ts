import { formatOf } from '../../manual/formats.ts';
import type { Finding } from '../finding.ts';
import type { Table } from './table.ts';

/** Rules that are about the column 申請 where they name no item. */
const CHOICE_RULES: ReadonlySet<string> = new Set(['unclear-choice', 'excel-merged-cell']);

/**
 * The 0-based column of a sheet that a finding is shown in: its item's, the first of the DN's parts, the column 申請
 * where it is about that, or else the row's first item; undefined where the sheet has none of them.
 */
export function columnOfFinding(
  { columns, dnColumns, choiceColumn, set }: Pick<Table, 'columns' | 'dnColumns' | 'choiceColumn' | 'set'>,
  { rule, at: { item } }: Finding,
): number | undefined {
  if (item === null && CHOICE_RULES.has(rule) && choiceColumn !== null) return choiceColumn;
  const own = item === null ? undefined : columns.get(item);
  if (own !== undefined) return own;
  if (item !== null && item === formatOf(set.type).itemOf.subjectDn && dnColumns.length > 0)
    return dnColumns[0];
  const first = Math.min(...columns.values(), ...dnColumns);
  return Number.isFinite(first) ? first : undefined;
}
