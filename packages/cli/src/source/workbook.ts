import { readInstitution, readTable } from '@upki-tsv/core';
import { type Workbook, WorkbookError, type WorkbookSheet } from '@upki-tsv/workbook';
import { RowChoice } from '../command-line/rows.ts';
import { type Sentence, UserError } from './failure.ts';
import { missingRows } from './missing-rows.ts';
import { openWorkbook } from './open-workbook.ts';
import type { SkippedSheet } from './skipped.ts';
import type { LoadedInput, LoadOptions, Source } from './source.ts';

/**
 * Reads the application sheets of a workbook.
 * @throws UserError where it is none, is damaged, lacks the sheet asked for, or has no application sheet
 */
export function loadWorkbook(path: string, bytes: Uint8Array, options: LoadOptions): LoadedInput {
  try {
    return load(path, openWorkbook(bytes), options);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new UserError((texts) => texts.workbook(error.reason, error.detail));
  }
}

function load(path: string, workbook: Workbook, options: LoadOptions): LoadedInput {
  const sources: Source[] = [];
  const skipped: SkippedSheet[] = [];
  const failures: Sentence[] = [];
  const choice = options.rows && new RowChoice(options.rows);
  const chosen = chosenSheets(workbook, options.sheet);
  const sheets = workbook.sheets.map((sheet) => sheet.read());
  const institutions = sheets.map(readInstitution);
  const institution = institutions.find((each) => each !== undefined);
  for (const [index, data] of sheets.entries()) {
    const { name } = data;
    const sheet = workbook.sheets[index];
    if (!sheet || !chosen.includes(sheet)) continue;
    if (institutions[index]) {
      skipped.push({ sheet: name, reason: 'institution' });
      continue;
    }
    const table = readTable(data, {
      ...(options.type && { type: options.type }),
      types: options.types,
      ...(choice && { takesRow: choice.takes }),
      institution,
    });
    switch (table.kind) {
      case 'table':
        sources.push({
          path,
          sheet: name,
          set: table.set,
          typeBy: options.type ? 'option' : 'header',
          columns: table.columns,
          dnColumns: table.dnColumns,
          choiceColumn: table.choiceColumn,
          unused: table.unused,
          original: { kind: 'workbook', workbook, sheet },
          leftOut: table.leftOut,
        });
        break;
      case 'other':
        skipped.push({
          sheet: name,
          reason: data.rows.length === 0 ? 'empty' : 'no-header',
          ...(table.hint && { hint: table.hint }),
        });
        break;
      case 'unclear':
        failures.push((texts) => texts.input.unclearSheet(name, table));
        break;
      case 'repeated':
        failures.push((texts) => texts.input.repeatedColumns(name, table.names));
        break;
    }
  }
  if (sources.length === 0 && failures.length === 0) {
    throw new UserError((texts) => texts.input.noApplicationSheet(skipped));
  }
  return {
    path,
    sources,
    skipped,
    failures,
    ...(institution && { institution }),
    ...missingRows(choice, sources),
  };
}

function chosenSheets({ sheets }: Workbook, wanted: string | undefined): readonly WorkbookSheet[] {
  if (wanted === undefined) return sheets;
  const chosen = sheets.filter(({ name }) => sameName(name, wanted));
  if (chosen.length === 0) {
    throw new UserError((texts) =>
      texts.input.noSuchSheet(
        wanted,
        sheets.map(({ name }) => name),
      ),
    );
  }
  return chosen;
}

/** Excel does not tell sheets apart by case. */
const sameName = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
