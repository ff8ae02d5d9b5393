import type { Area } from './address.ts';
import type { Border } from './style.ts';

/** Formatting that a conditional format lays over a cell; what is undefined leaves the cell's own. */
export interface Overlay {
  fill?: string | undefined;
  fontColor?: string | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: string | undefined;
  strikethrough?: boolean | undefined;
  numberFormat?: string | undefined;
  borders: Record<string, Border>;
}

/** One conditional format of a sheet; the sheet's list is in order of priority. */
export interface ConditionalFormat {
  readonly id: string;
  /** Excel.ConditionalFormatType; only `Custom` is evaluated. */
  readonly type: string;
  areas: readonly Area[];
  /** With its `=`, relative to the top left cell of the first area. */
  formula: string;
  stopIfTrue: boolean;
  readonly overlay: Overlay;
  /** The rule object of the types that are stored and not evaluated. */
  rule: unknown;
}
