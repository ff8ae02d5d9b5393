import type { Texts } from './texts.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const MOST = 10;
/** The first of many, and how many more there are. */
const some = (parts: readonly (string | number)[]): string =>
  parts.length > MOST
    ? `${parts.slice(0, MOST).join(', ')} and ${parts.length - MOST} more`
    : parts.join(', ');
const rowList = (rows: readonly number[]): string => `${rows.length === 1 ? 'row' : 'rows'} ${some(rows)}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const filesOf = (sizes: readonly number[]): string => {
  if (sizes.length === 1) return 'one file';
  return sizes.length <= MOST ? `${sizes.length} files (${sizes.join(' + ')})` : `${sizes.length} files`;
};

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
    title: 'This could not be opened',
    body: 'Something went wrong while it was loaded or got ready. Check the network connection, then choose Load again.',
  },
  reload: 'Load again',

  views: { check: 'Findings', export: 'Export', sheet: 'Create', settings: 'Settings' },
  checkAgain: 'Check again',

  edition: (edition) => `Operation manual ${edition}`,
  records: (count) => counted(count, 'record', 'records'),
  errors: (count) => counted(count, 'error', 'errors'),
  warnings: (count) => counted(count, 'warning', 'warnings'),

  error: 'Error',
  warning: 'Warning',
  wholeSheet: 'The whole sheet',
  row: (row, title) => `Row ${row}  ${title}`,
  item: (item, name) => `#${item} ${name}`,
  citation: (citation) => `Manual ${citation}`,

  sheet: {
    none: 'There is no worksheet to show.',
    other: 'This is no sheet of applications. Open one, or make a new one.',
    institution: 'This sheet describes the institution. It serves the checks of the other sheets.',
    unclear: (names) =>
      names.length > 0
        ? `The type of application cannot be told. It may be ${names.join(', ')}. Let the headers or the sheet’s name tell them apart.`
        : 'The type of application cannot be told. Check the headers.',
    repeated: (names) => `Several columns are for the same item: ${names.join(', ')}`,
  },
  fault: {
    'cell-edit-mode':
      'Nothing can be checked while a cell is being edited. Checking goes on when it is left.',
    protected: 'The sheet is protected and cannot be written to. Take the protection off.',
    'sheet-gone': 'The sheet is gone. Open another one.',
    'too-large':
      'The sheet is too large to be handled at once. Divide the applications among several sheets.',
    busy: 'Excel does not answer. Check again in a while.',
    'api-missing':
      'This needs something that this Excel does not have. Use a newer Excel, or Excel on the web.',
    refused: 'Excel refused what was asked of it. Try again; if it goes on, open the workbook anew.',
    'events-missing': 'Excel does not tell of changes. Choose “Check again” after an edit.',
    halted: 'The check was stopped, so nothing was exported. Let it finish, then export again.',
    unexpected: 'Something unexpected happened. Check again.',
  },

  status: {
    activity: {
      starting: 'Getting ready…',
      reading: 'Reading the sheet…',
      'reading-csrs': 'Reading CSRs…',
      painting: 'Marking cells…',
      writing: 'Writing…',
      stopped: 'Stopped. Close the task pane and open it again.',
    },
    progress: ({ of, done, total }) => `${done} of ${total} ${of === 'rows' ? 'rows' : 'CSRs'}`,
    halt: 'Stop',
    halted: 'The check was stopped. The findings shown are not all.',
    haltedUnread: 'Reading the sheet was stopped. Choose Go on to read it.',
    goOn: 'Go on',
    outdated: 'The sheet changed after the check.',
    checkNow: 'Check now',
    code: (code) => `(${code})`,
    protected: 'This sheet is protected. It can be checked and exported, but writing may be refused.',
    dismiss: 'Close',
    summary: (records, errors, warnings) =>
      `${counted(records, 'record', 'records')}, ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}`,
    csrJoined: (address, others) =>
      others > 0
        ? `The CSRs pasted into ${address} and ${counted(others, 'other cell', 'other cells')} were put on one line each.`
        : `The CSR pasted into ${address} was put on one line.`,
    csrSpread: (address, rows) =>
      `A CSR was pasted over ${counted(rows, 'row', 'rows')} from ${address} on. It can be put together in one cell.`,
    joinRows: 'Put the CSR into one cell',
    leftOut: (count) => `${count} left out`,
    hidden: (count) => `${count} hidden`,
    errorsKeep: 'Nothing can be exported while there are errors. The errors are shown.',
  },

  findings: {
    list: 'Findings',
    search: 'Filter by row, cell, item or word',
    searchHint: 'Filter',
    clearSearch: 'Clear the words',
    grouping: 'Order',
    byRow: 'By row',
    byRule: 'By kind',
    count: (shown, total) => (shown === total ? `${total} in all` : `${shown} of ${total}`),
    ofKind: (count) => counted(count, 'finding', 'findings'),
    none: 'No finding fits.',
    clearFilter: 'Clear the filter',
    fixSafe: (count) => `All safe fixes ${count}`,
    safeFixes: 'All safe fixes',
    fixRule: 'Fix all of this kind',
    fixRuleOf: (title) => `Fix all of “${title}”`,
    preparing: 'Looking…',
    fix: 'Fix',
    replace: 'Replace',
    next: 'Next',
    notWritable:
      'It cannot be written from here: the cell holds a formula, or the DN stands in several columns.',
    source: 'According to',
    reading: 'Reading of the manual',
    place: 'Value',
    clean: 'Nothing to correct',
    cleanBody: (records, edition) =>
      `${counted(records, 'record was', 'records were')} checked against edition ${edition} of the operation manual.`,
    cleanNext:
      'Look over what is said (names, addresses) with your own eyes. Then Export TSV below makes the files to upload.',
    notAllChecked: 'No finding so far. The check is not complete yet.',
    empty: 'No applications yet',
    emptyBody:
      'Fill in the rows below the headers, or take them from a TSV or from CSR files. They are checked as you type.',
    toCreate: 'Open Create',
  },

  selection: {
    title: 'Selected cell',
    selected: 'Selected',
    noCell: 'Select a cell to see its findings here.',
    several: 'Select one cell to see its findings here.',
    header: 'This is the row of headers.',
    noItem: 'This column is no item of the application.',
    noRecord: 'This row has no application to check.',
    clean: 'No finding here.',
    blank: 'An item that is left blank.',
    opened: 'Opened in the list below.',
    toTop: 'Back to the selected cell',
    offer: (cells) => `${counted(cells, 'empty item follows', 'empty items follow')} from the CSR.`,
    writeOffer: 'Write into the empty cells',
  },

  fixes: {
    count: (cells) => `${counted(cells, 'cell', 'cells')} will be written.`,
    unwritable: (fixes) =>
      `${counted(fixes, 'fix', 'fixes')} cannot be written: the cell holds a formula, or the DN stands in several columns. Correct the sheet itself.`,
    before: 'Before',
    after: 'After',
    empty: '(empty)',
    choice: '申請 (choice)',
    write: 'Write',
    writing: 'Writing…',
    cancel: 'Cancel',
    close: 'Close',
    written: (cells, undoable) =>
      `${counted(cells, 'cell was', 'cells were')} written.${undoable ? ' Excel’s Undo takes it back.' : ''}`,
    changed: (cells) =>
      `Nothing was written, since ${cells} changed after this was shown. The sheet was checked again; please look once more.`,
    partly: (cells) =>
      `Written, but ${cells} did not take it as it is: Excel changed the value or refused it.`,
    nothing: 'There is nothing to write.',
    otherSheet: 'Another sheet is open. Go back to the sheet that this is about.',
    cells: (addresses, more) => addresses.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  },

  exporting: {
    button: 'Export TSV',
    busy: 'Checking and making the files…',
    planning: 'Finding out what the files will be…',
    files: (files, records, method) =>
      `${counted(files, 'file', 'files')}, ${counted(records, 'record', 'records')}${method && ` (${method})`}`,
    filesByMethod: (files, parts) => `${counted(files, 'file', 'files')}: ${parts.join('; ')}`,
    ofMethod: (method, records) => `${method || 'no method'} ${records}`,
    warnings: (count) => counted(count, 'warning', 'warnings'),
    errors: (count) => `Correct ${counted(count, 'error', 'errors')} to export.`,
    pending: (csrs) => `Exports once ${counted(csrs, 'more CSR has', 'more CSRs have')} been read.`,
    noRecords: {
      all: 'There are no applications to export.',
      selected: 'There are no applications to export in the selected rows.',
      visible: 'There are no applications to export in the visible rows.',
    },
    showErrors: 'Show errors',
    showWarnings: 'Show warnings',
    notHanded: (files) =>
      `${counted(files, 'file was', 'files were')} not handed over. Choose another way in Export.`,
    handedToDownloads: (files) =>
      `${counted(files, 'file was', 'files were')} handed to the downloads. Look for ${files === 1 ? 'it' : 'them'} there.`,
    openedInBrowser: () => 'A page that saves was opened in the browser. Save there.',
    readyToCopy: (files) =>
      `${counted(files, 'file is', 'files are')} ready. Take ${files === 1 ? 'it' : 'them'} with Copy text.`,
    warningsLead: (count) =>
      `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'warning', 'warnings')}; you can export all the same.`,
    scope: 'Rows to export',
    scopes: { all: 'All rows', selected: 'Selected rows', visible: 'Visible rows' },
    leftOut: (records) =>
      `${counted(records, 'record', 'records')} marked done or skip in the column apply ${records === 1 ? 'is' : 'are'} left out.`,
    hidden: (records) => `${counted(records, 'record', 'records')} in hidden rows included.`,
    planned: 'Files it will make',
    howTo: 'Export TSV below makes just these.',
    file: (records, method) => `${counted(records, 'record', 'records')}${method && ` · ${method}`}`,
    showAll: (files) => `Show ${counted(files, 'more file', 'more files')}`,
    packing: 'How to take them',
    packings: { separate: 'One file after the other', zip: 'All in one ZIP' },
    result: 'Exported files',
    stale: 'The sheet has been checked again since. If you changed anything, export once more.',
    where: {
      download:
        'Handed to the downloads. Look there to see whether it was kept: in the browser, or where Excel puts downloads.',
      browser:
        'A page that saves it was opened in the browser. Choose Save on that page. The address of the page holds the file and may stay in the browser’s history.',
      'in-zip': 'It is in the ZIP above.',
      copied:
        'The text is on the clipboard. Paste it into a text editor and save it under this name in Shift_JIS (in Windows’ Notepad: ANSI).',
      'to-copy':
        'It cannot be saved from here directly. Choose Copy text, paste it into a text editor and save it in Shift_JIS.',
      'to-copy-pin':
        'It holds access PINs, so it is not put into the address of the saving page, which the browser’s history may keep. Choose Copy text, paste it into a text editor and save it in Shift_JIS.',
      'copy-refused': 'The clipboard did not take it. Try once more, or choose another way.',
      nowhere: 'It was not handed over. Choose another way.',
    },
    otherWays: 'Other ways',
    ways: {
      download: 'Download again',
      browser: 'Open the saving page',
      copy: 'Copy text',
    },
    wayFor: (way, name) => `${way}: ${name}`,
    asZip: 'Take all in one ZIP',
    done: 'Mark as applied for',
    doneLead: (records, addsColumn) =>
      `Done and the date can be written into the ${counted(records, 'row', 'rows')} that ${records === 1 ? 'was' : 'were'} exported, which leaves them out from then on.${
        addsColumn ? ' The sheet has no column apply, so one is added.' : ''
      }`,
    doneButton: 'Write done…',
  },

  files: {
    drop: 'Or drop it here.',
    dropSeveral: 'Or drop them here, several at once.',
    reading: 'Reading the files…',
    tooLarge: (names) => `Too large to be read: ${names.join(', ')}`,
    unreadable: (names) => `Could not be read: ${names.join(', ')}. See that the file is on this computer.`,
  },

  start: {
    goTo: 'Application sheets of this workbook',
    useThis: 'Use this sheet',
    useThisLead: 'Say which column holds which item, and this sheet is checked and exported as it stands.',
    useThisButton: 'Map columns',
    unclear: 'The type of application cannot be told',
    unclearLead: 'The headers fit several types. The one you choose is remembered in the workbook.',
    deciding: (names) => `Columns that would tell: ${names.join(', ')}.`,
    contradicting: (names) => `No type has all of these columns: ${names.join(', ')}.`,
    unclearButton: 'Check as this type',
    repeated: 'Several columns are for the same item',
    repeatedLead: 'Choose the columns to use. What you choose is remembered in the workbook.',
    institution: 'This sheet describes the institution',
    institutionLead:
      'Its values serve the checks of this workbook’s applications and are proposed for empty items.',
    institutionEmpty: 'It holds no values yet. Fill in what you know; the checks make use of it.',
    other: 'This is no sheet of applications',
    otherLead: 'Open one, make a new one, or say which columns of this sheet hold which items.',
    hints: {
      guessed: 'No headers with the names of items',
      guessedLead:
        'This looks like a sheet of applications, but its headers are not the names of the items. Map its columns, and it can be used as it is.',
      vertical: 'The items stand below each other',
      verticalLead:
        'Each application takes one row. Write the names of the items side by side in one row and the applications below it. A new sheet comes with the names in place.',
      headerBelow: (row) => `The header is in row ${row}`,
      headerBelowLead: 'It must stand in the first 10 rows. Delete rows above it, and the sheet can be read.',
    },
    none: 'There is no worksheet to show',
    more: 'Other things to make or read in',
  },

  mapping: {
    title: 'Columns',
    type: 'Type of application',
    headerRow: 'Row with the headers',
    row: (row, headers) => `Row ${row}: ${headers.join(', ')}`,
    column: (letters) => `Column ${letters}`,
    fieldOf: (letters, header) => `Item of column ${letters}, “${header}”`,
    unused: 'Not used',
    items: 'Items (● required)',
    dnParts: 'Parts of the subject DN',
    others: 'Other',
    choice: 'apply (done, skip)',
    required: '●',
    samples: (values) => `e.g. ${values.join(', ')}`,
    unsure: 'Please check',
    guessed:
      'Columns marked “Please check” are guessed from their headers or values. See whether they are right.',
    partly: 'Some columns are not read. Map them, and the sheet can be checked as it is.',
    unread: (headers) => `Columns not read: ${headers.map((header) => `“${header}”`).join(', ')}`,
    missing: (names) => `Required items without a column: ${names.join(', ')}`,
    doubled: (names) => `More than one column for: ${names.join(', ')}. Keep one.`,
    complete: 'All required items have their column.',
    noHeaders: 'No row can serve as header. Write headers into one of the first ten rows.',
    use: 'Use this sheet',
    refused:
      'The sheet could not be read that way. It needs the subject DN (or the CN) and at least two items besides.',
  },

  create: {
    newSheet: 'New sheet of applications',
    newSheetLead: 'Choose a type: the sheet is added to this workbook and opened.',
    dnParts: 'Subject DN in columns for CN, OU, O and so on',
    institution: 'Institution sheet',
    institutionLead:
      'Its name, domains and contacts, written down once, serve the checks and are proposed for empty items.',
    institutionButton: 'Make the institution sheet',
    openTsv: 'Open a TSV file',
    openTsvLead: 'Its contents open in a new sheet. The file stays as it is.',
    openTsvButton: 'Choose a TSV file',
    opened: (records, sheet) => `${counted(records, 'record', 'records')} opened in the sheet “${sheet}”.`,
    askType: (name, records) =>
      `The type of ${name} (${counted(records, 'record', 'records')}) cannot be told from what it holds. Choose it.`,
    openAs: 'Open',
    cancel: 'Cancel',
    wrongLength: (line, fields, expected) =>
      `Line ${line} has ${counted(fields, 'item', 'items')}, and an application of this type ${expected}. It was not opened, so that no value goes astray.`,
    noColumn: (line, item) =>
      `Line ${line} has a value in #${item}, which an application of this type leaves blank. It was not opened, so that no value is lost.`,
    unknownColumns: (names) =>
      `It has columns that are no items: ${names.join(', ')}. It was not opened, so that no value is lost.`,
    notOpened: {
      empty: 'The file is empty, so there is nothing to open.',
      'no-tsv': 'This is no TSV file and cannot be opened.',
      'too-large': 'The file is too large to be opened.',
      several: 'Open one file at a time. Nothing was opened.',
      'no-application':
        'This is no application and cannot be opened. CSRs, certificates and lists of the service go under “Add rows from files”.',
      'pin-file':
        'This is a file of access PINs from the service, no application, and was not opened. Copy no PIN into an application, and give each to its owner alone.',
      'private-key':
        'This holds a private key, so it was not opened. No application needs one. Hand it on to nobody, and attach it to no mail and no application.',
      'unclear-encoding':
        'The encoding cannot be told, so the file was not opened: parts of it are neither Shift_JIS nor UTF-8. Save it in Shift_JIS again from where it came from.',
    },
    addRows: 'Add rows from files',
    addRowsLead: (csr, certificate) =>
      `Applications for this sheet are made from ${[
        csr ? 'CSRs' : '',
        certificate ? 'present certificates' : '',
        'lists with a header (TSV, CSV)',
      ]
        .filter((part) => part !== '')
        .join(', ')}. You see them before they are written.`,
    addRowsButton: 'Choose files',
    rows: (rows) => `${counted(rows, 'application', 'applications')}.`,
    noRows: 'There was nothing to make an application of.',
    preview: (rows) => `${counted(rows, 'application', 'applications')} to write`,
    unplaced: (items) => `The sheet has no column for these items: ${items.join(', ')}`,
    noSheet: 'Open a sheet of applications to add rows from files or paste a CSR.',
  },

  fill: {
    problems: {
      workbook: 'Workbooks are not read here. Copy the rows into this workbook, or make a TSV of them.',
      'no-header': 'No item’s name is known in it. Write names such as “Subject DN” into the first line.',
      authority: 'It holds certificates of authorities only. Choose the server’s or user’s.',
      'pin-file':
        'This file is for handing out access PINs and is no list of applicants. Nothing was taken from it. To renew or revoke, choose a list with serial numbers, such as clientAll.zip.',
      'other-kind':
        'The applications in it are for servers where this sheet is for clients, or the other way round.',
    },
    archive: {
      damaged: 'It is damaged and cannot be taken out. Get it from its source again.',
      encrypted: 'It has a password and cannot be taken out. Unpack it and choose what was in it.',
      'too-large': 'It is too large or too deeply nested. Unpack what is needed and choose that.',
      'unknown-method':
        'It is compressed in a way that is not known here. Unpack it and choose what was in it.',
    },
    unreadable: (number, why) => `No. ${number} in it cannot be read. ${why}`,
    reasons: {
      empty: 'There is nothing in it.',
      'too-large': 'It is too long.',
      'not-base64': 'It has characters that base64 does not have.',
      'bad-padding': 'The end of the base64 is cut off, or too long.',
      truncated: 'It is cut off. Take it from its file again.',
      'trailing-bytes': 'There is more behind its end. Take it from its file again.',
      'not-der': 'What it holds is no DER.',
      'not-minimal-der': 'What it holds breaks the rules of DER.',
      'not-a-csr': 'It is not built like a CSR.',
      'not-a-certificate': 'It is not built like a certificate.',
      csr: 'It is a CSR.',
      'public-key': 'It is a public key.',
      'ssh-key': 'It is a public key of SSH.',
      pkcs7: 'It is PKCS #7, a bundle of certificates.',
      'two-requests': 'Two CSRs stand in it one after the other.',
      certificate: 'It is a certificate.',
      'private-key': 'It is a private key.',
    },
    repeatedColumns: (names) => `Several columns have the same name: ${names.join(', ')}. Keep one.`,
    unknown: (what) => `This is no CSR, no certificate and no list with a header (${what}).`,
    looks: {
      empty: 'an empty file',
      zip: 'ZIP',
      document: 'a document',
      pdf: 'PDF',
      image: 'an image',
      gzip: 'gzip',
      pkcs7: 'PKCS #7 without a certificate that can be read',
      der: 'DER of something else',
      pem: 'PEM of something else',
      html: 'HTML or XML',
      text: 'text',
      binary: 'binary',
    },
    noUse: {
      csr: 'Applications of this type do not take CSRs.',
      certificate: 'Applications of this type do not take certificates.',
      list: 'Applications of this type do not take lists.',
    },
    csrSubject: (number) =>
      `The subject of CSR no. ${number} cannot be applied for, so it fills item 7 alone. The check says why; a new CSR is needed.`,
    foreignSubject: (number) =>
      `The subject of no. ${number} has attributes that an application cannot hold. Subject DN and FQDN stay empty.`,
    unusedColumns: (names) => `These columns were not used: ${names.join(', ')}`,
    repeated: (number) => `No. ${number} is the same as an earlier one and was used once.`,
    ambiguous: (numbers, areRows) =>
      `${areRows ? upper(rowList(numbers)) : `No. ${some(numbers)}`} ${numbers.length === 1 ? 'was' : 'were'} not used, since what ${numbers.length === 1 ? 'it belongs' : 'they belong'} to cannot be told.`,
    differs: (rows, items) =>
      `${items.join(', ')} in ${rowList(rows)} ${items.length === 1 ? 'differs' : 'differ'} from a CSR, a certificate or an earlier list, whose values are used. See which are right.`,
    leftOut: {
      choice: (count) =>
        `${counted(count, 'row', 'rows')} left out because the column 申請 (apply) says done or skip.`,
      waiting: (count) => `${counted(count, 'row', 'rows')} left out as not issued yet.`,
      renewed: (count) => `${counted(count, 'row', 'rows')} left out as renewed already.`,
      revoked: (count) =>
        `${counted(count, 'row', 'rows')} left out as revoked, or with a revocation applied for.`,
      shifted: (count) =>
        `${counted(count, 'row', 'rows')} left out because the values do not stand under their headers, so that a PIN may be in another column. Mend the list.`,
    },
    unknownState: (count) =>
      `${counted(count, 'row', 'rows')} with a state that is not known here ${count === 1 ? 'is' : 'are'} used too. See whether ${count === 1 ? 'it is' : 'they are'} to be applied for.`,
    notCarried: {
      csr: (count) =>
        `CSRs of earlier applications are not carried over, so #7 stays empty (${counted(count, 'row', 'rows')}). Put in CSRs made with new keys.`,
      pin: (count) => `Access PINs are not carried over (${counted(count, 'row', 'rows')}).`,
      'renewed-serial': (count) =>
        `The serial numbers in earlier renewals are those of the certificates replaced then, so #4 stays empty (${counted(count, 'row', 'rows')}). Put in those of the present certificates.`,
    },
    issuedBefore: (count) =>
      `${counted(count, 'row has a serial number', 'rows have serial numbers')}. Where there is a certificate already, apply for a renewal and not for an issue.`,
    knownOnly: (count) =>
      `${counted(count, 'certificate', 'certificates')} made no row and ${count === 1 ? 'was' : 'were'} compared with what is to be added.`,
    keyStores: (names) =>
      `Files with private keys were not read: ${some(names)}. Give each to nobody but the holder of its certificate.`,
    completed: (rows) => `Empty items will be filled in ${rowList(rows)}, which the sheet has already.`,
    unchanged: (rows) => `The sheet has everything already in ${rowList(rows)}.`,
    kept: (row, items) =>
      `Row ${row} has another value in ${items.join(', ')}, which is left as it is. See which is right.`,
    ambiguousRows: (rows) =>
      `It cannot be told which application ${rowList(rows)} ${rows.length === 1 ? 'stands' : 'stand'} for. New rows are added below.`,
    finding: (row, message) => `Row ${row}: ${message}`,
    numbers: (files, bulk) =>
      [
        files === null
          ? ''
          : `At 99 a file, ${files.length === 1 ? 'they fit into' : 'they make'} ${filesOf(files)}.`,
        bulk === null || (files !== null && files.length === 1)
          ? ''
          : files === null
            ? `With P12 in bulk a file takes 1,000, which makes ${filesOf(bulk)}.`
            : `With download method 2 (P12 in bulk) a file takes 1,000, which makes ${filesOf(bulk)}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
  },

  csr: {
    title: 'Paste a CSR',
    label: 'CSR',
    lead: 'It goes into the CSR cell of the selected row, on one line; where no application is selected, into the next free row.',
    button: 'Put into its cell',
    unreadable: (reason) => `Nothing was written. ${reason}`,
    written: (address, replaced) =>
      `The CSR ${replaced ? 'has taken the place of the one' : 'is'} in ${address}, on one line. Select that cell to see what it proposes for empty items.`,
    failed: {
      none: 'There is no CSR in it. Paste it from its BEGIN line to its END line.',
      several: 'There are several CSRs. Paste one at a time, or use Add rows from files.',
      'private-key':
        'It holds a private key: nothing was written, and the box was emptied. Do not leave the key on the clipboard either.',
      'no-place': 'This sheet has no column for a CSR.',
      changed: 'The cell has changed meanwhile, and nothing was written. Try once more.',
    },
  },

  settings: {
    language: 'Language',
    languages: { host: 'As Office', ja: '日本語', en: 'English' },
    checking: 'Checking',
    live: 'Check while typing',
    liveLead: 'While this is off, only Check again checks the sheet.',
    highlights: 'Highlight cells with findings',
    highlightsLead: 'By conditional formats. The cells’ own formats and values stay as they are.',
    clear: 'Clear highlights',
    cleared: 'The highlights are cleared.',
    sheet: 'This sheet',
    mapped:
      'The workbook remembers which column holds which item. Once forgotten, the headers are read anew; where they do not tell, you choose again.',
    byHeaders: 'The columns are told by their headers.',
    remap: 'Change the columns',
    unmap: 'Forget the columns',
    about: 'About this add-in',
    version: (version) => `Version ${version}`,
    edition: (edition, date) =>
      `Checks by the operation manual for administrators, edition ${edition} (${date})`,
    licence: 'Free software under the MIT licence.',
    sendsNothing: 'What a sheet holds is worked on inside Excel on this computer and sent nowhere.',
    theme: 'Colours follow Office.',
  },

  saving: {
    heading: 'Save the file',
    offer:
      'Save hands this file to the browser’s downloads. Nothing of it leaves this computer. It came in this page’s address; that was taken out when the page opened, but the browser’s history may have kept it.',
    save: 'Save',
    handed: 'It was handed to the downloads. See that it is there, then close this page.',
    missing: 'If the file does not appear',
    advice: [
      'Open the list of downloads of the browser.',
      'If the browser asks for permission or a folder, answer and choose Save again.',
      'If that does not help, choose another way in Export, in Excel’s task pane.',
    ],
    nothing: {
      title: 'There is no file to save',
      body: 'Choose Export TSV again in Excel’s task pane.',
    },
  },
};
