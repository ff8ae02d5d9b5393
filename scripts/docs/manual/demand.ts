import type { Bilingual } from '../../../packages/core/src/language/text.ts';
import type { DecisionId } from '../../../packages/core/src/manual/decision.ts';
import type { SectionKey } from '../../../packages/core/src/manual/section.ts';
import type { RuleId } from '../../../packages/core/src/rules/index.generated.ts';

/** Sections and the items in them; an empty list is the section as a whole. */
export type Places = Readonly<Partial<Record<SectionKey, readonly number[]>>>;

/** How a demand is held: at least one of the three. */
type Held =
  | { readonly rules: readonly [RuleId, ...RuleId[]] }
  /** What the software does by itself, so that it holds. */
  | { readonly done: Bilingual }
  /** Why a program cannot see it, or not all of it. */
  | { readonly unchecked: Bilingual };

/** Something that the manual asks of an application, in our own words. */
export type Demand = {
  readonly at: Places;
  readonly says: Bilingual;
  readonly rules?: readonly RuleId[];
  readonly done?: Bilingual;
  readonly unchecked?: Bilingual;
  readonly decisions?: readonly DecisionId[];
} & Held;
