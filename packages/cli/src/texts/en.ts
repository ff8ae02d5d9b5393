import {
  type ApplicationType,
  CURRENT_EDITION,
  type FieldId,
  formatOf,
  PRIVATE_KEY_REFUSED,
  type SheetHint,
} from '@upki-tsv/core';
import type { WorkbookFailure } from '@upki-tsv/workbook';
import {
  type Command,
  OPTIONS_OF,
  type OptionName,
  STANDARD,
  type UsageProblem,
} from '../command-line/args.ts';
import type { SkippedSheet } from '../source/skipped.ts';
import { isCodeSigning } from './code-signing.ts';
import { grouped } from './grouped.ts';
import type { Texts } from './ja.ts';
import { OTHER_FILE } from './other-file.ts';

const SKIPPED: Readonly<Record<SkippedSheet['reason'], string>> = {
  empty: 'empty',
  institution: 'the institution’s own values',
  'no-header': 'no header row with 主体者DN and two more items in its first 10 rows',
};

const typeName = (type: ApplicationType): string => `${formatOf(type).title.en} (${type})`;
const typeNames = (types: readonly ApplicationType[]): string => types.map(typeName).join('; ');
const skippedList = (skipped: readonly SkippedSheet[]): string =>
  skipped
    .map(({ sheet, reason, hint }) => `“${sheet}” (${hint ? hintOf(hint) : SKIPPED[reason]})`)
    .join(', ');

function hintOf(hint: SheetHint): string {
  switch (hint.kind) {
    case 'header-below':
      return `its header is in row ${hint.row}; move it into the first 10 rows`;
    case 'vertical':
      return `a form with the items below each other: ${hint.names.slice(0, 4).join(', ')} and so on; write the names of the items side by side in one row, and one application in each row below`;
    case 'guessed': {
      const { itemOf, items } = formatOf(hint.type);
      const guesses = hint.columns.flatMap(({ header, field, confidence, samples }) => {
        if (confidence === 'read' || field === null) return [];
        const item = itemOf[field as FieldId];
        const name = item === undefined ? field : `#${item} ${items[item - 1]?.title.en}`;
        const values = samples.length > 0 ? `, which holds for instance ${samples.join(', ')}` : '';
        return [`“${oneLine(header)}” for ${name}${values}`];
      });
      return `not read, because headers are no names of items; they seem to stand as follows: ${guesses.join('; ')}. If so, change them to the names of the items`;
    }
  }
}

/** What may be meant as applications in sentences of its own, the other sheets in a list. */
function hintsFirst(skipped: readonly SkippedSheet[]): string {
  const hints = skipped.flatMap(({ sheet, hint }) =>
    hint ? [`The sheet “${sheet}”: ${hintOf(hint)}.`] : [],
  );
  const others = skipped.filter(({ hint }) => !hint);
  return [...hints, ...(others.length > 0 ? [`Skipped: ${skippedList(others)}.`] : [])].join(' ');
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const meant = (name: string | undefined): string => (name === undefined ? '' : `Did you mean “${name}”?`);
/** So many columns that stand twice are two tables. */
const MANY_REPEATED = 3;
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const WORKBOOK: Readonly<Record<WorkbookFailure, (detail: string) => string>> = {
  'not-a-zip': () =>
    'This is no Excel workbook (an empty file, or another kind of file under this name). Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  'old-xls': () =>
    'This is a workbook of Excel 97–2003. Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  encrypted: () =>
    'This workbook is protected with a password. Take the password off in Excel, save it, and try again.',
  ods: () => 'This is an OpenDocument spreadsheet. Save it as “Excel Workbook (.xlsx)”.',
  'not-a-workbook': () => 'This file is no Excel workbook. See whether it is the right one.',
  xlsb: () => 'This is a binary workbook (.xlsb). Save it as “Excel Workbook (.xlsx)”.',
  'too-large': () =>
    'This workbook is too large to be read. Move the application sheets alone into a new workbook and save it.',
  damaged: (detail) =>
    `This workbook is damaged${detail === '' ? '' : ` (${detail})`}. Open it in Excel and save it again, or use the original.`,
  dtd: () =>
    'This workbook holds a declaration (DTD) that no spreadsheet program writes, so it is not read. See where it comes from, and save it again in Excel.',
  signed: () =>
    'This workbook carries a digital signature, which a changed copy would break. Take the signature off in Excel (File, Info) and try again.',
};

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. See whether name and place are right.',
  EACCES: 'Permission is denied. See the permissions of the file and its folder.',
  EPERM:
    'The operation is not permitted. See whether another program has the file open, and its permissions.',
  EBUSY: 'Another program is using it. Close it there and try again.',
  EEXIST: 'A file has the name of the folder. Name another folder.',
  EISDIR: 'This is a folder. Name a file.',
  ENOTDIR: 'A part of the path is no folder. See whether the place is right.',
  ENOSPC: 'The disk is full. Make room and try again.',
  EROFS: 'This place cannot be written to. Name another folder with --out.',
  ENAMETOOLONG: 'The name is too long. Give a shorter one with --prefix.',
};

