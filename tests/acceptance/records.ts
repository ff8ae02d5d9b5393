import { readFileSync } from 'node:fs';
import {
  type ApplicationType,
  check,
  createCsrReader,
  encodeFile,
  type Finding,
  type Fix,
  formatOf,
  planFiles,
  type RecordSet,
  readFacts,
  readTable,
  readTsv,
  type SheetCell,
  tsvRecords,
} from '@upki-tsv/core';
import { expect, test } from 'vitest';

/** Values by 1-based item; an item that is not named is empty. */
export type Items = Readonly<Record<number, string>>;

/** Where a finding stands: an item's number, the whole record, or the whole file. */
export type Spot = number | 'record' | 'file';

export interface Expectation {
  /** Every place that has a warning, no others; an accepted record without it has none. */
  readonly warns?: readonly Spot[];
  /** Both when absent: the record is read once from a Shift_JIS file and once from a sheet. */
  readonly only?: 'tsv' | 'sheet';
}

/** Cells by 1-based item that a sheet holds instead of the record's text. */
export type Cells = Readonly<Record<number, SheetCell>>;

export interface Table {
  /** No error at all, and warnings in the named places alone. */
  accepts(name: string, items: Items, expectation?: Expectation): void;
  /** At least one error in every named place, and none elsewhere. */
  rejects(name: string, items: Items, at: Spot | readonly Spot[], expectation?: Expectation): void;
  /** As `accepts`, of a sheet with typed cells. */
  acceptsCells(name: string, cells: Cells, expectation?: Expectation): void;
  /** As `rejects`, of a sheet with typed cells. */
  rejectsCells(name: string, cells: Cells, at: Spot | readonly Spot[]): void;
}

/** A table of one-record cases of a type, each given as what differs from a sound record. */
export function tableOf(type: ApplicationType, sound: Items): Table {
  const both = (items: Items, only?: 'tsv' | 'sheet'): Promise<RecordSet>[] => [
    ...(only === 'sheet' ? [] : [fromTsv(type, shiftJis(lineOf(type, { ...sound, ...items })))]),
    ...(only === 'tsv' ? [] : [fromSheet(type, { ...sound, ...items })]),
  ];
  return {
    accepts(name, items, { warns = [], only } = {}) {
      test(`accepts ${name}`, async () => {
        for (const set of both(items, only)) await expectTaken(await set, warns);
      });
    },
    rejects(name, items, at, { warns, only } = {}) {
      test(`rejects ${name}`, async () => {
        for (const set of both(items, only)) await expectRefused(await set, at, warns);
      });
    },
    acceptsCells(name, cells, { warns = [] } = {}) {
      test(`accepts ${name}`, async () => {
        await expectTaken(await fromSheet(type, { ...sound, ...cells }), warns);
      });
    },
    rejectsCells(name, cells, at) {
      test(`rejects ${name}`, async () => {
        expectRejected(await findingsOf(await fromSheet(type, { ...sound, ...cells })), at);
      });
    },
  };
}

/** Accepted, and once exported accepted again with the same warnings, the CSR's and white space's cured at most. */
async function expectTaken(set: RecordSet, warns: readonly Spot[]): Promise<void> {
  expectAccepted(await findingsOf(set), warns);
  for (const file of planFiles(set)) {
    const again = await findingsOf(await fromTsv(set.type, await encodeFile(set, file)));
    expect(spots(again, 'error'), reasons(again)).toEqual([]);
    expect(warns).toEqual(expect.arrayContaining(spots(again, 'warning')));
  }
}

/** Rejected, and safe fixes, each tried alone, add no error in another place. */
async function expectRefused(
  set: RecordSet,
  at: Spot | readonly Spot[],
  warns?: readonly Spot[],
): Promise<void> {
  const findings = await findingsOf(set);
  expectRejected(findings, at, warns);
  for (const { rule, fix } of findings) {
    if (!fix?.safe) continue;
    const after = await findingsOf(mended(set, fix));
    expect([at].flat(), `${rule} mended: ${reasons(after)}`).toEqual(
      expect.arrayContaining(spots(after, 'error')),
    );
    expect(after.map((finding) => [finding.rule, finding.fix])).not.toContainEqual([rule, fix]);
  }
}

/** A set of one record with a fix applied. */
function mended(set: RecordSet, { changes }: Fix): RecordSet {
  const items = changes.map(({ item }) => item - 1);
  return {
    ...set,
    records: set.records.map((record) => ({
      ...record,
      values: record.values.map(
        (value, index) => changes.find(({ item }) => item === index + 1)?.after ?? value,
      ),
      quoted: (record.quoted ?? []).filter((index) => !items.includes(index)),
    })),
  };
}

