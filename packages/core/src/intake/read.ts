import {
  type CsrInspection,
  type Inspection,
  inspectBytes,
  type PrivateKeyInspection,
} from '../inspect/index.ts';
import { isPinFileName, unquoted } from '../inspect/read-back.ts';
import { contentsOf } from '../language/archive/index.ts';
import type { SheetData, SheetRow } from '../language/cell.ts';
import { decodeBytes } from '../language/charset/index.ts';
import type { PrivateKeyForm } from '../language/csr/index.ts';
import { parseCsv } from '../language/csv/csv.ts';
import { parseTsv } from '../language/tsv/tsv.ts';
import { type ApplicationType, type Format, formatOf } from '../manual/formats.ts';
import { readCertificates } from '../records/certificates/index.ts';
import type { Institution } from '../records/context.ts';
import { isInstitutionSheet } from '../records/sheet/institution.ts';
import { certificateInput, requestInput } from './credentials.ts';
import { emptyInput, type FillInput, type FillPart, failed, together } from './input.ts';
import { isList, type ListOptions, listInput, recordsInput } from './list.ts';

export interface FillReadOptions {
  /** Completes DNs that a list gives in parts. */
  readonly institution?: Institution | undefined;
  /**
   * The sheets of a workbook; one that cannot be read gives the problem `workbook`.
   * @throws anything for a workbook that cannot be opened; it goes on to the caller
   */
  readonly openWorkbook?: (bytes: Uint8Array) => readonly SheetData[];
}

/**
 * Reads a file for applications of a type: CSRs, certificates, lists with a header (TSV, CSV, a workbook), application
 * TSVs, and mails and ZIP archives with any of these, taken apart. What cannot be read does not keep the rest from it.
 * Of a private key nothing is given, and of a PIN nothing at all.
 * @param fileName what it is told by besides its content; may be empty
 */
export async function readFillInput(
  bytes: Uint8Array,
  fileName: string,
  type: ApplicationType,
  options: FillReadOptions = {},
): Promise<readonly FillPart[]> {
  const { files, problems } = await contentsOf(bytes);
  const parts: FillPart[] = problems.map(({ path, fault }) => ({
    part: path === '' ? null : path,
    input: failed({ kind: 'archive', fault }),
  }));
  const stores: string[] = [];
  const isSingle = files.length === 1 && files[0]?.path === '';
  for (const { path, content } of files) {
    const name = path === '' ? fileName : (path.split('/').at(-1) ?? '');
    const inspection = await inspectBytes(content, name);
    if (!isSingle && inspection.kind === 'private-key' && inspection.form === 'pkcs12') stores.push(path);
    else parts.push(...(await partsOf(content, name, path === '' ? null : path, inspection, type, options)));
  }
  if (stores.length > 0) {
    const input: FillInput = { ...emptyInput, notes: [{ kind: 'key-stores', names: stores }] };
    parts.push({ part: null, input });
  }
  // Text round what a mail brings is no finding.
  const useful = parts.filter(({ input }) => !isMereText(input));
  return useful.length > 0 ? useful : parts.length > 0 ? parts : [{ part: null, input: failed(EMPTY) }];
}

const EMPTY = { kind: 'unknown', looksLike: 'empty' } as const;

const isMereText = ({ problems, entries, notes }: FillInput): boolean =>
  entries.length + notes.length === 0 &&
  problems.length > 0 &&
  problems.every(
    (problem) => problem.kind === 'unknown' && ['text', 'html', 'empty'].includes(problem.looksLike),
  );

async function partsOf(
  bytes: Uint8Array,
  name: string,
  path: string | null,
  inspection: Inspection,
  type: ApplicationType,
  { institution, openWorkbook }: FillReadOptions,
): Promise<readonly FillPart[]> {
  const options: ListOptions = { format: formatOf(type), institution, isPinFile: isPinFileName(name) };
  if (inspection.kind === 'workbook') {
    const sheets = openWorkbook && sheetsOf(bytes, path, openWorkbook);
    return sheets ? sheetParts(sheets, path, options) : [{ part: path, input: failed({ kind: 'workbook' }) }];
  }
  return [{ part: path, input: await inputOf(bytes, name, inspection, options) }];
}