const COMMANDS: Readonly<Record<Command, { readonly usage: string; readonly does: string }>> = {
  check: {
    usage: 'upki-tsv check FILE…',
    does: 'Check applications and show what is wrong, by sheet and row',
  },
  convert: {
    usage: 'upki-tsv convert FILE… [--out DIR]',
    does: 'Check applications and write the TSV files to upload',
  },
  inspect: {
    usage: 'upki-tsv inspect FILE…',
    does: 'Show what a CSR, certificate, TSV, PIN file, ZIP archive or other file holds',
  },
  explain: {
    usage: 'upki-tsv explain TEXT…',
    does: 'Say what an answer of the receiving system means and, with --source, which row it is about',
  },
  template: {
    usage: 'upki-tsv template [TYPE…] --out FILE.xlsx',
    does: 'Make a new workbook to write applications into',
  },
  fill: {
    usage: 'upki-tsv fill --type TYPE FILE… --out FILE.xlsx',
    does: 'Make rows of CSRs, certificates and lists, in a new workbook or a copy of one',
  },
  fix: {
    usage: 'upki-tsv fix FILE --out FILE',
    does: 'Write a copy with the safe fixes applied, and show what was changed',
  },
  rules: { usage: 'upki-tsv rules [ID]', does: 'List the rules, or explain one with examples' },
  completion: {
    usage: 'upki-tsv completion bash|zsh|powershell',
    does: 'Write the completion script of a shell to standard output',
  },
};

const READING_HELP = `
Reading:
  FILE                 .xlsx .xlsm .tsv .txt; a name may hold * ? [ ] **, and - reads standard input
  --type TYPE          the type of the applications
                       (server-issue server-renew server-revoke client-issue client-renew client-revoke)
  --sheet NAME         read this sheet only
  --rows 5-20,33       read these rows only
  --certificates DIR   compare with the certificates there and in the folders in it: PEM, DER, PKCS #7, ZIP, mails
`;

const INSPECT_HELP = `
Showing:
  - for FILE reads standard input
  --type TYPE          the type of an application TSV
                       (server-issue server-renew server-revoke client-issue client-renew client-revoke)
  --show-pins          show access PINs, which are hidden otherwise

Exit status: 0 everything was recognised, 1 a private key is there, 2 something was not recognised or not readable
`;

const EXPLAIN_HELP = `
Asking:
  TEXT                 a code (212), a row of the result (212:1,主体者DN,…), or the whole table; - reads standard input
  --source FILE        the TSV that was uploaded, or its workbook: shows the row, and what a check says of it now
  --type TYPE, --sheet NAME, --rows 5-20,33  how the source is read, as for check

Exit status: 0 everything was recognised, 2 an answer is not known, wrong usage or an unreadable file
`;

const COMMON_OPTIONS: readonly (readonly [OptionName, string])[] = [
  ['json', '  --json               write the result as JSON to standard output'],
  ['lang', '  --lang ja|en         the language of all texts'],
  ['quiet', '  --quiet, -q          show errors only'],
  ['help', '  --help, -h           show this help'],
  ['version', '  --version, -V        show the version'],
];

