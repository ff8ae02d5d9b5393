import type { Area } from './address.ts';
import type { CellValue } from './value.ts';

/** Whose doing a change is: the add-in's request, the person at this Excel, or a co-author. */
export type Actor = 'addin' | 'user' | 'remote';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export interface ValueChange {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What happened in a workbook, as the events tell it. */
export type Change = { readonly actor: Actor; readonly sheet: string } & (
  | {
      readonly kind: 'cells';
      readonly changeType: ChangeType;
      readonly areas: readonly Area[];
      /** There for a change of one cell. */
      readonly details?: ValueChange | undefined;
      readonly shift?: 'ShiftCellDown' | 'ShiftCellRight' | 'ShiftCellUp' | 'ShiftCellLeft' | undefined;
    }
  | { readonly kind: 'format'; readonly areas: readonly Area[] }
  | { readonly kind: 'sorted'; readonly along: 'rows' | 'columns'; readonly area: Area }
  | { readonly kind: 'rowsHidden'; readonly areas: readonly Area[]; readonly hidden: boolean }
  | { readonly kind: 'selection'; readonly areas: readonly Area[] }
  | { readonly kind: 'calculated' }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted' }
  | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
  | { readonly kind: 'moved'; readonly before: number; readonly after: number }
  | { readonly kind: 'protection'; readonly isProtected: boolean }
  | { readonly kind: 'visibility'; readonly before: string; readonly after: string }
);

type WithoutOrigin<Each> = Each extends unknown ? Omit<Each, 'actor' | 'sheet'> : never;
/** A change without who and where, which the workbook adds. */
export type PlainChange = WithoutOrigin<Change>;
