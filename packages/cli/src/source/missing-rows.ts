import { printRows, type RowChoice } from '../command-line/rows.ts';
import { UserError } from './failure.ts';
import type { LoadedInput } from './source.ts';

/**
 * What a choice of rows left to say.
 * @throws UserError where there are applications and none of them was chosen
 */
export function missingRows(
  choice: RowChoice | undefined,
  sources: LoadedInput['sources'],
): Pick<LoadedInput, 'missingRows'> {
  const missing = choice?.missing() ?? [];
  if (missing.length === 0) return {};
  if (choice?.isEmpty && sources.some(({ leftOut }) => leftOut > 0)) {
    throw new UserError((texts) => texts.input.missingRows(printRows(missing)));
  }
  return { missingRows: missing };
}
