import type { ExplainTexts } from './ja.ts';

export const en: ExplainTexts = {
  unknown:
    'This answer is not known. Paste the code, or the row of the result (CODE:RECORD,ITEM NAME,…) as it is.',
  unknownCode: (code) => `${code} is not a known code, and its meaning is not guessed. Ask the service desk.`,
  remedy: 'What to do',
  rules: 'Rules on this',
  noRules: 'A check cannot detect this',
  record: (record) => `Record ${record} of the file`,
  bySequence: (record) => `The ${record} in the column SEQ is read as the record number.`,
  namesNoRecord: 'The answer does not say which record, so the row is not known.',
  noSuchRecord: (record) =>
    `The source has no record ${record}. Check that it is the file that was uploaded.`,
  severalFiles:
    'The workbook produces several upload files. Look at the one whose name ends like the file that was uploaded.',
  asItIsNow:
    'The rows are those of the workbook as it is now. If rows were added or removed after the export, they may have shifted.',
  file: (suffix) => `…-${suffix}.tsv`,
  line: (line) => `line ${line}`,
  row: (row) => `row ${row}`,
  noValues: 'The number of items is wrong, or this is a header line, so the values are not shown.',
  empty: '(empty)',
  checkNow: 'What a check finds now',
  clean: 'A check finds nothing wrong with this record now.',
  passed: (count) => `OK: ${count}`,
  nothing: 'The text contains no answer.',
};
