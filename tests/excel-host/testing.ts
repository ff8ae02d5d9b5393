/// <reference types="office-js" />
import { type LoadedExcel, loadExcel } from './environment/node.ts';

/** Runs a script of an add-in's and gives the code of the error that it ends with, undefined when it goes well. */
export async function failure(run: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    const { code } = error as OfficeExtension.Error;
    if (code === undefined) throw error;
    return code;
  }
}

export interface Script extends LoadedExcel {
  /** Runs a script on the active sheet and syncs at its end. */
  onSheet<Result>(
    script: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
  ): Promise<Result>;
}

export function startExcel(...args: Parameters<typeof loadExcel>): Script {
  const loaded = loadExcel(...args);
  return {
    ...loaded,
    onSheet: (script) =>
      loaded.Excel.run(async (context) => {
        const result = await script(context.workbook.worksheets.getActiveWorksheet(), context);
        await context.sync();
        return result;
      }),
  };
}

/** Registers for a sheet's changes and gives the list that they arrive in. */
export async function watchChanges({ onSheet }: Script): Promise<Excel.WorksheetChangedEventArgs[]> {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onChanged.add(async (event) => void seen.push(event));
    await context.sync();
  });
  return seen;
}
