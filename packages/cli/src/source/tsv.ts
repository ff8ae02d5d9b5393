import { basename } from 'node:path';
import {
  guessTsvType,
  otherFileByBytes,
  otherFileByText,
  type RecordSet,
  readTsv,
  strayKeyIn,
  type TypeGuess,
  tsvRecords,
} from '@upki-tsv/core';
import { RowChoice } from '../command-line/rows.ts';
import { UserError } from './failure.ts';
import { refuseKeys } from './keys.ts';
import { missingRows } from './missing-rows.ts';
import type { LoadedInput, LoadOptions, Source } from './source.ts';

/**
 * Reads a TSV of any encoding that is recognised.
 * @throws UserError where it is something else, or its type cannot be told
 */
export async function loadTsv(path: string, bytes: Uint8Array, options: LoadOptions): Promise<LoadedInput> {
  const byBytes = await otherFileByBytes(bytes);
  if (byBytes && byBytes !== 'workbook' && byBytes !== 'too-large') await refuseKeys(bytes);
  if (byBytes) throw new UserError((texts) => texts.input.otherFile(byBytes));
  const tsv = await readTsv(bytes);
  const key = strayKeyIn(bytes, tsv);
  if (key) throw new UserError((texts) => texts.input.privateKey(key));
  const byText = otherFileByText(tsv, basename(path));
  if (byText === 'mail') await refuseKeys(bytes);
  if (byText) throw new UserError((texts) => texts.input.otherFile(byText));
  const guess: TypeGuess = options.type
    ? { kind: 'told', type: options.type, by: 'shape' }
    : guessTsvType(basename(path), tsv.lines, options.types);
  if (guess.kind === 'unknown') {
    throw new UserError((texts) =>
      tsv.lines.length === 0 ? texts.input.emptyTsv : texts.input.unknownTsvType,
    );
  }
  const all = tsvRecords(tsv, guess.type, guess.kind === 'mixed' ? guess.types : []);
  const choice = options.rows && new RowChoice(options.rows);
  const set = choice ? narrowed(all, choice.takes) : all;
  const source: Source = {
    path,
    sheet: null,
    set,
    typeBy: options.type ? 'option' : guess.kind === 'told' ? guess.by : 'shape',
    columns: null,
    dnColumns: [],
    choiceColumn: null,
    unused: [],
    original: { kind: 'tsv', bytes, tsv },
    leftOut: all.records.length - set.records.length,
  };
  const sources = [source];
  return { path, sources, skipped: [], failures: [], ...missingRows(choice, sources) };
}

const narrowed = (set: RecordSet, takesRow: (row: number) => boolean): RecordSet => ({
  ...set,
  records: set.records.filter(({ row }) => takesRow(row)),
});

/** A ZIP (.xlsx) or an OLE container (.xls) under a TSV's name. */
export function isContainer(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0x50 && second === 0x4b && (bytes[2] ?? 0) < 0x20) || (first === 0xd0 && second === 0xcf);
}
