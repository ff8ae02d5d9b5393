import { cellAddress } from '@upki-tsv/core';
import type { Workbook } from '@upki-tsv/workbook';
import { WorkbookError } from '@upki-tsv/workbook';
import { patchWorkbook, type SheetPatch, type Skipped } from '@upki-tsv/workbook/patch';
import { visible } from '../render/visible.ts';
import type { Invocation } from '../run/invocation.ts';
import { UserError } from '../source/failure.ts';

/**
 * The bytes of a workbook's patched copy; says which cells were left alone.
 * @throws UserError for a workbook that cannot be patched
 */
export function patchedCopy(
  workbook: Workbook,
  patches: readonly SheetPatch[],
  invocation: Invocation,
): Uint8Array {
  try {
    const { bytes, skipped } = patchWorkbook(workbook, patches);
    tell(skipped, 'note', invocation);
    tell(skipped, 'text', invocation);
    return bytes;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new UserError((texts) => texts.workbook(error.reason, error.detail));
  }
}

function tell(skipped: readonly Skipped[], what: Skipped['what'], { texts, streams }: Invocation): void {
  const cells = skipped
    .filter((each) => each.what === what)
    .map(({ sheet, row, column }) => `${sheet.name} ${cellAddress(column, row)}`);
  if (cells.length === 0) return;
  const list = cells.join(', ');
  const sentence = what === 'note' ? texts.output.skippedNotes(list) : texts.output.skippedTexts(list);
  streams.err(`${visible(sentence)}\n`);
}
