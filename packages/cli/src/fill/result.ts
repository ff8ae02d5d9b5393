import { type ApplicationType, CURRENT_EDITION } from '@upki-tsv/core';
import { version } from '../../package.json';
import type { WrittenFile } from '../report.ts';

/** Counts of a check of the sheet as it stands in the new workbook. */
export interface FillCheck {
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface FillRemark {
  readonly path: string;
  readonly message: string;
}

/** Results of one run, messages in the language asked for. */
export interface FillResult {
  readonly type: ApplicationType;
  /** Rows that each input gave, in the order of the inputs; a row of several counts for its first. */
  readonly inputs: readonly { readonly path: string; readonly rows: number }[];
  /** Null where nothing was written. */
  readonly sheet: ({ readonly name: string; readonly firstRow: number } & FillCheck) | null;
  readonly files: readonly WrittenFile[];
  readonly notes: readonly FillRemark[];
  readonly failures: readonly FillRemark[];
}

/** The document of `--json`. */
export function fillJson({ type, inputs, sheet, files, notes, failures }: FillResult): string {
  const document = {
    tool: 'upki-tsv',
    version,
    edition: CURRENT_EDITION.id,
    ok: failures.length === 0,
    type,
    inputs,
    sheet,
    files,
    notes,
    failures,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
