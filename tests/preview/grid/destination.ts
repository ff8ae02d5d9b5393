import { type Area, parseArea, splitAreas, splitSheetName } from '../../excel-host/model/address.ts';

export interface Destination {
  /** The sheet's name, undefined for the one that is looked at. */
  readonly sheet: string | undefined;
  readonly areas: readonly Area[];
}

/**
 * Where an address leads that was typed into the name box: `e5`, `B2:C9`, `A:A`, `3:5`, `A1,C3`, `'My sheet'!A1`, also in
 * full-width letters. Undefined where it is no address.
 */
export function parseDestination(text: string): Destination | undefined {
  const parts = splitAreas(text.trim()).map((part) => splitSheetName(part));
  const sheet = parts[0]?.sheet;
  const areas = parts.map(({ local }) => parseArea(local.normalize('NFKC')));
  const known = areas.filter((area) => area !== undefined);
  const strays = parts.slice(1).some((part) => part.sheet !== undefined && part.sheet !== sheet);
  if (known.length < areas.length || strays) return undefined;
  return { sheet, areas: known };
}