/** One in an archive does not keep what lies beside it from being read. */
function sheetsOf(
  bytes: Uint8Array,
  path: string | null,
  openWorkbook: NonNullable<FillReadOptions['openWorkbook']>,
): readonly SheetData[] | undefined {
  try {
    return openWorkbook(bytes);
  } catch (error) {
    if (path === null) throw error;
    return undefined;
  }
}

/** Every sheet with a list; where there is none, that it is missing. */
async function sheetParts(
  sheets: readonly SheetData[],
  path: string | null,
  options: ListOptions,
): Promise<readonly FillPart[]> {
  const parts: FillPart[] = [];
  for (const sheet of sheets) {
    if (isInstitutionSheet(sheet)) continue;
    const input = await listInput(sheet.rows, options);
    const isNone = input.problems.some(({ kind }) => kind === 'no-header');
    const part = path === null ? sheet.name : `${path}/${sheet.name}`;
    if (!isNone) parts.push({ part, input });
  }
  return parts.length > 0 ? parts : [{ part: path, input: failed({ kind: 'no-header' }) }];
}

async function inputOf(
  bytes: Uint8Array,
  name: string,
  inspection: Inspection,
  options: ListOptions,
): Promise<FillInput> {
  const { format } = options;
  if (inspection.kind === 'private-key') return failed({ kind: 'private-key', form: formOf(inspection) });
  const rows = isText(inspection) ? await rowsOf(bytes, name) : [];
  const records = await recordsInput(rows, options);
  if (records) return records;
  if (isList(rows, format)) return listInput(rows, options);
  switch (inspection.kind) {
    case 'csr':
      return requestsAndCertificates(bytes, inspection, format);
    case 'application-tsv':
    case 'read-back':
      return listInput(rows, options);
    case 'unknown': {
      const reading = await readCertificates(bytes);
      if (reading.certificates.length > 0) return certificateInput(reading, format);
      const { looksLike } = inspection;
      if (looksLike !== 'text') return failed({ kind: 'unknown', looksLike });
      const input = await listInput(rows, options);
      return input.problems.some(({ kind }) => kind === 'no-header')
        ? failed({ kind: 'unknown', looksLike })
        : input;
    }
    default:
      return certificateInput(await readCertificates(bytes), format);
  }
}

/** A key beside other data is refused as any key is. */
const formOf = ({ form }: PrivateKeyInspection): PrivateKeyForm => (form === 'beside-data' ? 'key' : form);

const isText = (inspection: Inspection): boolean =>
  inspection.kind !== 'unknown' || inspection.looksLike === 'text' || inspection.looksLike === 'pem';

/** Columns stand between TABs or, where there are none or the name says so, between commas. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<readonly SheetRow[]> {
  const { text } = await decodeBytes(bytes);
  const [first = ''] = text.split(/[\r\n]/, 1);
  const isCsv = /\.csv$/i.test(name) && first.includes(',') && !first.includes('\t');
  if (isCsv || !text.includes('\t')) return parseCsv(text);
  return parseTsv(text).lines.map(({ line, fields }) => ({
    row: line,
    hidden: false,
    cells: fields.map(unquoted),
  }));
}

/** A file may hold CSRs and certificates; what the type has no use for is only told where nothing else is there. */
async function requestsAndCertificates(
  bytes: Uint8Array,
  { requests }: CsrInspection,
  format: Format,
): Promise<FillInput> {
  const reading = await readCertificates(bytes);
  const parts = [
    ...(format.itemOf.csr === undefined ? [] : [requestInput(requests)]),
    ...(reading.certificates.length > 0 ? [certificateInput(reading, format)] : []),
  ];
  return parts.length === 0 ? failed({ kind: 'no-use', what: 'csr' }) : together(parts);
}
