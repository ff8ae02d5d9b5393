import { printArea } from '../model/address.ts';
import { intersectAll } from '../model/areas.ts';
import type { Change } from '../model/change.ts';
import type { Sheet } from '../model/sheet.ts';
import { type CellValue, plainValue, valueTypeOf } from '../model/value.ts';
import type { Json } from '../protocol/json.ts';

/** An event before it is sent: its name in {@link Session.isRegistered}, its number on the wire, its message. */
export interface HostEvent {
  readonly event: string;
  readonly messageType: number;
  /** The objects that may have asked for it: a sheet's or table's id, or `Workbook`. */
  readonly targets: readonly string[];
  readonly message: { readonly [key: string]: Json };
}

const MESSAGE_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
} as const;
type EventName = keyof typeof MESSAGE_TYPES;
const TABLE_CHANGED = 101;

const addressOf = (areas: readonly Parameters<typeof printArea>[0][]): string =>
  areas.map(printArea).join(',');

function detailsOf(before: CellValue, after: CellValue): { [key: string]: Json } {
  return {
    valueBefore: plainValue(before),
    valueAfter: plainValue(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}

/** What a change is told with. */
export interface EventSetting {
  /** Stands for the changed range. */
  readonly referenceId: string;
  /** Whether this Excel has an ExcelApi set: members of later sets are not sent. */
  supports(set: string): boolean;
}

/** The events that a change raises, in Excel's order. */
export function eventsOf(
  change: Change,
  sheet: Sheet | undefined,
  { referenceId, supports }: EventSetting,
): HostEvent[] {
  const source = change.actor === 'remote' ? 'Remote' : 'Local';
  const base = { worksheetId: change.sheet, source };
  const event = (name: EventName, message: { [key: string]: Json }): HostEvent => ({
    event: name,
    messageType: MESSAGE_TYPES[name],
    targets: [change.sheet, 'Workbook'],
    message: { ...base, ...message },
  });
  switch (change.kind) {
    case 'cells': {
      const message = {
        address: addressOf(change.areas),
        changeType: change.changeType,
        referenceId,
        ...(change.details && supports('1.9') && detailsOf(change.details.before, change.details.after)),
        ...(supports('1.14') && {
          shiftDirection: change.shift ?? 'None',
          triggerSource: change.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        }),
      };
      return [event('DataChanged', message), ...tableEvents(change.areas, sheet, { ...base, ...message })];
    }
    case 'format':
      return [event('FormatChanged', { address: addressOf(change.areas), referenceId })];
    case 'sorted':
      return [
        event(change.along === 'rows' ? 'RowSorted' : 'ColumnSorted', { address: printArea(change.area) }),
      ];
    case 'rowsHidden':
      return [
        event('RowHiddenChanged', {
          address: addressOf(change.areas),
          changeType: change.hidden ? 'Hidden' : 'Unhidden',
        }),
      ];
    case 'selection':
      return [event('SelectionChanged', { address: addressOf(change.areas) })];
    case 'calculated':
      return [event('Calculated', {})];
    case 'activated':
      return [event('Activated', {})];
    case 'deactivated':
      return [event('Deactivated', {})];
    case 'added':
      return [event('Added', {})];
    case 'deleted':
      return [event('Deleted', {})];
    case 'renamed':
      return [event('NameChanged', { nameBefore: change.before, nameAfter: change.after })];
    case 'moved':
      return [event('Moved', { positionBefore: change.before, positionAfter: change.after })];
    case 'protection':
      return [event('ProtectionChanged', { isProtected: change.isProtected })];
    case 'visibility':
      return [event('VisibilityChanged', { visibilityBefore: change.before, visibilityAfter: change.after })];
  }
}

function tableEvents(
  areas: Parameters<typeof intersectAll>[0],
  sheet: Sheet | undefined,
  message: { readonly [key: string]: Json },
): HostEvent[] {
  return (sheet?.tables ?? [])
    .filter((table) => intersectAll([table.area], areas).length > 0)
    .map((table) => ({
      event: 'DataChanged',
      messageType: TABLE_CHANGED,
      targets: [table.id, ...(sheet ? [sheet.id] : []), 'Workbook'],
      message: { ...message, tableId: table.id },
    }));
}
