/** Characters that Windows, macOS or Linux do not take in a name, and those that cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** Leaves room for what follows within the 255 bytes that file systems take. */
const MAX_BYTES = 100;

const bytesOf = new TextEncoder();

function safe(text: string): string {
  let name = '';
  let bytes = 0;
  for (const character of text.normalize('NFC').replace(FORBIDDEN, '_')) {
    bytes += bytesOf.encode(character).length;
    if (bytes > MAX_BYTES) break;
    name += character;
  }
  return name.replace(/[. ]+$|^ +/g, '');
}

/**
 * The name of an upload file, or of what holds several: the workbook's name, the sheet's where it is needed to tell two
 * apart, and the suffix of the plan.
 */
export function exportName(
  workbook: string,
  sheet: string | null,
  suffix: string,
  extension: 'tsv' | 'zip' = 'tsv',
): string {
  const base = safe(workbook.replace(/\.[^.]*$/, ''));
  return [base, sheet === null ? '' : safe(sheet), suffix]
    .filter((part) => part !== '')
    .join('-')
    .concat(`.${extension}`);
}
