import {
  type ApplicationType,
  cellText,
  formatOf,
  holdsPrivateKey,
  type Institution,
  readInstitution,
  readNames,
  readTable,
  type SheetCell,
  type SheetData,
  type SheetHint,
  type SheetReading,
  type SheetRow,
} from '@upki-tsv/core';
import { parseAcknowledged, parseMapping, withMapping } from './mapping.ts';
import type { RowBlock, Survey, SurveyedSheet } from './port.ts';
import type { ApplicationSheet, ColumnMapping, TopRow } from './snapshot.ts';

/** What a survey tells of the active sheet before its records are read. */
export interface Recognised {
  readonly sheet: SurveyedSheet;
  readonly reading: SheetReading | { readonly kind: 'institution'; readonly institution: Institution };
  /** The rows up to the header, with the names that a mapping gives. */
  readonly head: SheetData;
  /** The mapping that the sheet is read by. */
  readonly mapping: ColumnMapping | undefined;
  /** Marks of the warnings that a person has seen and left. */
  readonly acknowledged: readonly string[];
  readonly institution: Institution | undefined;
  /** Id of the sheet that the institution's values stand in. */
  readonly institutionSheet: string | undefined;
  /** Application sheets before it whose CSRs it is compared with. */
  readonly earlier: readonly SurveyedSheet[];
  /** True where another sheet has applications of the same type. */
  readonly several: boolean;
  /** All application sheets in the order of their tabs, this one too. */
  readonly applicationSheets: readonly ApplicationSheet[];
}

export const topOf = ({ name, hidden, top }: SurveyedSheet): SheetData => ({
  name,
  hidden,
  rows: rowsOf(1, top),
});

const hintOf = (labels: SheetData): SheetHint | undefined => {
  const reading = readTable(labels);
  return reading.kind === 'other' ? reading.hint : undefined;
};

/** The first rows as far as an institution sheet needs them. */
function labelsOf({ name, hidden, top, labels }: SurveyedSheet): SheetData {
  return { name, hidden, rows: rowsOf(1, [...top, ...labels.slice(top.length)]) };
}

function rowsOf(from: number, rows: readonly (readonly SheetCell[])[]): SheetRow[] {
  return rows
    .map((cells, index) => ({ row: from + index, hidden: false, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

export function recognise(survey: Survey): Recognised | undefined {
  const sheet = survey.sheets.find(({ id }) => id === survey.active);
  if (!sheet) return undefined;
  const institutions = survey.sheets.map((each) => readInstitution(labelsOf(each)));
  const at = institutions.findIndex((each) => each !== undefined);
  const institution = at < 0 ? undefined : institutions[at];
  const own = institutions[survey.sheets.indexOf(sheet)];
  const top = topOf(sheet);
  const kept = survey.kept === null ? undefined : parseMapping(survey.kept);
  const mapped = kept && withMapping(top, kept);
  const head = mapped ?? top;
  const mapping = mapped && kept;
  const reading: Recognised['reading'] = own
    ? { kind: 'institution', institution: own }
    : readTable(head, { institution, ...(mapping && { type: mapping.type }) });
  // Forms and headers further down show in the first columns only.
  const hint = reading.kind === 'other' ? (reading.hint ?? hintOf(labelsOf(sheet))) : undefined;
  const others = survey.sheets.filter((each, index) => each !== sheet && !institutions[index]);
  const readings = new Map(others.map((each) => [each, readTable(topOf(each))]));
  const tables = others.flatMap((each) => {
    const other = readings.get(each);
    return other?.kind === 'table' ? [{ sheet: each, table: other }] : [];
  });
  const table = reading.kind === 'table' ? reading : undefined;
  const order = survey.sheets.indexOf(sheet);
  return {
    sheet,
    reading: hint ? { kind: 'other', hint } : reading,
    head,
    mapping,
    acknowledged: survey.kept === null ? [] : parseAcknowledged(survey.kept),
    institution,
    institutionSheet: survey.sheets[at]?.id,
    earlier:
      table && hasCsrs(table.set.type)
        ? tables
            .filter((each) => survey.sheets.indexOf(each.sheet) < order && hasCsrs(each.table.set.type))
            .map((each) => each.sheet)
        : [],
    several: tables.some((each) => each.table.set.type === table?.set.type),
    applicationSheets: survey.sheets.flatMap((each) => {
      const read = each === sheet ? reading : readings.get(each);
      return each.hidden || !read ? [] : applicationSheet(each, read);
    }),
  };
}

function applicationSheet(
  { id, name }: SurveyedSheet,
  reading: Recognised['reading'],
): readonly ApplicationSheet[] {
  switch (reading.kind) {
    case 'table':
      return [{ id, name, type: reading.set.type }];
    case 'unclear':
    case 'repeated':
      return [{ id, name, type: null }];
    default:
      return [];
  }
}

const hasCsrs = (type: ApplicationType): boolean => formatOf(type).itemOf.csr !== undefined;

/** Rows of the sheet that were read, without those that hold nothing. */
export const blockRows = (blocks: readonly RowBlock[]): SheetRow[] =>
  allBlockRows(blocks).filter(({ cells }) => cells.some((cell) => cell !== null));

/** The same with rows that hold nothing. */
export const allBlockRows = (blocks: readonly RowBlock[]): SheetRow[] =>
  blocks.flatMap(({ from, rows }) =>
    rows.map(({ hidden, cells }, index) => ({ row: from + index, hidden, cells })),
  );

/** Stands for a value that is never shown. */
const HIDDEN = '••••';

/** What stands in the first rows, to choose a header from; what stands below a header that names the PIN, and private keys, are hidden. */
export function topRows(sheet: SurveyedSheet): readonly TopRow[] {
  const secret = new Set<number>();
  return topOf(sheet).rows.map(({ row, cells }) => {
    const texts = cells.map(cellText);
    const shown = texts.map((text, column) =>
      (secret.has(column) && text !== '') || holdsPrivateKey(text) ? HIDDEN : text,
    );
    const pin = readNames(texts).fields.get('pin');
    if (pin !== undefined) secret.add(pin);
    return { row, texts: shown.slice(0, texts.findLastIndex((text) => text !== '') + 1) };
  });
}