export function expectAccepted(findings: readonly Finding[], warns: readonly Spot[] = []): void {
  expect(spots(findings, 'error'), reasons(findings)).toEqual([]);
  expect(spots(findings, 'warning'), reasons(findings)).toEqual(sorted(warns));
}

export function expectRejected(
  findings: readonly Finding[],
  at: Spot | readonly Spot[],
  warns?: readonly Spot[],
): void {
  expect(spots(findings, 'error'), reasons(findings)).toEqual(sorted([at].flat()));
  if (warns) expect(spots(findings, 'warning'), reasons(findings)).toEqual(sorted(warns));
}

const reader = createCsrReader();

/** All findings of a source whose CSRs have been read. */
export async function findingsOf(set: RecordSet): Promise<readonly Finding[]> {
  const { findings, pending } = check(set, { facts: await readFacts(set, reader) });
  expect(pending).toBe(0);
  return findings;
}

/** Findings on a sheet of one record. */
export const findingsInSheet = async (type: ApplicationType, cells: Cells): Promise<readonly Finding[]> =>
  findingsOf(await fromSheet(type, cells));

/** A record's fields with TABs between them, one for every item of the format. */
export const lineOf = (type: ApplicationType, items: Items): string =>
  formatOf(type)
    .items.map((_, index) => items[index + 1] ?? '')
    .join('\t');

/** The records of a file's bytes. */
export async function fromTsv(type: ApplicationType, bytes: Uint8Array): Promise<RecordSet> {
  return tsvRecords(await readTsv(bytes), type);
}

/** A sheet of one record under the manual's own headings; items that the manual leaves blank have no column. */
async function fromSheet(type: ApplicationType, cells: Cells): Promise<RecordSet> {
  const columns = formatOf(type).items.flatMap((field, index) =>
    field ? [{ heading: field.title.ja, item: index + 1 }] : [],
  );
  const row = (number: number, content: SheetCell[]) => ({ row: number, hidden: false, cells: content });
  const headings = columns.map(({ heading }): SheetCell => heading);
  const values = columns.map(({ item }): SheetCell => cells[item] ?? null);
  const reading = readTable(
    { name: 'Sheet1', hidden: false, rows: [row(1, headings), row(2, values)] },
    { type },
  );
  if (reading.kind !== 'table') throw new Error(`not read as a table: ${reading.kind}`);
  return reading.set;
}

/** A CSR kept beside the tests, as its PEM text. */
export const pemOf = (name: string): string =>
  readFileSync(new URL(`csr/${name}.pem`, import.meta.url), 'utf8');

/** A CSR kept beside the tests, as the base64 on one line that an upload file holds. */
export const csrOf = (name: string): string => pemOf(name).replaceAll(/-----.*-----|\s/g, '');

/** Shift_JIS with the vendors' extensions, made by turning the platform's own decoder round. */
export function shiftJis(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = SHIFT_JIS.get(character);
      if (!bytes) throw new Error(`U+${character.codePointAt(0)?.toString(16)} is not in Shift_JIS`);
      return bytes;
    }),
  );
}

const SHIFT_JIS = shiftJisTable();

function shiftJisTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character))
      table.set(character, bytes);
  };
  for (let byte = 0; byte < 0x80; byte++) add(byte);
  for (let byte = 0xa1; byte <= 0xdf; byte++) add(byte);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) add(lead, trail);
  }
  for (const [platform, other] of ['〜～', '‖∥', '−－', '¢￠', '£￡', '¬￢', '—―'].map((pair) => [...pair])) {
    const bytes = table.get(other ?? '');
    if (platform && bytes) table.set(platform, bytes);
  }
  return table;
}

function spots(findings: readonly Finding[], severity: Finding['severity']): Spot[] {
  const found = findings.filter((finding) => finding.severity === severity);
  return sorted([...new Set(found.map(({ at }) => at.item ?? (at.record === null ? 'file' : 'record')))]);
}

const sorted = (places: readonly Spot[]): Spot[] =>
  [...places].sort((a, b) => String(a).localeCompare(String(b), 'en', { numeric: true }));

const reasons = (findings: readonly Finding[]): string =>
  findings
    .map(({ severity, at, rule }) => `${severity} at ${at.item ?? 'record or file'}: ${rule}`)
    .join('; ') || 'no finding';

/** Distinguished name in the order of the upload file, `www.nii.ac.jp` where nothing else is asked for. */
export function dn(parts: Partial<Record<'CN' | 'OU' | 'O' | 'L' | 'ST' | 'C', string | null>> = {}): string {
  const whole = {
    CN: 'www.nii.ac.jp',
    OU: null,
    O: 'National Institute of Informatics',
    L: 'Chiyoda-ku',
    ST: 'Tokyo',
    C: 'JP',
    ...parts,
  };
  return Object.entries(whole)
    .flatMap(([type, value]) => (value === null ? [] : [`${type}=${value}`]))
    .join(',');
}
