import type { Bilingual } from '../language/text.ts';
import type { DecisionId } from '../manual/decision.ts';

export type Severity = 'error' | 'warning';

/** What a message is filled with. Never holds a PIN or a part of one. */
export type Params = Readonly<
  Record<string, string | number | boolean | readonly string[] | readonly number[]>
>;

export interface Change {
  /** 1-based item number. */
  readonly item: number;
  readonly before: string;
  readonly after: string;
}

/** How a value is mended. `safe` ones are applied unasked by `fix`; the others are proposed. */
export interface Fix {
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

/** Where a finding stands; a finding on the whole file has all three null. */
export interface Place {
  /** 1-based among the records of the source, empty rows not counted. */
  readonly record: number | null;
  /** Row of the sheet or line of the TSV, 1-based. */
  readonly row: number | null;
  readonly item: number | null;
}

/** Another record that a finding speaks of. */
export interface Related {
  /** Id of the source that it stands in; null for the finding's own. */
  readonly source: string | null;
  /** 1-based. */
  readonly record: number;
  readonly row: number;
}

/** Plain, frozen, serialisable: fronts render it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly params: Params;
  readonly at: Place;
  /** Section and item of the manual, `5-3-1 #7`; null where only other advice stands behind it (D-40). */
  readonly citation: string | null;
  /** Who gives that advice; null where the manual says it. */
  readonly source: Bilingual | null;
  readonly decisions: readonly DecisionId[];
  readonly fix: Fix | null;
  readonly related: Related | null;
}
