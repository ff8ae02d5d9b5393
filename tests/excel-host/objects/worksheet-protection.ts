import { optionalText, record } from '../protocol/arguments.ts';
import { excelError } from '../protocol/errors.ts';
import { defineType } from '../protocol/wire.ts';
import type { SheetTarget } from './worksheet.ts';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

function readOptions(value: Parameters<typeof record>[0]): Record<string, boolean | string> {
  const given = value === null || value === undefined ? {} : record(value);
  const options: Record<string, boolean | string> = { selectionMode: 'Normal' };
  for (const option of OPTIONS) options[option] = given[option] === true;
  return options;
}

export const worksheetProtection = defineType<SheetTarget>({
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== undefined },
    Options: { get: ({ sheet }) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: ({ session, sheet }, options, password) => {
      if (sheet.protection) throw excelError('InvalidOperation');
      sheet.protection = { options: readOptions(options), password: optionalText(password) };
      session.workbook.tell(sheet, { kind: 'protection', isProtected: true });
      return undefined;
    },
    Unprotect: ({ session, sheet }, password) => {
      if (!sheet.protection) return undefined;
      const needed = sheet.protection.password;
      if (needed !== undefined && needed !== optionalText(password)) throw excelError('AccessDenied');
      sheet.protection = undefined;
      session.workbook.tell(sheet, { kind: 'protection', isProtected: false });
      return undefined;
    },
  },
});
