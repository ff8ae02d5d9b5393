import {
  type EarlierKey,
  type FilledRow,
  type KnownCertificate,
  type MergedRows,
  mergeRows,
} from '@upki-tsv/core';
import { Checking, countOf } from '../check/checking.ts';
import { patchedCopy } from '../copy/workbook.ts';
import type { SourceReport } from '../report/report.ts';
import type { Invocation } from '../run/invocation.ts';
import { loadWorkbook } from '../source/workbook.ts';
import type { Target } from './target.ts';

/** A workbook with what was filled in. */
export interface Patched {
  readonly bytes: Uint8Array;
  readonly merged: MergedRows;
}

/**
 * Completes rows that are there and puts the others below them, every value as text.
 * @throws UserError for a workbook that cannot be patched
 */
export function withRows(
  { workbook, sheet, data, table, institution }: Target,
  rows: readonly FilledRow[],
  invocation: Invocation,
): Patched {
  const merged = mergeRows(data, table, rows, institution);
  return { bytes: patchedCopy(workbook, [{ sheet, texts: merged.cells }], invocation), merged };
}

/** What a check of the new workbook's sheet may know besides. */
export interface Knowledge {
  readonly certificates: readonly KnownCertificate[];
  readonly usedKeys: ReadonlyMap<string, EarlierKey>;
}

/** What `check` would say of the sheet in the new workbook; undefined where it cannot be read back. */
export async function checkedSheet(
  path: string,
  bytes: Uint8Array,
  { sheet, table }: Target,
  { certificates, usedKeys }: Knowledge,
  { options }: Invocation,
): Promise<SourceReport | undefined> {
  const isTold = options.sheet !== undefined;
  const input = loadWorkbook(path, bytes, { sheet: sheet.name, ...(isTold && { type: table.set.type }) });
  const checking = new Checking({ certificates, usedKeys, purpose: 'check' });
  const [first] = await checking.check(input);
  if (!first) return undefined;
  const errors = countOf(first.findings, 'error');
  return { ...first, errors, warnings: first.findings.length - errors, files: [] };
}
