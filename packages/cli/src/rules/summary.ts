import type { Language, Rule, Severity } from '@upki-tsv/core';

/** A rule as it is listed. */
export interface RuleSummary {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
}

export const summaryOf = (id: string, { severity, title }: Rule, language: Language): RuleSummary => ({
  id,
  severity,
  title: title[language],
});
