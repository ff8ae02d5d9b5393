import type { ExplainTexts } from './ja.ts';

export const en: ExplainTexts = {
  unknown:
    'This answer is not known. Paste the code, or the row of the result (CODE:RECORD,ITEM NAME,…) as it is.',
  unknownCode: (code) =>
    `${code} is not a known code, and its meaning is not guessed. Ask the service’s desk.`,
  remedy: 'What to do',
  rules: 'Rules on this',
  noRules: 'No check can tell this',
  record: (record) => `Record ${record} of the file`,
  bySequence: (record) => `The ${record} in the column SEQ is taken as the number of the record.`,
  namesNoRecord: 'It does not say which record, so the row cannot be told.',
  noSuchRecord: (record) => `The source has no record ${record}. See whether it is what was uploaded.`,
  severalFiles:
    'The workbook gives several upload files; go by the end of the name of the one that was uploaded.',
  asItIsNow:
    'Rows are told as convert would write the workbook now; those added or removed since the upload shift them.',
  file: (suffix) => `…-${suffix}.tsv`,
  line: (line) => `line ${line}`,
  row: (row) => `row ${row}`,
  noValues: 'The number of items is wrong, or this is a header line, so the values are not shown.',
  empty: '(empty)',
  checkNow: 'What a check finds now',
  clean: 'A check finds nothing wrong with this record now.',
  passed: (count) => `OK: ${count}`,
  nothing: 'There is no answer in the text.',
};
