import type { Texts } from './texts.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

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
    body: 'This page is made for Excel’s task pane. Choose Check on Excel’s Home tab to open it.',
  },
  oldExcel: {
    title: 'This Excel is too old',
    body: 'Use Excel 2021 or later, Excel for Microsoft 365, or Excel on the web (ExcelApi 1.9 or later is required).',
  },
  notLoaded: {
    title: 'This could not be opened',
    body: 'Something went wrong while loading or starting. Check the network connection, then choose Load again.',
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
    other: 'This is not an application sheet. Open one, or create a new one.',
    institution: 'This is the institution sheet. It is used to check the application sheets.',
    unclear: (names) =>
      names.length > 0
        ? `The type of application cannot be determined. It may be ${names.join(' or ')}. Make the headers or the sheet name show which it is.`
        : 'The type of application cannot be determined. Check the headers.',
    repeated: (names) => `Several columns are for the same item: ${names.join(', ')}`,
  },
  fault: {
    'cell-edit-mode': 'Checking is paused while a cell is being edited. It continues when you finish.',
    protected: 'The sheet is protected and cannot be written to. Unprotect it first.',
    'sheet-gone': 'The sheet no longer exists. Open another one.',
    'too-large': 'The sheet is too large to handle at once. Split the applications over several sheets.',
    busy: 'Excel is not responding. Check again after a while.',
    'api-missing':
      'This needs a feature that this version of Excel does not have. Use a newer Excel, or Excel on the web.',
    refused: 'Excel did not accept the operation. Try again. If it keeps happening, reopen the workbook.',
    'events-missing': 'This Excel does not report changes. Choose Check again after editing.',
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
    progress: ({ of, done, total }) =>
      `${done.toLocaleString('en-US')} of ${counted(total, of === 'rows' ? 'row' : 'CSR', of === 'rows' ? 'rows' : 'CSRs')}`,
    halt: 'Stop',
    halted: 'The check was stopped. Not all findings are shown.',
    haltedUnread: 'Reading the sheet was stopped. Choose Continue to read it.',
    goOn: 'Continue',
    outdated: 'The sheet has changed since the check.',
    checkNow: 'Check now',
    protected: 'This sheet is protected. It can be checked and exported, but writing to it may fail.',
    dismiss: 'Close',
    summary: (records, errors, warnings) =>
      `${counted(records, 'record', 'records')}, ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}`,
    csrJoined: (address, others) =>
      others > 0
        ? `The CSRs pasted into ${address} and ${counted(others, 'other cell', 'other cells')} were put on one line each.`
        : `The CSR pasted into ${address} was put on one line.`,
    csrSpread: (address, rows) =>
      `A CSR was pasted over ${counted(rows, 'row', 'rows')} starting at ${address}. It can be joined into one cell.`,
    joinRows: 'Join the CSR into one cell',
    leftOut: (count) => `${count.toLocaleString('en-US')} left out`,
    hidden: (count) => `${count.toLocaleString('en-US')} hidden`,
    otherSheets: 'Other sheets:',
    otherSheet: (name, errors) => `${name}: ${counted(errors, 'error', 'errors')}`,
    moreSheets: (count) => `and ${counted(count, 'more', 'more')}`,
    acknowledged: (count) => `${count.toLocaleString('en-US')} reviewed`,
    errorsKeep: 'There are errors, so nothing can be exported yet. The errors are shown.',
  },

  findings: {
    list: 'Findings',
    search: 'Filter by row, cell, item or word',
    searchHint: 'Filter',
    clearSearch: 'Clear the search',
    item: 'Filter by item',
    allItems: 'All items',
    grouping: 'Order',
    byRow: 'By row',
    byRule: 'By kind',
    count: (shown, total) =>
      shown === total
        ? counted(total, 'finding', 'findings')
        : `${shown.toLocaleString('en-US')} of ${counted(total, 'finding', 'findings')}`,
    ofKind: (count) => counted(count, 'finding', 'findings'),
    none: 'No matching findings.',
    clearFilter: 'Clear the filter',
    fixSafe: (count) => `Apply all safe fixes (${count.toLocaleString('en-US')})`,
    safeFixes: 'Apply all safe fixes',
    fixRule: 'Fix all of this kind',
    fixRuleOf: (title) => `Fix all: ${title}`,
    unfold: 'Show',
    fold: 'Hide',
    preparing: 'Preparing…',
    fix: 'Fix',
    replace: 'Replace',
    fillIn: 'Fill in',
    acknowledge: 'Mark as reviewed',
    unacknowledge: 'Mark as not reviewed',
    acknowledged: 'Reviewed',
    notKept:
      'This could not be saved in the workbook. The sheet may be protected, or too many warnings are marked as reviewed.',
    previous: 'Previous',
    next: 'Next',
    position: (position, count) => `${position.toLocaleString('en-US')} / ${count.toLocaleString('en-US')}`,
    notWritable:
      'This cannot be written from here, because the cell contains a formula or the DN is split into several columns.',
    source: 'Source',
    reading: 'How the manual is read',
    place: 'Value',
    clean: 'Nothing to correct',
    cleanBody: (records, edition) =>
      `${counted(records, 'record was', 'records were')} checked against edition ${edition} of the operation manual.`,
    cleanNext:
      'Check the content itself, such as names and addresses, with your own eyes. Then choose Export TSV below to create the files to upload.',
    notAllChecked: 'No findings so far. The check is not complete yet.',
    empty: 'No applications yet',
    emptyBody:
      'Fill in the rows below the headers, or import them from a TSV or from CSR files. They are checked as you type.',
    toCreate: 'Open Create',
  },

  selection: {
    title: 'Selected cell',
    selected: 'Selected',
    noCell: 'Select a cell to see its findings here.',
    several: 'Select one cell to see its findings here.',
    header: 'This is the header row.',
    noItem: 'This column is not an item of the application.',
    noRecord: 'This row has no application to check.',
    clean: 'No findings here.',
    blank: 'This item must be left blank.',
    opened: 'Opened in the list below.',
    details: 'Details',
    toTop: 'Back to the selected cell',
    offer: (cells) => `${counted(cells, 'empty item', 'empty items')} can be filled in from the CSR.`,
    writeOffer: 'Write into the empty cells',
  },

  fixes: {
    count: (cells) => `${counted(cells, 'cell', 'cells')} will be written.`,
    unwritable: (fixes) =>
      `${counted(fixes, 'fix', 'fixes')} cannot be written, because the cell contains a formula or the DN is split into several columns. Correct the sheet directly.`,
    before: 'Before',
    after: 'After',
    empty: '(empty)',
    choice: '申請 (choice)',
    write: 'Write',
    writing: 'Writing…',
    cancel: 'Cancel',
    close: 'Close',
    written: (cells, undoable) =>
      `${counted(cells, 'cell was', 'cells were')} written.${undoable ? ' You can undo this in Excel.' : ''}`,
    changed: (cells) =>
      `Nothing was written, because ${cells} changed after this was shown. The sheet was checked again. Please review it once more.`,
    partly: (cells) =>
      `Written, but ${cells} does not have the expected value. Excel changed it or did not accept it.`,
    nothing: 'There is nothing to write.',
    otherSheet: 'Another sheet is open. Go back to the original sheet to write.',
    cells: (addresses, more) => addresses.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  },

  exporting: {
    button: 'Export TSV',
    busy: 'Checking and creating the files…',
    planning: 'Working out which files will be created…',
    files: (files, records, method) =>
      `${counted(files, 'file', 'files')}, ${counted(records, 'record', 'records')}${method && ` (${method})`}`,
    filesByMethod: (files, parts) => `${counted(files, 'file', 'files')}: ${parts.join('; ')}`,
    ofMethod: (method, records) =>
      `${method || 'download method missing or invalid'} ${records.toLocaleString('en-US')}`,
    warnings: (count) => counted(count, 'warning', 'warnings'),
    errors: (count) => `Fix ${counted(count, 'error', 'errors')} to export`,
    pending: (csrs) => `The export starts when ${counted(csrs, 'more CSR has', 'more CSRs have')} been read.`,
    noRecords: {
      all: 'There are no applications to export.',
      selected: 'There are no applications to export in the selected rows.',
      visible: 'There are no applications to export in the visible rows.',
    },
    showErrors: 'Show errors',
    showWarnings: 'Show warnings',
    notHanded: (files) =>
      `${counted(files, 'file was', 'files were')} not saved. Choose another way in Export.`,
    handedToDownloads: (files) =>
      `The download of ${counted(files, 'file', 'files')} has started. Check the download folder.`,
    openedInBrowser: () => 'A page for saving was opened in the browser. Save the file there.',
    readyToCopy: (files) =>
      `${counted(files, 'file is', 'files are')} ready. Use Copy text to get ${files === 1 ? 'it' : 'them'}.`,
    warningsLead: (count) =>
      `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'warning', 'warnings')}; you can export anyway.`,
    scope: 'Rows to export',
    scopes: { all: 'All rows', selected: 'Selected rows', visible: 'Visible rows' },
    leftOut: (records) =>
      `${counted(records, 'record', 'records')} marked done or skip in the column 申請 (apply) ${records === 1 ? 'is' : 'are'} left out.`,
    hidden: (records) =>
      `${counted(records, 'record', 'records')} in hidden rows ${records === 1 ? 'is' : 'are'} included.`,
    planned: 'Files to be created',
    howTo: 'Choose Export TSV below to create these files.',
    file: (records, method) => `${counted(records, 'record', 'records')}${method && ` · ${method}`}`,
    showAll: (files) => `Show ${counted(files, 'more file', 'more files')}`,
    packing: 'How to save',
    packings: { separate: 'Each file separately', zip: 'All in one ZIP' },
    result: 'Exported files',
    stale: 'The sheet has been checked again since this export. If you changed anything, export again.',
    where: {
      download:
        'The download has started. Check that the file was saved in the download folder of the browser or of Excel.',
      browser:
        'A page for saving was opened in the browser. Choose Save on that page. The page address contains the file and may stay in the browser’s history.',
      'in-zip': 'It is in the ZIP above.',
      copied:
        'The text is on the clipboard. Paste it into a text editor and save it under this name in Shift_JIS (“ANSI” in Windows Notepad).',
      'to-copy':
        'The file cannot be saved directly from here. Choose Copy text, paste it into a text editor and save it in Shift_JIS.',
      'to-copy-pin':
        'The file contains access PINs, so it is not passed to the saving page, whose address may stay in the browser’s history. Choose Copy text, paste it into a text editor and save it in Shift_JIS.',
      'copy-refused': 'It could not be copied to the clipboard. Try again, or choose another way.',
      nowhere: 'The file was not saved. Choose another way.',
    },
    otherWays: 'Other ways',
    ways: {
      download: 'Download again',
      browser: 'Open the saving page',
      copy: 'Copy text',
    },
    wayFor: (way, name) => `${way}: ${name}`,
    asZip: 'Get all files in one ZIP',
    done: 'Mark as applied for',
    doneLead: (records, addsColumn) =>
      `You can write “done” and the date in the ${counted(records, 'row', 'rows')} just exported. ${records === 1 ? 'It' : 'They'} will be left out from the next export on.${
        addsColumn ? ' The sheet has no column 申請 (apply), so one is added.' : ''
      }`,
    doneButton: 'Write done…',
  },

  files: {
    drop: 'Or drop it here.',
    dropSeveral: 'Or drop them here, several at once.',
    reading: 'Reading the files…',
    tooLarge: (names) => `Too large to read: ${names.join(', ')}`,
    unreadable: (names) =>
      `Could not be read: ${names.join(', ')}. Check that ${names.length === 1 ? 'the file is' : 'the files are'} on this computer.`,
  },

  start: {
    goTo: 'Application sheets of this workbook',
    useThis: 'Use this sheet',
    useThisLead: 'Map the columns to items, and this sheet can be checked and exported as it is.',
    useThisButton: 'Map columns',
    unclear: 'The type of application cannot be determined',
    unclearLead: 'The headers fit several types. The one you choose is saved in the workbook.',
    deciding: (names) => `The type depends on whether there are columns for: ${names.join(', ')}.`,
    contradicting: (names) => `No type has all of these columns: ${names.join(', ')}.`,
    unclearButton: 'Check as this type',
    repeated: 'Several columns are for the same item',
    repeatedLead: 'Choose the columns to use. Your choice is saved in the workbook.',
    institution: 'This is the institution sheet',
    institutionLead:
      'Its values are used to check the applications in this workbook, and are proposed for empty items.',
    institutionEmpty: 'It has no values yet. Fill in what you know, and the checks will use it.',
    other: 'This is not an application sheet',
    otherLead: 'Open an application sheet, create a new one, or map the columns of this sheet to items.',
    hints: {
      guessed: 'No headers with item names were found',
      guessedLead:
        'This looks like an application sheet, but its headers are not item names. Map its columns, and it can be used as it is.',
      vertical: 'The items are listed vertically',
      verticalLead:
        'Each application must be in one row. Write the item names side by side in one row and the applications below it. A new application sheet comes with the names in place.',
      headerBelow: (row) => `The header is in row ${row}`,
      headerBelowLead: 'It must be in the first 10 rows. Delete rows above it, and the sheet can be read.',
    },
    none: 'There is no worksheet to show',
    more: 'Other ways to create or import',
  },

  mapping: {
    title: 'Columns',
    type: 'Type of application',
    headerRow: 'Header row',
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
      'Columns marked “Please check” are guessed from their headers or values. Check that they are right.',
    partly: 'Some columns are not read. Map them, and the sheet can be checked as it is.',
    addColumns: 'Add missing columns',
    unread: (headers) => `Columns not read: ${headers.map((header) => `“${header}”`).join(', ')}`,
    missing: (names) => `Required items without a column: ${names.join(', ')}`,
    doubled: (names) => `More than one column for: ${names.join(', ')}. Keep one.`,
    complete: 'All required items have a column.',
    noHeaders: 'No row can be used as the header. Write headers in one of the first 10 rows.',
    use: 'Use this sheet',
    refused:
      'The sheet could not be read with this mapping. It needs the subject DN (or the CN) and at least two other items.',
  },

  create: {
    newSheet: 'New application sheet',
    newSheetLead: 'Choose a type. The sheet is added to this workbook and opened.',
    dnParts: 'Subject DN in columns for CN, OU, O and so on',
    institution: 'Institution sheet',
    institutionLead:
      'The name, domains and contacts of the institution are used for checks and proposed for empty items.',
    institutionButton: 'Create the institution sheet',
    openTsv: 'Open a TSV file',
    openTsvLead: 'The content is opened in a new sheet. The file itself is not changed.',
    openTsvButton: 'Choose a TSV file',
    opened: (records, sheet) => `${counted(records, 'record', 'records')} opened in the sheet “${sheet}”.`,
    askType: (name, records) =>
      `The type of ${name} (${counted(records, 'record', 'records')}) cannot be determined from its content. Choose the type.`,
    openAs: 'Open',
    cancel: 'Cancel',
    wrongLength: (line, fields, expected) =>
      `Line ${line} has ${counted(fields, 'item', 'items')}, but an application of this type has ${expected}. The file was not opened, so that no value ends up in the wrong item.`,
    noColumn: (line, item) =>
      `Line ${line} has a value in #${item}, which must be blank in this type of application. The file was not opened, so that no value is lost.`,
    unknownColumns: (names) =>
      `There are columns that are not items: ${names.join(', ')}. The file was not opened, so that no value is lost.`,
    notOpened: {
      empty: 'The file is empty, so there is nothing to open.',
      'no-tsv': 'This is not a TSV file and cannot be opened.',
      'too-large': 'The file is too large to open.',
      several: 'Open one file at a time. Nothing was opened.',
      'no-application':
        'This is not an application TSV and cannot be opened. Use “Add rows from files” for CSRs, certificates and lists from the service.',
      'pin-file':
        'This is a file of access PINs from the service, not an application TSV, so it was not opened. Do not copy PINs into applications, and give each PIN only to its owner.',
      'private-key':
        'This contains a private key, so it was not opened. Applications do not need private keys. Do not give it to anyone, and do not attach it to an email or an application.',
      'unclear-encoding':
        'The encoding cannot be determined, so the file was not opened. Parts of it are neither Shift_JIS nor UTF-8. Save it again in Shift_JIS from the original.',
    },
    addRows: 'Add rows from files',
    addRowsLead: (csr, certificate) =>
      `Applications for this sheet are made from ${[
        csr ? 'CSRs' : '',
        certificate ? 'current certificates' : '',
        'lists with a header (TSV, CSV, Excel workbooks)',
      ]
        .filter((part) => part !== '')
        .join(', ')}. You see them before they are written.`,
    addRowsButton: 'Choose files',
    rows: (rows) => `${counted(rows, 'application', 'applications')}.`,
    noRows: 'There were no applications to add.',
    sameItem: 'Item with one value for all rows',
    sameValue: 'Value',
    sameNone: '(none)',
    sameButton: 'Use where rows have none',
    sameSet: (item, value) => `${item}: “${value}” where rows have none.`,
    preview: (rows) => `${counted(rows, 'application', 'applications')} to write`,
    unplaced: (items) => `The sheet has no column for these items: ${items.join(', ')}`,
    noSheet: 'Open an application sheet to add rows from files or paste a CSR.',
  },

  fill: {
    problems: {
      workbook:
        'The workbook cannot be read. It is damaged or has a password. Open it in Excel and save it again as .xlsx without a password.',
      'no-header':
        'None of the headers is a known item name. Write item names such as “Subject DN” in the first line.',
      authority: 'The file contains only CA certificates. Choose the certificate of the server or user.',
      'pin-file':
        'This file is for distributing access PINs and is not a list of applicants. Nothing was read from it. To renew or revoke, choose a list with serial numbers, such as clientAll.zip.',
      'other-kind':
        'The applications in the file are for servers and this sheet is for clients, or the other way round, so they cannot be used.',
    },
    archive: {
      damaged: 'The file is damaged and cannot be extracted. Get it again from its source.',
      encrypted:
        'The file has a password and cannot be extracted. Extract it yourself and choose the extracted files.',
      'too-large':
        'The file is too large or too deeply nested. Extract only the files you need and choose those.',
      'unknown-method':
        'The compression method is not supported. Extract the file yourself and choose the extracted files.',
    },
    unreadable: (number, why) => `Entry ${number} cannot be read. ${why}`,
    reasons: {
      empty: 'It is empty.',
      'too-large': 'It is too long.',
      'not-base64': 'It contains characters that do not belong in base64.',
      'bad-padding': 'The end of the base64 is cut off or has extra characters.',
      truncated: 'It is cut off. Copy it again from the original file.',
      'trailing-bytes': 'There is extra data after its end. Copy it again from the original file.',
      'not-der': 'The content is not DER.',
      'not-minimal-der': 'The content does not follow the rules of DER.',
      'not-a-csr': 'It does not have the structure of a CSR.',
      'not-a-certificate': 'It does not have the structure of a certificate.',
      csr: 'It is a CSR.',
      'public-key': 'It is a public key.',
      'ssh-key': 'It is an SSH public key.',
      pkcs7: 'It is PKCS #7, such as a bundle of certificates.',
      'two-requests': 'It contains two CSRs, one after the other.',
      certificate: 'It is a certificate.',
      'private-key': 'It is a private key.',
    },
    repeatedColumns: (names) => `Several columns have the same header: ${names.join(', ')}. Keep only one.`,
    unknown: (what) => `This is neither a CSR, nor a certificate, nor a list with a header (${what}).`,
    looks: {
      empty: 'an empty file',
      zip: 'ZIP',
      document: 'a document',
      pdf: 'PDF',
      image: 'an image',
      gzip: 'gzip',
      pkcs7: 'PKCS #7 without a readable certificate',
      der: 'DER that is neither a CSR nor a certificate',
      pem: 'PEM that is neither a CSR nor a certificate',
      html: 'HTML or XML',
      text: 'text',
      binary: 'binary',
    },
    noUse: {
      csr: 'Applications of this type do not use CSRs.',
      certificate: 'Applications of this type do not use certificates.',
      list: 'Applications of this type do not use lists.',
    },
    csrSubject: (number) =>
      `CSR ${number} cannot be used because of its subject, so only #7 was filled in. See the findings for the reason, and create a new CSR.`,
    foreignSubject: (number) =>
      `The subject of entry ${number} has attributes that are not allowed in an application. Subject DN and FQDN stay empty.`,
    unusedColumns: (names) => `These columns were not used: ${names.join(', ')}`,
    repeated: (number) => `Entry ${number} is the same as an earlier one and was used only once.`,
    ambiguous: (numbers, areRows) =>
      `${areRows ? upper(rowList(numbers)) : `${numbers.length === 1 ? 'Entry' : 'Entries'} ${some(numbers)}`} ${numbers.length === 1 ? 'was' : 'were'} not used, because it is not clear which application ${numbers.length === 1 ? 'it belongs' : 'they belong'} to.`,
    differs: (rows, items) =>
      `${items.join(', ')} in ${rowList(rows)} ${items.length === 1 ? 'differs' : 'differ'} from a CSR, a certificate or a list read earlier, whose values are used. Check which are right.`,
    leftOut: {
      choice: (count) =>
        `${counted(count, 'row', 'rows')} left out because the column 申請 (apply) says done or skip.`,
      waiting: (count) =>
        `${counted(count, 'row', 'rows')} left out because ${count === 1 ? 'it is' : 'they are'} not issued yet.`,
      renewed: (count) =>
        `${counted(count, 'row', 'rows')} left out because ${count === 1 ? 'it is' : 'they are'} already renewed.`,
      revoked: (count) =>
        `${counted(count, 'row', 'rows')} left out because ${count === 1 ? 'it is' : 'they are'} revoked or waiting to be revoked.`,
      shifted: (count) =>
        `${counted(count, 'row', 'rows')} left out because the values are not under the right headers and an access PIN may be in another column. Correct the list.`,
    },
    unknownState: (count) =>
      `${counted(count, 'row', 'rows')} with an unknown status ${count === 1 ? 'is' : 'are'} used too. Check whether ${count === 1 ? 'it' : 'they'} should be applied for.`,
    notCarried: {
      csr: (count) =>
        `CSRs of earlier applications are not carried over (${counted(count, 'row', 'rows')}). Where #7 is empty, enter a CSR created with a new key.`,
      pin: (count) => `Access PINs are not carried over (${counted(count, 'row', 'rows')}).`,
      'renewed-serial': (count) =>
        `The serial numbers in earlier renewals are those of the certificates replaced at that time, so they are not carried over (${counted(count, 'row', 'rows')}). Where #4 is empty, enter the serial number of the current certificate.`,
    },
    issuedBefore: (count) =>
      `${counted(count, 'row has a serial number', 'rows have serial numbers')}. If there is already a certificate, apply for a renewal instead of a new issue.`,
    knownOnly: (count) =>
      `${counted(count, 'certificate', 'certificates')} did not become rows, but ${count === 1 ? 'was' : 'were'} compared with the applications to be added.`,
    keyStores: (names) =>
      `Files with private keys were not read: ${some(names)}. Do not give them to anyone except the certificate holder.`,
    completed: (rows) => `Empty items will be filled in existing rows: ${some(rows)}`,
    unchanged: (rows) => `Existing rows with nothing to add: ${some(rows)}`,
    kept: (row, items) =>
      `Row ${row} has another value in ${items.join(', ')}, which is kept. Check which is right.`,
    ambiguousRows: (rows) =>
      `It is not clear which application ${rowList(rows)} ${rows.length === 1 ? 'belongs' : 'belong'} to. New rows are added below.`,
    finding: (row, message) => `Row ${row}: ${message}`,
    numbers: (files, bulk) =>
      [
        files === null
          ? ''
          : `A file can contain 99 applications, so ${files.length === 1 ? 'they fit into' : 'they are split into'} ${filesOf(files)}.`,
        bulk === null || (files !== null && files.length === 1)
          ? ''
          : files === null
            ? `With P12 in bulk a file can contain 1,000, so there will be ${filesOf(bulk)}.`
            : `With download method 2 (P12 in bulk) a file can contain 1,000, so there would be ${filesOf(bulk)}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
  },

  csr: {
    title: 'Paste a CSR',
    label: 'CSR',
    lead: 'The CSR is put on one line in the CSR cell of the selected row. If no application row is selected, it goes into the next free row.',
    button: 'Put into the CSR cell',
    unreadable: (reason) => `Nothing was written. ${reason}`,
    written: (address) =>
      `The CSR was put into ${address} on one line. Select that cell to see proposals for empty items.`,
    occupied: (address) =>
      `${address} already holds another CSR or value. Nothing was written yet. Compare the two, then choose.`,
    replace: 'Replace',
    replaced: (address) =>
      `The CSR in ${address} was replaced. Check in the findings that the other items fit the new one.`,
    there: 'CSR in the cell',
    pasted: 'Pasted CSR',
    makeRow: 'This row can be made from a CSR.',
    card: {
      title: 'What the CSR holds',
      names: (names) => `Names: ${some(names)}`,
      signature: {
        valid: 'Signature: valid',
        invalid: 'Signature: does not fit the key',
        unverifiable: 'Signature: cannot be verified',
      },
    },
    failed: {
      none: 'No CSR was found. Paste everything from the BEGIN line to the END line.',
      several: 'There are several CSRs. Paste one at a time, or use Add rows from files.',
      'private-key':
        'This contains a private key. Nothing was written, and the box was cleared. Do not leave the key on the clipboard either.',
      'no-place': 'This sheet has no column for a CSR.',
      changed: 'The cell changed in the meantime, so nothing was written. Try again.',
    },
  },

  answers: {
    title: 'What the system answered',
    label: 'Answer',
    lead: 'Paste the result of the upload, or the mail, as it is. Any number of answers will do.',
    example: '212:1,主体者DN,…',
    button: 'Explain',
    none: 'No answer was found in the text.',
    passed: (count) => `Answers that say OK: ${count.toLocaleString('en-US')}`,
    unknown:
      'This answer is not known. Paste the code, or the row of the result (CODE:RECORD,ITEM NAME,…) as it is.',
    unknownCode: (code) =>
      `${code} is not a known code, and its meaning is not guessed. Ask the service desk.`,
    noRecord: 'The answer does not say which record, so the row is not known.',
    noRow: (record) =>
      `The files made from this sheet have no record ${record.toLocaleString('en-US')}. Open the sheet that was uploaded and try again.`,
    file: (suffix) => `(…-${suffix}.tsv)`,
    asItIsNow:
      'Rows are those of files made from the sheet as it is now. If rows were added, removed or marked as done after the export, they may have shifted.',
  },

  lookInto: {
    title: 'Look into a file',
    lead: 'Shows what a CSR, a certificate, a TSV or a file from the service holds. Nothing is written to the sheet.',
    button: 'Choose files to look into',
    subject: (dn) => `Certificate: ${dn}`,
    serial: (decimal, hex) => `Serial number: ${decimal} (${hex})`,
    validity: (from, to) => `Valid from ${from} to ${to}`,
    issuer: (name) => `Issuer: ${name}`,
    key: (name) => `Key: ${name}`,
    tsv: (type) => `Application TSV (${type})`,
    unclearTsv: 'Application TSV (its type cannot be told)',
    readBack: {
      'pin-file': 'File of access PINs. PINs are not shown.',
      'certificate-list': 'File of certificate details',
      'registrar-download': 'List downloaded by the registrar',
      table: 'Table as TSV',
    },
    rows: (rows) => counted(rows, 'row', 'rows'),
    workbook: 'An Excel workbook. Open it in Excel to check its application sheets.',
  },

  settings: {
    language: 'Language',
    languages: { host: 'Same as Office', ja: '日本語', en: 'English' },
    checking: 'Checking',
    live: 'Check while typing',
    liveLead: 'When this is off, the sheet is checked only when you choose Check again.',
    highlights: 'Highlight cells with findings',
    highlightsLead: 'Uses conditional formatting. The formats and values of the cells do not change.',
    clear: 'Clear highlights',
    cleared: 'The highlights were cleared.',
    sheet: 'This sheet',
    mapped:
      'The column mapping is saved in this workbook. If you clear it, the columns are identified by their headers again; if that is not possible, you can choose again.',
    byHeaders: 'The columns are identified by their headers.',
    remap: 'Change the mapping',
    unmap: 'Clear the mapping',
    about: 'About this add-in',
    version: (version) => `Version ${version}`,
    edition: (edition, date) =>
      `Checks against the operation manual for administrators, edition ${edition} (${date})`,
    licence: 'Free software under the MIT licence.',
    sendsNothing: 'The content of your sheets is processed only in Excel and never sent.',
    theme: 'Colours follow the Office theme.',
  },

  saving: {
    heading: 'Save the file',
    offer:
      'Choose Save to download this file. Its content does not leave this computer. The file was in the address of this page. It was removed when the page opened, but may remain in the browser’s history.',
    save: 'Save',
    handed: 'The download has started. Check that the file was saved, then close this page.',
    missing: 'If the file does not appear',
    advice: [
      'Open the browser’s list of downloads.',
      'If the browser asks for permission or a folder, answer, and then choose Save again.',
      'If that does not help, choose another way under Export in Excel’s task pane.',
    ],
    nothing: {
      title: 'There is no file to save',
      body: 'Choose Export TSV again in Excel’s task pane.',
    },
  },
};
