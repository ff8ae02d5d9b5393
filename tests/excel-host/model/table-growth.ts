import type { Area } from './address.ts';
import { intersect, subtract } from './areas.ts';
import { holdsContent } from './grid.ts';
import type { Sheet, Table } from './sheet.ts';

/**
 * Lets tables take in what is about to be entered right below them or right beside them, as Excel does where the new
 * row or column is still empty. On a protected sheet they stay as they are.
 */
export function growTables(sheet: Sheet, entered: Area): void {
  if (sheet.protection) return;
  for (const table of sheet.tables) {
    const grown = below(table, entered) ?? beside(table, entered);
    if (!grown || sheet.tables.some((other) => other !== table && intersect(other.area, grown))) continue;
    if (subtract(grown, table.area).every((area) => isBlank(sheet, area))) table.area = grown;
  }
}

function below({ area }: Table, entered: Area): Area | undefined {
  const starts = entered.top === area.bottom + 1 && entered.left >= area.left && entered.right <= area.right;
  return starts ? { ...area, bottom: entered.bottom } : undefined;
}

function beside({ area }: Table, entered: Area): Area | undefined {
  const starts = entered.left === area.right + 1 && entered.top >= area.top && entered.bottom <= area.bottom;
  return starts ? { ...area, right: entered.right } : undefined;
}

const isBlank = (sheet: Sheet, area: Area): boolean =>
  [...sheet.grid.cells(area)].every(({ cell }) => !holdsContent(cell));