/** The options that all commands have, or those of them that one command takes. */
const commonHelp = (taken: readonly OptionName[] = COMMON_OPTIONS.map(([name]) => name)): string =>
  `\nEverywhere:\n${COMMON_OPTIONS.flatMap(([name, line]) => (taken.includes(name) ? [`${line}\n`] : [])).join('')}`;

const CONVERT_HELP = `
Writing:
  --out DIR            folder to write to (made where missing; default: beside the source)
                       - writes the only TSV to standard output and the report to standard error
  --prefix NAME        how file names begin (default: the source's name)
  --merge              write applications of one type from several files and sheets as one
  --force              replace files that are there already
`;

const MARK_HELP = `
A marked copy:
  --mark FILE          write a copy with the bad cells coloured and the reasons as notes (workbooks only)
  --force              replace a file of that name
`;

const TEMPLATE_HELP = `
Making:
  Without a TYPE all six sheets are made
                       (server-issue server-renew server-revoke client-issue client-renew client-revoke)
  --out FILE.xlsx      the workbook to make
  --dn-parts           the subject DN in columns of its own: CN, OU, O, L, ST, C
  --force              replace a file of that name
`;

const FILL_HELP = `
Making rows:
  FILE                 CSRs, certificates, lists with a header (TSV, CSV, .xlsx), earlier application TSVs and
                       workbooks, the service’s lists, ZIP archives and mails (.eml) with these; also * ? [ ] ** and -
  --type TYPE          the type of the applications
                       (server-issue server-renew server-revoke client-issue client-renew client-revoke)
  --out FILE           the workbook to write (extension as that of --into, without it .xlsx)
  --into BOOK          write into a copy of this one: into the empty items of the row with the same DN, FQDN or mail
                       in its sheet of that type, else below the last; what stays empty takes the values of its
                       institution sheet
  --sheet NAME         the sheet of --into to write into
  --certificates DIR   compare what is made with the certificates there, too
  --force              replace a file of that name

Exit status: 0 written, 2 an input could not be used, or wrong usage
`;

const FIX_HELP = `
Fixing:
  --out FILE           the copy; its extension is that of the original, and - is standard output (TSV only)
  --all                also apply proposed fixes, which want a look, and the institution’s values
  --force              replace a file of that name
  --type TYPE, --sheet NAME, --certificates DIR  as for check
`;

const EXAMPLES: Readonly<Record<Command, readonly string[]>> = {
  check: [
    'upki-tsv check applications.xlsx',
    'upki-tsv check "2024/*.xlsx"',
    'upki-tsv check applications.xlsx --sheet Servers --mark marked.xlsx',
  ],
  convert: [
    'upki-tsv convert applications.xlsx --out upload',
    'upki-tsv convert - --type server-issue --out - < in.tsv > upload.tsv',
    'upki-tsv convert a.xlsx b.xlsx --merge --prefix all',
  ],
  template: [
    'upki-tsv template --out applications.xlsx',
    'upki-tsv template server-issue server-renew --out servers.xlsx',
  ],
  fill: [
    'upki-tsv fill --type server-issue "csr/*.csr" --out applications.xlsx',
    'upki-tsv fill --type server-renew new.csr old.pem --into applications.xlsx --out renewals.xlsx',
    'upki-tsv fill --type client-issue users.csv --into applications.xlsx --out more.xlsx',
  ],
  fix: [
    'upki-tsv fix applications.xlsx --out fixed.xlsx',
    'upki-tsv fix server-issue.tsv --out fixed.tsv --all',
  ],
  inspect: ['upki-tsv inspect www.csr', 'upki-tsv inspect clientAll.zip --show-pins'],
  explain: [
    'upki-tsv explain 212',
    'upki-tsv explain "212:1,主体者DN,…" --source applications.xlsx',
    'upki-tsv explain - --source in-server-issue.tsv < result.txt',
  ],
  rules: ['upki-tsv rules', 'upki-tsv rules csr-key'],
  completion: [
    'source <(upki-tsv completion bash)',
    'source <(upki-tsv completion zsh)',
    'upki-tsv completion powershell | Out-String | Invoke-Expression',
  ],
};

