import { type Language, messageOf } from '@upki-tsv/core';
import type { PlacedFinding } from './report.ts';
import type { Texts } from './texts/index.ts';

/** The sentence of a finding; one about a record of another source says of which. */
export function messageWith({ finding, other }: PlacedFinding, texts: Texts, language: Language): string {
  const message = messageOf(finding, language);
  return other ? texts.inOtherSource(message, texts.sourceName(other.path, other.sheet)) : message;
}
