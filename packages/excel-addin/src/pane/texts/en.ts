import type { Texts } from './texts.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: Texts = {
  title: 'UPKI certificate applications',
  waiting: 'Waiting for Excel…',
  noExcel: {
    title: 'Open this in Excel',
    body: 'This page belongs in Excel’s task pane. Open it with Check on Excel’s Home tab.',
  },
  oldExcel: {
    title: 'This Excel is too old',
    body: 'Use Excel 2021 or newer, Excel of Microsoft 365, or Excel on the web (ExcelApi 1.9 or newer is needed).',
  },
  notLoaded: {
    title: 'Not loaded',
    body: 'Check the network connection and load again.',
  },
  reload: 'Load again',

  views: { check: 'Check', sheet: 'New sheet', export: 'Export' },
  checkAgain: 'Check again',
  showHighlights: 'Highlight cells',
  clearHighlights: 'Clear highlights',

  edition: (edition) => `Operation manual ${edition}`,
  records: (count) => counted(count, 'record', 'records'),
  leftOut: (count) => `${count} left out`,
  errors: (count) => counted(count, 'error', 'errors'),
  warnings: (count) => counted(count, 'warning', 'warnings'),
  pending: (count) => `Reading CSRs (${count} to go)`,
  checking: 'Checking…',
  stopped: 'Stopped',

  error: 'Error',
  warning: 'Warning',
  noFindings: 'Nothing to correct.',
  wholeSheet: 'The whole sheet',
  row: (row, title) => `Row ${row}  ${title}`,
  item: (item, name) => `#${item} ${name}`,
  citation: (citation) => `Manual ${citation}`,
  showMore: (hidden) => `Show ${counted(hidden, 'more row', 'more rows')}`,

  sheet: {
    none: 'There is no worksheet to show.',
    other: 'This is no sheet of applications. Open one, or make a new one.',
    institution: 'This sheet describes the institution. It serves the checks of the other sheets.',
    unclear: (names) =>
      names.length > 0
        ? `The type of application cannot be told. It may be ${names.join(', ')}. Let the headers or the sheet’s name tell them apart.`
        : 'The type of application cannot be told. Check the headers.',
    repeated: (names) => `Several columns have the same header: ${names.join(', ')}`,
  },
  fault: {
    'cell-edit-mode':
      'Nothing can be checked while a cell is being edited. Checking goes on when it is left.',
    protected: 'The sheet is protected and cannot be written to. Take the protection off.',
    'sheet-gone': 'The sheet is gone. Open another one.',
    'too-large': 'The sheet is too large to be handled at once.',
    busy: 'Excel does not answer. Check again in a while.',
    'api-missing': 'This needs something that this Excel does not have.',
    refused: 'Excel refused what was asked of it.',
    'events-missing': 'Excel does not tell of changes. Choose “Check again” after an edit.',
    'changed-meanwhile': 'Cells have changed since the check. Nothing was written.',
    unexpected: 'Something unexpected happened. Check again.',
  },

  newSheet: 'Choose a type of application. A new sheet is added to this workbook.',
  institutionSheet: 'Institution',

  file: (name, records) => `${name} (${counted(records, 'record', 'records')})`,
  save: (files) => (files === 1 ? 'Export TSV' : `Export TSV (${files} files)`),
  blocked: {
    errors: 'Correct the errors to export.',
    pending: 'Export waits until the CSRs have been read.',
    'no-records': 'There are no applications to export.',
  },
  saved: {
    download: (name) => `${name} was handed over as a download. Look among the downloads.`,
    browser: (name) => `A page that saves ${name} was opened in the browser. Save it there.`,
    copy: (name) => `${name} cannot be saved here. Copy the following.`,
  },

  saving: {
    offer: 'Save keeps the file on this computer. It is sent nowhere.',
    save: 'Save',
    nothing: {
      title: 'There is no file to save',
      body: 'Choose Export TSV again in Excel’s task pane.',
    },
  },
};
