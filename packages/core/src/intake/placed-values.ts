import { cellText, type SheetData } from '../language/cell.ts';
import { isBlank } from '../language/charset/index.ts';
import { parseDn } from '../language/dn/dn.ts';
import { formatOf } from '../manual/formats.ts';
import type { Institution } from '../records/context.ts';
import { readNames } from '../records/sheet/header.ts';
import { composeDn, registeredAttributes, type Table } from '../records/sheet/table.ts';

export interface PlacedValues {
  readonly cells: readonly { readonly column: number; readonly text: string }[];
  /** 1-based items whose value has no column, or a DN that the columns for its parts do not give again. */
  readonly unplaced: readonly number[];
}

/** Where in a sheet the next application goes: the row below the last one with anything in its items. */
export function nextRow(data: SheetData, { columns, dnColumns, headerRow }: Table): number {
  const own = [...columns.values(), ...dnColumns];
  const last = data.rows.findLast(
    ({ row, cells }) => row > (headerRow ?? 0) && own.some((column) => !isBlank(cellText(cells[column]))),
  );
  return (last?.row ?? headerRow ?? 0) + 1;
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
  const header = data.rows.find(({ row }) => row === headerRow);
  const { dnParts } = readNames(header?.cells ?? []);
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
