import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import {
  type ApplicationType,
  type Institution,
  readInstitution,
  readTable,
  type SheetData,
  type Table,
} from '@upki-tsv/core';
import { type Workbook, WorkbookError, type WorkbookSheet } from '@upki-tsv/workbook';
import { STANDARD } from '../command-line/args.ts';
import { pathKey } from '../output/names.ts';
import type { Invocation } from '../run/invocation.ts';
import { UserError } from '../source/failure.ts';
import { openWorkbook } from '../source/open-workbook.ts';
import { templateWorkbook } from '../template/index.ts';
import type { FillTexts } from './texts/index.ts';

/** The sheet that rows are added to. */
export interface Target {
  readonly workbook: Workbook;
  readonly sheet: WorkbookSheet;
  readonly data: SheetData;
  readonly table: Table;
  readonly institution: Institution | undefined;
}

/**
 * The sheet of a type in the workbook of `--into`, or in a new one.
 * @throws UserError, or the operating system's error
 */
export function targetOf(type: ApplicationType, invocation: Invocation, texts: FillTexts): Target {
  const { into, sheet } = invocation.options;
  const bytes = into === undefined ? templateWorkbook([type], invocation) : readFileSync(into);
  try {
    return find(openWorkbook(bytes), type, into === undefined ? undefined : sheet, texts);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new UserError((general) => general.workbook(error.reason, error.detail));
  }
}

function find(
  workbook: Workbook,
  type: ApplicationType,
  wanted: string | undefined,
  texts: FillTexts,
): Target {
  const read = workbook.sheets.map((sheet) => ({ sheet, data: sheet.read() }));
  const institution = read.map(({ data }) => readInstitution(data)).find((each) => each !== undefined);
  const chosen = read.filter(({ sheet }) => wanted === undefined || sameName(sheet.name, wanted));
  if (chosen.length === 0) {
    const names = workbook.sheets.map(({ name }) => name);
    throw new UserError((general) => general.input.noSuchSheet(wanted ?? '', names));
  }
  const targets: Target[] = [];
  for (const { sheet, data } of chosen) {
    const table = readTable(data, { institution, ...(wanted !== undefined && { type }) });
    if (table.kind === 'repeated')
      throw new UserError((general) => general.input.repeatedColumns(sheet.name, table.names));
    if (table.kind === 'unclear' && table.types.includes(type))
      throw new UserError((general) => general.input.unclearSheet(sheet.name, table));
    if (table.kind === 'table' && table.set.type === type && table.headerRow !== null)
      targets.push({ workbook, sheet, data, table, institution });
  }
  const [target, ...others] = targets;
  if (!target) throw new UserError((general) => texts.noSheet(general.typeName(type)));
  if (others.length > 0) {
    const names = targets.map(({ sheet }) => sheet.name);
    throw new UserError(() => texts.severalSheets(names));
  }
  return target;
}

/** Excel does not tell sheets apart by case. */
const sameName = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/**
 * Refuses what cannot be the name of the workbook to write: another extension than that of `--into` (`.xlsx` for a new
 * one), and any file that is read.
 * @throws UserError
 */
export function requireName({ operands, options: { out = '', into } }: Invocation, texts: FillTexts): void {
  if (out === STANDARD) throw new UserError((general) => general.output.onlyTsvToStandardOutput);
  const extension = extname(out).toLowerCase();
  if (into === undefined) {
    if (extension !== '.xlsx') throw new UserError((general) => general.output.templateName(out));
  } else {
    const wanted = extname(into).toLowerCase();
    if (wanted !== '.xlsx' && wanted !== '.xlsm') throw new UserError(() => texts.intoName(into));
    if (extension !== wanted) throw new UserError((general) => general.output.extension(out, [wanted]));
  }
  const read = [...operands.filter((path) => path !== STANDARD), ...(into === undefined ? [] : [into])];
  if (read.some((path) => pathKey(path) === pathKey(out)))
    throw new UserError((general) => general.output.isInput(out));
}
