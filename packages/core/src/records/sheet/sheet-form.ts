import type { AttributeType } from '../../language/dn/dn.ts';
import type { FieldId } from '../../manual/field.ts';

/** A filled column whose values are not read. */
export interface UnreadColumn {
  /** Letters of the column, `F`. */
  readonly letters: string;
  /** As it stands; empty where the column has none. */
  readonly header: string;
  /** The item that it may hold. */
  readonly field: FieldId;
  /** Up to two values; what is or may be a PIN is masked. */
  readonly samples: readonly string[];
  /** The part of the DN that it may hold, where the DN stands in parts. */
  readonly part?: AttributeType;
  /** True where another column is read as that item. */
  readonly hasOwn: boolean;
}

/** What the form of an application sheet shows, as far as something is to be said about it. */
export interface SheetForm {
  /** True for a sheet that is hidden; its applications count like any other. */
  readonly hidden?: true;
  /** Items without a column that every application or some must fill in. */
  readonly missing?: readonly FieldId[];
  /** Columns that may hold those, for the sentence that says so. */
  readonly candidates?: readonly UnreadColumn[];
  /** Columns of items that another type has. */
  readonly foreign?: readonly UnreadColumn[];
  /** Columns whose header or values are like an item's. */
  readonly unread?: readonly UnreadColumn[];
  /** Rows that repeat the header. */
  readonly headerAgain?: readonly number[];
  /** A column that says which rows are applied for, under another header than 申請. */
  readonly choiceLike?: { readonly column: string; readonly header: string };
  /** Rows with an application that another column calls an example. */
  readonly examples?: readonly number[];
  /** Row of the header of another table further down, whose rows are not read. */
  readonly otherTable?: number;
}
