import { type ApplicationType, CURRENT_EDITION, type FileNumbers } from '@upki-tsv/core';
import { version } from '../../package.json';
import type { JsonSource } from '../report/json.ts';
import type { SourceReport, WrittenFile } from '../report/report.ts';

/** Counts of a check of the sheet as it stands in the new workbook. */
export interface FillCheck {
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface FillRemark {
  readonly path: string;
  readonly part: string | null;
  readonly message: string;
}

export interface FillSource {
  readonly path: string;
  /** A file in an archive or mail, a sheet of a workbook; null for the whole file. */
  readonly part: string | null;
  /** Rows that it gave; a row of several inputs counts for its first. */
  readonly rows: number;
  /** Rows of other inputs that it completed. */
  readonly completed: number;
  /** Certificates in it that the check knows. */
  readonly certificates: number;
}

export interface FillSheet {
  readonly name: string;
  /** First of the rows that were added; null where none was. */
  readonly firstRow: number | null;
  /** Rows that were there before and had empty items filled. */
  readonly completed: readonly number[];
}

/** Results of one run, messages in the language asked for. */
export interface FillResult {
  readonly type: ApplicationType;
  /** In their order; of a file with several parts (an archive, a workbook) each part that was read. */
  readonly inputs: readonly FillSource[];
  /** What the number of applications means for the files to upload; null where there are none. */
  readonly numbers: FileNumbers | null;
  /** Null where nothing was written. */
  readonly sheet: (FillSheet & FillCheck) | null;
  /** The check of the sheet as it stands in the new workbook. */
  readonly checked: SourceReport | null;
  readonly files: readonly WrittenFile[];
  readonly notes: readonly FillRemark[];
  readonly failures: readonly FillRemark[];
}

/** The document of `--json`; the findings stand under `sources` as those of `check` do. */
export function fillJson(result: FillResult, sourceOf: (report: SourceReport) => JsonSource): string {
  const { type, inputs, numbers, sheet, checked, files, notes, failures } = result;
  const document = {
    tool: 'upki-tsv',
    version,
    edition: CURRENT_EDITION.id,
    ok: failures.length === 0,
    type,
    inputs,
    numbers,
    sheet,
    sources: checked ? [sourceOf({ ...checked, files })] : [],
    files,
    notes,
    failures,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
