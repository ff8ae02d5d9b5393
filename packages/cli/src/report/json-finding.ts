import { type Change, type Finding, formatOf, type Language, messageOf, type Severity } from '@upki-tsv/core';
import { cellOf } from '../source/cell.ts';
import type { Source } from '../source/source.ts';

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly record: number | null;
  readonly row: number | null;
  readonly item: number | null;
  readonly cell: string | null;
  /** Null where the manual does not say it. */
  readonly citation: string | null;
  /** Who gives the advice; null for the manual. */
  readonly source: string | null;
  readonly decisions: readonly string[];
  readonly fix: { readonly safe: boolean; readonly changes: readonly Change[] } | null;
}

/** A finding as it stands in a document; of an access PIN no fix is told. */
export function jsonFinding(source: Source, finding: Finding, language: Language): JsonFinding {
  const { rule, severity, at, citation, source: adviser, decisions, fix } = finding;
  return {
    rule,
    severity,
    message: messageOf(finding, language),
    record: at.record,
    row: at.row,
    item: at.item,
    cell: cellOf(source, at.item, at.row),
    citation,
    source: adviser?.[language] ?? null,
    decisions,
    fix: fix && at.item !== formatOf(source.set.type).itemOf.pin ? fix : null,
  };
}
