import type { Bilingual } from '../language/text.ts';
import type { DecisionId } from './decision.ts';
import type { SectionKey } from './section.ts';

/** Sections and the items in them; an empty list is the section as a whole. */
export type Places = Readonly<Partial<Record<SectionKey, readonly number[]>>>;

/** Items of sections that a rule may cite; 0 is the section as a whole. */
export type CitedPlaces = Readonly<Partial<Record<SectionKey, readonly number[]>>>;

/** How a demand is met: at least one of the four. */
type Held =
  /** Rules whose findings cite the places of the demand, by their ids: the manual says what they say. */
  | { readonly rules: readonly [string, ...string[]] }
  /** Rules that look at the same with the advice of others: they name who says so and cite nothing. */
  | { readonly advice: readonly [string, ...string[]] }
  /** What the software does by itself, so that it holds. */
  | { readonly done: Bilingual }
  /** Why a program cannot see it, or not all of it. */
  | { readonly unchecked: Bilingual };

/** Something that the manual asks of an application, in our own words. */
export type Demand = {
  readonly at: Places;
  readonly says: Bilingual;
  readonly rules?: readonly string[];
  readonly advice?: readonly string[];
  readonly done?: Bilingual;
  readonly unchecked?: Bilingual;
  readonly decisions?: readonly DecisionId[];
} & Held;

/** An item's row in the manual's table, as printed. */
export interface ManualItem {
  readonly name: string;
  /** The column 必須: ○, △, ○ with a note, or nothing. */
  readonly mark: '○' | '△' | '○※' | '';
  readonly characters: '半角英数字記号' | '半角英数字' | '半角数字' | '半角英数記号' | '全角、半角';
  readonly size: number;
  /** Values that the remarks list, where they list any. */
  readonly choices?: readonly string[];
  /** Why the project's definition differs from the row. */
  readonly decision?: DecisionId;
  /** The size as it is read, where it is not the printed one. */
  readonly sizeRead?: number;
}
