import {
  type ApplicationType,
  CURRENT_EDITION,
  EVERY_TYPE,
  type FieldId,
  formatOf,
  type OtherFile,
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
import { isCodeSigning } from '../command-line/code-signing.ts';
import { typesHelp } from '../command-line/types-help.ts';
import type { SkippedSheet } from '../source/skipped.ts';
import { grouped } from './grouped.ts';
import type { Texts } from './ja.ts';

const SKIPPED: Readonly<Record<SkippedSheet['reason'], string>> = {
  empty: 'empty',
  institution: 'the institution sheet',
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
    case 'later-edition':
      return `applications that only a later edition has, ${typeName(hint.type)}, which --edition ${CURRENT_EDITION.id} leaves out`;
    case 'vertical':
      return `a form with the items listed vertically (${hint.names.slice(0, 4).join(', ')} and so on); write the item names side by side in one row, and one application in each row below`;
    case 'guessed': {
      const { itemOf, items } = formatOf(hint.type);
      const guesses = hint.columns.flatMap(({ header, field, confidence, samples }) => {
        if (confidence === 'read' || field === null) return [];
        const item = itemOf[field as FieldId];
        const name = item === undefined ? field : `#${item} ${items[item - 1]?.title.en}`;
        const values = samples.length > 0 ? `, which contains, for example, ${samples.join(', ')}` : '';
        return [`“${oneLine(header)}” for ${name}${values}`];
      });
      return `not read, because the headers are not item names; they seem to mean the following: ${guesses.join('; ')}. If so, change them to the item names`;
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
    'This is not an Excel workbook (it may be empty, or another kind of file with this extension). Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  'old-xls': () =>
    'This is an Excel 97–2003 workbook. Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  encrypted: () =>
    'This workbook is protected with a password. Remove the password in Excel, save the workbook and try again.',
  ods: () => 'This is an OpenDocument spreadsheet. Save it as “Excel Workbook (.xlsx)”.',
  'not-a-workbook': () => 'This file is not an Excel workbook. Check that it is the right file.',
  xlsb: () => 'This is a binary workbook (.xlsb). Save it as “Excel Workbook (.xlsx)”.',
  'too-large': () =>
    'This workbook is too large to read. Move only the application sheets into a new workbook and save it.',
  damaged: (detail) =>
    `This workbook is damaged${detail === '' ? '' : ` (${detail})`}. Open it in Excel and save it again, or use the original.`,
  dtd: () =>
    'This workbook contains a declaration (DTD) that no spreadsheet program writes, so it was not read. Check where it comes from, and save it again in Excel.',
  signed: () =>
    'This workbook has a digital signature, which would become invalid in a changed copy. Remove the signature in Excel (File, Info) and try again.',
};

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Check the name and the location.',
  EACCES: 'Permission denied. Check the permissions of the file and its folder.',
  EPERM:
    'The operation is not permitted. Check whether another program has the file open, and check the permissions.',
  EBUSY: 'Another program is using the file. Close it there and try again.',
  EEXIST: 'There is a file with the same name as the folder. Specify another folder.',
  EISDIR: 'This is a folder. Specify a file.',
  ENOTDIR: 'Part of the path is not a folder. Check the location.',
  ENOSPC: 'The disk is full. Free some space and try again.',
  EROFS: 'This location is read-only. Specify another folder with --out.',
  ENAMETOOLONG: 'The name is too long. Specify a shorter one with --prefix.',
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
    does: 'Show what is in a CSR, certificate, TSV, PIN file, ZIP archive or other file',
  },
  explain: {
    usage: 'upki-tsv explain TEXT…',
    does: 'Explain an answer of the receiving system and, with --source, show the row it is about',
  },
  template: {
    usage: 'upki-tsv template [TYPE…] --out FILE.xlsx',
    does: 'Create a new workbook for applications',
  },
  fill: {
    usage: 'upki-tsv fill --type TYPE FILE… --out FILE.xlsx',
    does: 'Create rows from CSRs, certificates and lists, in a new workbook or a copy of an existing one',
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

const TYPES_HELP = typesHelp('(', ')');

const READING_HELP = `
Reading:
  FILE                 .xlsx .xlsm .tsv .txt; names may contain * ? [ ] **, and - reads standard input
  --type TYPE          the type of the applications
${TYPES_HELP}
  --edition 2.18       only the types of this edition, without ACME of a later one
  --sheet NAME         read this sheet only
  --rows 5-20,33       read these rows only
  --certificates DIR   compare with the certificates in this folder and its subfolders: PEM, DER, PKCS #7, ZIP, emails
`;

const INSPECT_HELP = `
Showing:
  - for FILE reads standard input
  --type TYPE          the type of an application TSV
${TYPES_HELP}
  --edition 2.18       only the types of this edition, without ACME of a later one
  --show-pins          show access PINs, which are hidden otherwise

Exit status: 0 everything was recognised, 1 a private key was found, 2 something was not recognised or not readable
`;

const EXPLAIN_HELP = `
Asking:
  TEXT                 a code (212), a row of the result (212:1,主体者DN,…), or the whole table; - reads standard input
  --source FILE        the TSV that was uploaded, or its workbook: shows the row, and what a check finds in it now
  --type TYPE, --edition 2.18, --sheet NAME, --rows 5-20,33  how the source is read, as for check

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
  --out DIR            folder to write to (created if missing; default: next to the source)
                       - writes the only TSV to standard output and the report to standard error
  --prefix NAME        how file names begin (default: the source's name)
  --merge              write applications of one type from several files and sheets as one
  --force              replace existing files
`;

const MARK_HELP = `
A marked copy:
  --mark FILE          write a copy with the faulty cells coloured and the reasons as notes (workbooks only)
  --force              replace a file of that name
`;

const TEMPLATE_HELP = `
Creating:
  Without a TYPE the sheets of all types in edition ${CURRENT_EDITION.id} are created
${TYPES_HELP}
  --out FILE.xlsx      the workbook to create
  --dn-parts           the subject DN in columns of its own: CN, OU, O, L, ST, C
  --force              replace a file of that name
`;

const FILL_HELP = `
Creating rows:
  FILE                 CSRs, certificates, lists with a header (TSV, CSV, .xlsx), earlier application TSVs and
                       workbooks, the service’s lists, ZIP archives and emails (.eml) with these; also * ? [ ] ** and -
  --type TYPE          the type of the applications
${TYPES_HELP}
  --edition 2.18       only the types of this edition, without ACME of a later one
  --out FILE           the workbook to write (same extension as --into; .xlsx without --into)
  --into BOOK          write into a copy of this one: into the empty items of the row with the same DN, FQDN or mail
                       in its sheet of that type, else below the last; what stays empty takes the values of its
                       institution sheet
  --sheet NAME         the sheet of --into to write into
  --certificates DIR   also compare the new rows with the certificates in this folder
  --force              replace a file of that name

Exit status: 0 written, 2 an input could not be used, or wrong usage
`;

const FIX_HELP = `
Fixing:
  --out FILE           the copy, with the same extension as the original; - is standard output (TSV only)
  --all                also apply proposed fixes, which need a review, and the values of the institution sheet
  --force              replace a file of that name
  --type TYPE, --edition 2.18, --sheet NAME, --certificates DIR  as for check
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
      return 'No command was given. See upki-tsv --help.';
    case 'unknown-command':
      return `There is no command “${problem.name}”. ${meant(problem.meant) || 'See upki-tsv --help.'}`;
    case 'unknown-option': {
      const guess = problem.meant === undefined ? '' : meant(`--${problem.meant}`);
      return `${problem.command} has no option “--${problem.name}”. ${guess || `See upki-tsv ${problem.command} --help.`}`;
    }
    case 'needs-value':
      return `--${problem.name} needs a value.`;
    case 'takes-no-value':
      return `--${problem.name} does not take a value.`;
    case 'given-twice':
      return `--${problem.name} was given twice. Give it only once.`;
    case 'wrong-value':
      return wrongValue(problem.name, problem.value, problem.meant);
    case 'no-file':
      return `No file was given. For example: ${problem.command === 'fill' ? EXAMPLES.fill[0] : `upki-tsv ${problem.command} applications.xlsx`}`;
    case 'no-text':
      return 'No text was given. For example: upki-tsv explain 212';
    case 'only-with':
      return `--${problem.name} can be used only with --${problem.other}.`;
    case 'input-twice':
      return 'Standard input (-) can be read only once. Give only one -.';
    case 'no-shell':
      return problem.name === undefined
        ? 'No shell was given. Specify bash, zsh or powershell, for example: upki-tsv completion bash'
        : `There is no completion for “${problem.name}”. ${problem.meant === undefined ? '' : `${meant(problem.meant)} `}Specify bash, zsh or powershell.`;
    case 'too-many':
      return problem.command === 'rules'
        ? 'rules takes only one ID.'
        : problem.command === 'completion'
          ? 'completion takes the name of only one shell.'
          : `${problem.command}${problem.option ? ` --${problem.option}` : ''} takes only one file.`;
    case 'needs-option':
      if (problem.command === 'fill')
        return `Specify ${problem.name === 'type' ? 'the type of the applications' : 'the workbook to write'} with --${problem.name}, for example: ${EXAMPLES.fill[0]}`;
      return `Specify the file to write with --${problem.name}, for example: upki-tsv ${problem.command} ${problem.command === 'fix' ? 'applications.xlsx --out fixed.xlsx' : '--out applications.xlsx'}`;
  }
}

const CODE_SIGNING =
  'TSV files are not used for code-signing certificates. Issue and renewal ended on 2023-05-12. To apply for a revocation, send the service’s own form by email.';

function wrongValue(name: string, value: string, guess: string | undefined): string {
  switch (name) {
    case 'type':
      if (isCodeSigning(value)) return CODE_SIGNING;
      return `There is no type “${value}”. ${guess === undefined ? '' : `${meant(guess)} `}Specify one of ${EVERY_TYPE.join(', ')}.`;
    case 'edition':
      return `“${value}” is not an edition for --edition. Specify ${CURRENT_EDITION.id}, or leave the option out to recognise types of later editions too.`;
    case 'lang':
      return `--lang must be ja or en, not “${value}”.`;
    case 'rows':
      return `“${value}” cannot be read as rows. List row numbers and ranges from 1, such as 5-20,33.`;
    default:
      return `--${name} cannot be “${value}”. Give a name without folders.`;
  }
}

const FILL = 'upki-tsv fill --type';

/** What is said of a file that was given for an application, and is something else. */
const OTHER_FILE: Readonly<Record<OtherFile, string>> = {
  'too-large':
    'The file is too large for applications (over 20 MB), so it was not read. Check that it is the right file.',
  workbook: 'The content is an Excel workbook. Change the extension to .xlsx, or save it again in Excel.',
  binary: 'It is not a TSV file. It does not seem to be text. Check that it is the right file.',
  zip: `It is a ZIP archive, not an application TSV. Extract the TSV or workbook and specify it. To create rows from CSRs or certificates in it, give the archive as it is to ${FILL} TYPE. upki-tsv inspect shows what is inside.`,
  document:
    'It is an Office document, not an application TSV. Applications must be an Excel workbook (.xlsx) or a TSV.',
  pdf: 'It is a PDF, not an application TSV. Check that it is the right file.',
  image: 'It is an image, not an application TSV. Check that it is the right file.',
  gzip: 'It is compressed with gzip. Extract it and specify the file inside.',
  der: 'It is data in DER, not an application TSV. upki-tsv inspect shows its content.',
  csr: `It is a CSR, not an application TSV. Give it to ${FILL} server-issue (or server-renew) to create a row from it. upki-tsv inspect shows its content.`,
  certificate: `It is a certificate, not an application TSV. Give it to ${FILL} TYPE (a renewal or a revocation) to create a row from it, or specify its folder with --certificates to compare applications with it.`,
  pkcs7:
    'It is a bundle of certificates (PKCS#7), not an application TSV. upki-tsv inspect shows its content. Specify its folder with --certificates to compare applications with it.',
  pem: 'It is a PEM file, not an application TSV. upki-tsv inspect shows its content.',
  html: 'It is a web page (HTML), not an application TSV. Check that it is the right file.',
  mail: `It is an email, not an application TSV. Save the attached TSV or workbook and specify it. To create a row from an attached CSR, save it and give it to ${FILL} server-issue.`,
  'pin-file':
    'It is the file of access PINs that the service gives back after issue, not an application TSV. Do not copy PINs into applications, and give each PIN only to its owner. upki-tsv inspect shows its content, with the PINs masked.',
  'certificate-list': `It is the list of certificates that the service gives back, not an application TSV. Give it to ${FILL} TYPE (a renewal or a revocation) to create rows from it.`,
  'registrar-download': `It is a list of applications and certificates downloaded from the service, not an application TSV. Give it to ${FILL} TYPE (a renewal or a revocation) to create rows from it.`,
  table: `It is a list with a header, not an application TSV (13 items for servers, 15 for clients, no header). Give it to ${FILL} TYPE to create rows from it.`,
};

export const en: Texts = {
  help,
  usage,
  typeName,
  edition: `manual edition ${CURRENT_EDITION.id} (${CURRENT_EDITION.date})`,
  severity: { error: 'error', warning: 'warning' },
  sourceName: (path, sheet) =>
    (path === STANDARD ? 'standard input' : path) + (sheet === null ? '' : ` “${sheet}”`),
  input: {
    directory: 'This is a folder. Specify a file.',
    csv: 'CSV files cannot be read, because leading zeros and long numbers may have been lost in them. Specify the original Excel workbook (.xlsx).',
    saveAsXlsx: (extension) =>
      `${extension} files cannot be read. Open the file in Excel or a similar program and save it as “Excel Workbook (.xlsx)”.`,
    privateKey: (form) => PRIVATE_KEY_REFUSED[form].en,
    unknownExtension: (extension) =>
      `${extension === '' ? 'Files without an extension' : `${extension} files`} cannot be read. Specify a .xlsx, .xlsm, .tsv or .txt file.`,
    otherFile: (kind) => OTHER_FILE[kind],
    emptyTsv: 'The file is empty and contains no applications. Check that it is the right file.',
    unknownTsvType:
      'The type of the applications cannot be determined. Check that each line has 13 items (servers) or 15 items (clients), and specify the type with --type.',
    unclearSheet: (sheet, { types, deciding, contradicting }) =>
      types.length === 0
        ? `The header of the sheet “${sheet}” fits no type of application: none has all of ${contradicting.map((name) => `“${oneLine(name)}”`).join(', ')}. Clear the columns that do not belong there, or specify the type with --type.`
        : `The type of the sheet “${sheet}” cannot be determined. It may be ${typeNames(types)}. The type depends on whether there are columns for: ${deciding.map(({ ja, en }) => (ja === en ? en : `${en} (${ja})`)).join(', ')}. Specify the type with --type, or include it in the sheet’s name.`,
    repeatedColumns: (sheet, names) =>
      `The sheet “${sheet}” has more than one column for the same item: ${names.map(oneLine).join(', ')}. Keep only one.${
        names.length >= MANY_REPEATED
          ? ' If there are two tables side by side, put each on a sheet of its own.'
          : ''
      }`,
    noSuchSheet: (wanted, names) =>
      `There is no sheet “${wanted}”. The workbook has ${names.map((name) => `“${name}”`).join(', ')}.`,
    missingRows: (rows) =>
      `There are no applications in these rows given with --rows: ${rows}. Headers, empty rows, rows of totals or remarks, and rows left out by the column 申請 cannot be chosen.`,
    noMatch: 'No file matches this name. Check the location and the spelling.',
    noApplicationSheet: (skipped) =>
      skipped.length === 0
        ? 'There is no application sheet.'
        : `There is no application sheet. ${hintsFirst(skipped)}`,
  },
  certificates: {
    none: (path) => `${path}: There is no certificate to compare with.`,
    place: (path, inside, more) =>
      inside === '' ? path : `${path} (${inside}${more > 0 ? ` and ${more} more` : ''})`,
    unreadable: (place, reason) =>
      `${place}: This could not be read, so it is not used for comparison. ${reason}`,
    privateKey: (place, refusal) => `${place}: ${refusal}`,
    csrs: (place, count) =>
      count === 1
        ? `${place}: This file contains a CSR, not a certificate.`
        : `${place}: This file and ${count - 1} more contain CSRs, not certificates.`,
    nothing: (place) => `${place}: This file does not contain a certificate.`,
    tooLarge: (place) => `${place}: This file is too large for a certificate file and was not read.`,
    tooMany: (place, most) =>
      `${place}: There are too many files. Only the first ${most.toLocaleString('en-US')} were read.`,
    archive: {
      damaged: 'The archive is damaged.',
      encrypted: 'The archive has a password.',
      'too-large': 'The content of the archive is too large.',
      'unknown-method': 'The compression method of the archive is not supported.',
    },
  },
  workbook: (reason, detail) => WORKBOOK[reason](detail),
  system: (code) => SYSTEM[code] ?? `The file could not be handled (${code}).`,
  unexpected: (name) =>
    `An unexpected error occurred (${name}). Check the file, and contact the developers if it keeps happening.`,
  output: {
    exists: (path) =>
      `A file with this name already exists, so nothing was written: ${path}. Use --force to replace it.`,
    isInput: (path) => `An input file cannot be replaced: ${path}`,
    extension: (path, wanted) =>
      `The copy must have the same extension as the original, ${wanted.join(' or ')}: ${path}`,
    onlyTsvToStandardOutput:
      'Only a TSV can be written to standard output (--out -). Specify a file for a workbook.',
    oneToStandardOutput: (count) =>
      `There would be ${count} files, which cannot be written to standard output (--out -). Specify a folder with --out.`,
    templateName: (path) => `The workbook must have the extension .xlsx: ${path}`,
    onlyWorkbooks: '--mark can be used only for workbooks (.xlsx and .xlsm).',
    template: (path) =>
      `Created ${path}. Open it in Excel or a similar program and begin with the first sheet.`,
    kept: (count) =>
      `${counted(count, 'value', 'values')} ${count === 1 ? 'was' : 'were'} left unchanged, because ${count === 1 ? 'it' : 'they'} would still contain characters that Shift_JIS does not have.`,
    stillUtf8: 'Some characters cannot be written in Shift_JIS, so the copy is in UTF-8 like the original.',
    skippedNotes: (cells) => `No notes were added to cells with threaded comments: ${cells}`,
    skippedTexts: (cells) => `Formulas and merged cells were not changed: ${cells}`,
    directory: (path) => `A folder with this name already exists: ${path}`,
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
    ok: 'No problems were found.',
    skipped: (skipped) => `Skipped sheets: ${skippedList(skipped)}`,
    allEmpty: (path) => `${path}: There are application sheets, but no applications in them.`,
    wholeFile: 'As a whole',
    row: (row, record, inSheet) => (inSheet ? `Row ${row} (record ${record})` : `Line ${row}`),
    blankItem: 'left blank',
    safeFix: 'fix',
    proposedFix: 'proposed fix',
    nothing: '(empty)',
    written: (path, records, bytes) =>
      `Wrote ${path === STANDARD ? 'standard output' : path} (${counted(records, 'record', 'records')}, ${grouped(bytes)} bytes)`,
    heldBack: 'Nothing was written, because there are errors.',
    heldBackTogether: (name) =>
      `Nothing was written, because there are errors in the applications to be merged with ${name}.`,
    mergedWith: (name) => `Written together with ${name}.`,
    summary: ({ records, errors, warnings, failures }) =>
      `${counted(records, 'record', 'records')}, ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}${
        failures > 0 ? `, ${failures} not read or written` : ''
      }`,
    cured: (titles) => `Corrected by rewriting the file: ${titles.join('; ')}`,
    changed: (count) =>
      count === 0 ? 'Nothing was changed.' : `${counted(count, 'value', 'values')} changed`,
    notChanged: (count) =>
      `${counted(count, 'fix', 'fixes')} could not be written (formulas, cells hidden by merging, DNs split into columns, or characters that the encoding of the file does not have).`,
    left: 'Remaining findings',
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
    decisions: 'How the manual is read',
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
