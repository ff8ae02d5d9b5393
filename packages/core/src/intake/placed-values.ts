import { cellText, type SheetData, type SheetRow } from '../language/cell.ts';
import { isBlank } from '../language/charset/index.ts';
import { parseDn } from '../language/dn/dn.ts';
import { formatOf } from '../manual/formats.ts';
import type { Institution } from '../records/context.ts';
import { isAsideText } from '../records/sheet/asides.ts';
import { findHeader } from '../records/sheet/find-header.ts';
import { readNames } from '../records/sheet/header.ts';
import { composeDn, registeredAttributes, type Table } from '../records/sheet/table.ts';

export interface PlacedValues {
  readonly cells: readonly { readonly column: number; readonly text: string }[];
  /** 1-based items whose value has no column, or a DN that the columns for its parts do not give again. */
  readonly unplaced: readonly number[];
}

/**
 * Where in a sheet the next application goes: the row below the last one with anything in its items, and below totals and
 * remarks that stand in other columns. What else stands there, such as numbers of rows, is for the applications to come.
 */
export function nextRow({ rows, tables = [] }: SheetData, table: Table): number {
  const { columns, dnColumns, headerRow } = table;
  const own = [...columns.values(), ...dnColumns];
  const isTaken = ({ row, cells }: SheetRow): boolean =>
    row > (headerRow ?? 0) &&
    cells.some(
      (cell, column) =>
        !isBlank(cellText(cell)) && (own.includes(column) || (typeof cell === 'string' && isAsideText(cell))),
    );
  const totals = tables.flatMap(({ totalsRows, area }) =>
    totalsRows > 0 && own.some((column) => column >= area.firstColumn && column <= area.lastColumn)
      ? [area.lastRow]
      : [],
  );
  return Math.max(rows.findLast(isTaken)?.row ?? headerRow ?? 0, ...totals) + 1;
}

/** Puts the values of an application into the columns of a sheet; a DN into those of its parts where it has no own. */
export function placeValues(
  data: SheetData,
  { set, columns, headerRow }: Table,
  values: readonly string[],
  institution?: Institution,
): PlacedValues {
  const cells: { column: number; text: string }[] = [];
  const unplaced: number[] = [];
  // Of a header of two rows the names are those put together.
  const found = findHeader(data.rows);
  const header = data.rows.find(({ row }) => row === headerRow);
  const { dnParts } = found?.row === headerRow ? found.header : readNames(header?.cells ?? []);
  values.forEach((text, index) => {
    const item = index + 1;
    if (text === '') return;
    const column = columns.get(item);
    if (column !== undefined) cells.push({ column, text });
    else if (item === formatOf(set.type).itemOf.subjectDn && dnParts.length > 0) {
      const parts = partsOf(text, dnParts);
      cells.push(...parts);
      const row: string[] = [];
      for (const part of parts) row[part.column] = part.text;
      const registered = institution ? registeredAttributes(institution) : [];
      if (composeDn(dnParts, row, registered) !== text) unplaced.push(item);
    } else unplaced.push(item);
  });
  return { cells, unplaced };
}

type DnParts = ReturnType<typeof readNames>['dnParts'];

function partsOf(dn: string, dnParts: DnParts): { column: number; text: string }[] {
  const free = [...dnParts];
  return (parseDn(dn)?.attributes ?? []).flatMap(({ type, value }) => {
    const at = free.findIndex((part) => part.type === type);
    const [part] = at < 0 ? [] : free.splice(at, 1);
    return part ? [{ column: part.column, text: value }] : [];
  });
}
