import type { LayoutInput } from '@upki-tsv/core';
import type { NewValidation } from '@upki-tsv/workbook/write';

/** The prompt, drop-down and length of a layout's cells over a range. */
export const validationOf = (
  { prompt, entries, maxLength, alert }: LayoutInput,
  range: string,
): NewValidation => ({
  range,
  prompt,
  ...(entries && { entries }),
  ...(maxLength !== undefined && { maxLength }),
  ...(alert !== undefined && { alert }),
});