function help(command: Command | undefined): string {
  if (command === undefined) {
    const list = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`);
    return `upki-tsv: check UPKI certificate applications and write the TSV files to upload\n\n${list.join('\n')}\n${commonHelp()}\nHelp on a command: upki-tsv COMMAND --help\nExit status: 0 no error, 1 errors in applications, 2 wrong usage, unreadable input or unwritable output\n`;
  }
  const { usage, does } = COMMANDS[command];
  const own = {
    check: READING_HELP + MARK_HELP,
    template: TEMPLATE_HELP,
    fill: FILL_HELP,
    fix: FIX_HELP,
    convert: READING_HELP + CONVERT_HELP,
    inspect: INSPECT_HELP,
    explain: EXPLAIN_HELP,
    rules: '',
    completion: '',
  }[command];
  return `Usage: ${usage}\n${does}\n${own}${commonHelp(OPTIONS_OF[command])}\nExamples:\n${EXAMPLES[command].map((example) => `  ${example}\n`).join('')}`;
}

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'no-command':
      return 'There is no command. See upki-tsv --help.';
    case 'unknown-command':
      return `There is no command “${problem.name}”. ${meant(problem.meant) || 'See upki-tsv --help.'}`;
    case 'unknown-option': {
      const guess = problem.meant === undefined ? '' : meant(`--${problem.meant}`);
      return `${problem.command} has no option “--${problem.name}”. ${guess || `See upki-tsv ${problem.command} --help.`}`;
    }
    case 'needs-value':
      return `--${problem.name} needs a value.`;
    case 'takes-no-value':
      return `--${problem.name} takes no value.`;
    case 'given-twice':
      return `--${problem.name} is given twice. Give it once.`;
    case 'wrong-value':
      return wrongValue(problem.name, problem.value, problem.meant);
    case 'no-file':
      return `No file is named. For example: ${problem.command === 'fill' ? EXAMPLES.fill[0] : `upki-tsv ${problem.command} applications.xlsx`}`;
    case 'no-text':
      return 'No text is given. For example: upki-tsv explain 212';
    case 'only-with':
      return `--${problem.name} goes with --${problem.other}.`;
    case 'input-twice':
      return 'Standard input (-) can be read once only. Give one -.';
    case 'no-shell':
      return problem.name === undefined
        ? 'No shell is named. Name one of bash, zsh, powershell, as in: upki-tsv completion bash'
        : `There is no completion for “${problem.name}”. ${problem.meant === undefined ? '' : `${meant(problem.meant)} `}Name one of bash, zsh, powershell.`;
    case 'too-many':
      return problem.command === 'rules'
        ? 'rules takes one id.'
        : problem.command === 'completion'
          ? 'completion takes the name of one shell.'
          : `${problem.command}${problem.option ? ` --${problem.option}` : ''} takes one file.`;
    case 'needs-option':
      if (problem.command === 'fill')
        return `Give ${problem.name === 'type' ? 'the type of the applications' : 'the workbook to write'} with --${problem.name}, as in: ${EXAMPLES.fill[0]}`;
      return `Name the file to write with --${problem.name}, as in: upki-tsv ${problem.command} ${problem.command === 'fix' ? 'applications.xlsx --out fixed.xlsx' : '--out applications.xlsx'}`;
  }
}

const CODE_SIGNING =
  'Code-signing certificates are not applied for by TSV. Issue and renewal ended on 2023-05-12; revocation is applied for by mail with the service’s own form.';

function wrongValue(name: string, value: string, guess: string | undefined): string {
  switch (name) {
    case 'type':
      if (isCodeSigning(value)) return CODE_SIGNING;
      return `There is no type “${value}”. ${guess === undefined ? '' : `${meant(guess)} `}Name one of server-issue, server-renew, server-revoke, client-issue, client-renew, client-revoke.`;
    case 'lang':
      return `--lang is ja or en, not “${value}”.`;
    case 'rows':
      return `“${value}” cannot be read as rows. List row numbers from 1 and ranges, like 5-20,33.`;
    default:
      return `--${name} cannot be “${value}”. Give a name without folders.`;
  }
}

export const en: Texts = {
  help,
  usage,
  typeName,
  edition: `manual edition ${CURRENT_EDITION.id} (${CURRENT_EDITION.date})`,
  severity: { error: 'error', warning: 'warning' },
  sourceName: (path, sheet) =>
    (path === STANDARD ? 'standard input' : path) + (sheet === null ? '' : ` “${sheet}”`),
  input: {
    directory: 'This is a folder. Name a file.',
    csv: 'CSV is not read, since leading zeros and long numbers may be lost in it. Name the Excel workbook (.xlsx) that it came from.',
    saveAsXlsx: (extension) =>
      `${extension} is not read. Open the file in Excel or the like and save it as “Excel Workbook (.xlsx)”.`,
    privateKey: (form) => PRIVATE_KEY_REFUSED[form].en,
    unknownExtension: (extension) =>
      `${extension === '' ? 'A file without an extension' : extension} is not read. Name a .xlsx, .xlsm, .tsv or .txt.`,
    otherFile: (kind) => OTHER_FILE[kind].en,
    emptyTsv: 'The file is empty and holds no application. See whether it is the right one.',
    unknownTsvType:
      'The type of the applications cannot be told. See whether each line has 13 items (servers) or 15 (clients), and name the type with --type.',
    unclearSheet: (sheet, { types, deciding, contradicting }) =>
      types.length === 0
        ? `The header of the sheet “${sheet}” fits no type of application: none has all of ${contradicting.map((name) => `“${oneLine(name)}”`).join(', ')}. Clear the columns that do not belong there, or name the type with --type.`
        : `The type of the sheet “${sheet}” cannot be told: it may be ${typeNames(types)}. Columns that would tell: ${deciding.map(({ ja, en }) => (ja === en ? en : `${en} (${ja})`)).join(', ')}. Name the type with --type, or in the sheet’s name.`,
    repeatedColumns: (sheet, names) =>
      `The sheet “${sheet}” has more than one column for the same item: ${names.map(oneLine).join(', ')}. Leave one.${
        names.length >= MANY_REPEATED
          ? ' If two tables stand side by side, put each on a sheet of its own.'
          : ''
      }`,
    noSuchSheet: (wanted, names) =>
      `There is no sheet “${wanted}”. There are ${names.map((name) => `“${name}”`).join(', ')}.`,
    missingRows: (rows) =>
      `--rows names rows that hold no application to take: ${rows}. A header, empty rows, totals and remarks, and rows that the column 申請 leaves out cannot be chosen.`,
    noMatch: 'No file has a name like this. See whether place and spelling are right.',
    noApplicationSheet: (skipped) =>
      skipped.length === 0
        ? 'There is no application sheet.'
        : `There is no application sheet. ${hintsFirst(skipped)}`,
  },
  certificates: {
    none: (path) => `${path}: There is no certificate to compare with.`,
    place: (path, inside, more) =>
      inside === '' ? path : `${path} (${inside}${more > 0 ? ` and ${more} more` : ''})`,
    unreadable: (place, reason) => `${place}: This could not be read, so it is not compared with. ${reason}`,
    privateKey: (place, refusal) => `${place}: ${refusal}`,
    csrs: (place, count) =>
      count === 1
        ? `${place}: This file holds a CSR and no certificate.`
        : `${place}: This file and ${count - 1} more hold CSRs and no certificate.`,
    nothing: (place) => `${place}: This file holds no certificate.`,
    tooLarge: (place) => `${place}: This file is too large to hold certificates and was not read.`,
    tooMany: (place, most) =>
      `${place}: There are many files, of which the first ${most.toLocaleString('en-US')} were read.`,
    archive: {
      damaged: 'The archive is damaged.',
      encrypted: 'The archive has a password.',
      'too-large': 'The archive holds too much.',
      'unknown-method': 'The archive is compressed in a way that is not known here.',
    },
  },
  workbook: (reason, detail) => WORKBOOK[reason](detail),
  system: (code) => SYSTEM[code] ?? `The file could not be handled (${code}).`,
  unexpected: (name) =>
    `An unexpected error (${name}) stopped this. See whether the file is right, and tell the developers if it goes on.`,
  output: {
    exists: (path) =>
      `A file of that name is there, so nothing is written: ${path}. Use --force to replace it.`,
    isInput: (path) => `An input file is not replaced: ${path}`,
    extension: (path, wanted) => `A copy has the extension of the original, ${wanted.join(' or ')}: ${path}`,
    onlyTsvToStandardOutput:
      'Only a TSV is written to standard output (--out -). Name a file for a workbook.',
    oneToStandardOutput: (count) =>
      `There would be ${count} files, which standard output (--out -) cannot hold. Name a folder with --out.`,
    templateName: (path) => `Give the workbook the extension .xlsx: ${path}`,
    onlyWorkbooks: '--mark is for workbooks (.xlsx and .xlsm) only.',
    template: (path) => `Made ${path}. Open it in Excel or the like and begin with its first sheet.`,
    kept: (count) =>
      `${counted(count, 'value', 'values')} stayed as before: with the change they would still hold a character that Shift_JIS lacks.`,
    stillUtf8: 'Characters that Shift_JIS lacks are left, so the copy is in UTF-8 like the original.',
    skippedNotes: (cells) => `No note was put on cells with threaded comments: ${cells}`,
    skippedTexts: (cells) => `Formulas and merged cells were not written into: ${cells}`,
    directory: (path) => `A folder of that name is there: ${path}`,
    failed: (path, why) => `Could not write ${path}. ${why}`,
  },
  report: {
    source: (name, type, records) => `${name}  ${typeName(type)}, ${counted(records, 'record', 'records')}`,
    typeBy: {
      header: '',
      option: 'type from --type',
      name: 'type from the file name',
      shape: 'type from the content',
    },
    unused: (headers) => `Columns not read: ${headers.map((header) => `“${oneLine(header)}”`).join(', ')}`,
    leftOut: (count) => `rows left out: ${count}`,
    noRecords: 'There are no applications.',
    ok: 'Nothing wrong was found.',
    skipped: (skipped) => `Skipped sheets: ${skippedList(skipped)}`,
    allEmpty: (path) => `${path}: there are application sheets, but no application in them.`,
    wholeFile: 'As a whole',
    row: (row, record, inSheet) => (inSheet ? `Row ${row} (record ${record})` : `Line ${row}`),
    blankItem: 'left blank',
    safeFix: 'fix',
    proposedFix: 'proposed fix',
    nothing: '(empty)',
    written: (path, records, bytes) =>
      `Wrote ${path === STANDARD ? 'standard output' : path} (${counted(records, 'record', 'records')}, ${grouped(bytes)} bytes)`,
    heldBack: 'Nothing is written, because of the errors.',
    heldBackTogether: (name) => `Nothing is written, because of errors in what is merged with ${name}.`,
    mergedWith: (name) => `Written together with ${name}.`,
    summary: ({ records, errors, warnings, failures }) =>
      `${counted(records, 'record', 'records')}, ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}${
        failures > 0 ? `, ${failures} not read or written` : ''
      }`,
    cured: (titles) => `Cured by writing the file anew: ${titles.join('; ')}`,
    changed: (count) =>
      count === 0 ? 'Nothing was changed.' : `${counted(count, 'value', 'values')} changed`,
    notChanged: (count) =>
      `${counted(count, 'fix', 'fixes')} could not be written: a formula, a covered cell, a DN in several columns, or a character that the file cannot hold.`,
    left: 'What is left',
    files: (count) => `${counted(count, 'file', 'files')} written`,
    reading: (path) => `Reading ${path}`,
    checking: (name) => `Checking ${name}`,
    writing: (done, all) => `Writing ${done}/${all}`,
  },
  rules: {
    unknown: (id, guess) =>
      `There is no rule ${id === undefined ? 'of that name' : `“${id}”`}. ${meant(guess) || 'upki-tsv rules lists them.'}`,
    why: 'Why',
    items: 'Items',
    decisions: 'Reading',
    source: 'Source',
    good: 'Good',
    bad: 'Bad',
    fixed: 'fixed',
    repeated: (times) => `the same record ${times} times`,
    unchanged: 'the sample record as it is',
    earlier: 'row before',
    count: (count) => `${count} rules. upki-tsv rules ID explains one.`,
    reading: (decision) => `docs/reading.en.md#${decision.toLowerCase()}`,
  },
};
