import { expect, it } from 'vitest';
import {
  type ApplicationType,
  type CheckContext,
  type CheckResult,
  check,
  type Finding,
  parseTsv,
  readTsv,
  tsvRecords,
} from '../../packages/core/src/index.ts';

export type ClientType = Extract<ApplicationType, `client-${string}`>;

export const CLIENT_TYPES: readonly ClientType[] = ['client-issue', 'client-renew', 'client-revoke'];

/** One application as it would stand in a TSV. */
export interface OneRecord {
  readonly type: ApplicationType;
  readonly values: readonly string[];
}

/** Values by 1-based item. */
export type Items = Readonly<Record<number, string>>;

export const MAIL = 'hanako@example.ac.jp';

export interface DnParts {
  readonly cn?: string;
  readonly ou?: readonly string[];
  readonly o?: string;
  readonly l?: string | null;
  readonly st?: string | null;
  readonly c?: string;
}

/** A client's DN in the manual's order (5-4-1 #1); null leaves L or ST out. */
export function dn({ cn, ou = ['S1234567'], o, l, st, c }: DnParts = {}): string {
  return [
    `CN=${cn ?? 'KOKURITSU HANAKO'}`,
    ...ou.map((value) => `OU=${value}`),
    `O=${o ?? 'National Institute of Informatics'}`,
    ...(l === null ? [] : [`L=${l ?? 'Chiyoda-ku'}`]),
    ...(st === null ? [] : [`ST=${st ?? 'Tokyo'}`]),
    `C=${c ?? 'JP'}`,
  ].join(',');
}

const PEOPLE: Items = {
  2: '5',
  3: '1',
  8: '国立　太郎',
  9: '学術基盤推進部基盤企画課',
  10: 'admin@example.ac.jp',
  11: '国立　花子',
  12: 'KOKURITSU HANAKO',
  13: '学術基盤推進部基盤企画課',
  14: MAIL,
};

const GOOD: Readonly<Record<ClientType, Items>> = {
  'client-issue': PEOPLE,
  'client-renew': { ...PEOPLE, 4: '1234567812345678123' },
  'client-revoke': { 4: '0x112210E261FEC92B', 5: '4' },
};

/** A record without fault, with some of its items changed. */
export function record(type: ClientType, changes: Items = {}): OneRecord {
  const items: Items = { 1: dn(), ...GOOD[type], ...changes };
  return { type, values: Array.from({ length: 15 }, (_, index) => items[index + 1] ?? '') };
}

export const issue = (changes: Items = {}): OneRecord => record('client-issue', changes);
export const renew = (changes: Items = {}): OneRecord => record('client-renew', changes);
export const revoke = (changes: Items = {}): OneRecord => record('client-revoke', changes);

/** An S/MIME record whose CN is its mail. */
export const smime = (type: ClientType, profile: string, changes: Items = {}): OneRecord =>
  record(type, { 1: dn({ cn: MAIL }), 2: profile, ...changes });

const UNIFIED: Readonly<Record<string, string>> = {
  '〜': '～',
  '‖': '∥',
  '−': '－',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '—': '―',
  '\u00a5': '\\',
  '\u203e': '~',
};
/** A text as it comes back from a file: of each pair of D-04 the one that the decoder gives. */
export const unified = (text: string): string =>
  [...text].map((character) => UNIFIED[character] ?? character).join('');

/** The inverse of the platform's own Shift_JIS decoder, so that the software's encoder has no part in it. */
const CODES = shiftJisCodes();

function shiftJisCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const codes = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !codes.has(text)) codes.set(text, bytes);
    } catch {
      // no character has this code
    }
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  for (let lead = 0x81; lead < 0xfd; lead++)
    for (let trail = 0x40; trail < 0xfd; trail++) if (lead < 0xa0 || lead > 0xdf) add(lead, trail);
  return codes;
}

/** Bytes in the superset of Shift_JIS that Windows writes; undefined where a character has none. */
export function shiftJis(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = CODES.get(character);
    if (!code) return undefined;
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const tsvOf = (records: readonly OneRecord[]): string =>
  records.map(({ values }) => `${values.join('\t')}\r\n`).join('');

/** Reads a file's bytes and checks them as the type. */
export async function checkBytes(
  type: ApplicationType,
  bytes: Uint8Array,
  context?: CheckContext,
): Promise<CheckResult> {
  return check(tsvRecords(await readTsv(bytes), type), context);
}

export interface Verdict {
  /** `#1` for an item, `record`, or `file`; each once. */
  readonly errors: readonly string[];
  /** A place as above and the rule behind it. */
  readonly warnings: readonly string[];
}

export function verdictOf(findings: readonly Finding[]): Verdict {
  const placeOf = ({ at }: Finding): string =>
    at.item === null ? (at.record === null ? 'file' : 'record') : `#${at.item}`;
  const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].toSorted();
  return {
    errors: sorted(findings.filter(({ severity }) => severity === 'error').map(placeOf)),
    warnings: sorted(
      findings
        .filter(({ severity }) => severity === 'warning')
        .map((finding) => `${placeOf(finding)} ${finding.rule}`),
    ),
  };
}

/** Findings of a file of one record; a value that no Shift_JIS file can hold comes as text. */
export async function examine(
  { type, values }: OneRecord,
  context?: CheckContext,
): Promise<readonly Finding[]> {
  const text = tsvOf([{ type, values }]);
  const bytes = shiftJis(text);
  const tsv = bytes ? await readTsv(bytes) : ({ ...parseTsv(text), encoding: 'shift_jis' } as const);
  return check(tsvRecords(tsv, type), context).findings;
}

export interface Case {
  readonly name: string;
  readonly record: OneRecord;
  readonly errors: readonly string[];
  /** Exactly these; undefined where warnings do not matter. */
  readonly warnings: readonly string[] | undefined;
}

/** No error, and the warnings named and no others. */
export const accepts = (name: string, good: OneRecord, ...warnings: readonly string[]): Case => ({
  name: `accepts ${name}`,
  record: good,
  errors: [],
  warnings,
});

/** Errors at the items named, or on the `record`, and nowhere else. */
export const rejects = (
  places: number | 'record' | readonly number[],
  name: string,
  bad: OneRecord,
): Case => ({
  name: `rejects ${name}`,
  record: bad,
  errors: typeof places === 'string' ? [places] : [places].flat().map((item) => `#${item}`),
  warnings: undefined,
});

/** The same case of several types; only the type's name is added. */
export const forTypes = (
  types: readonly ClientType[],
  build: (type: ClientType) => readonly Case[],
): Case[] => types.flatMap((type) => build(type).map((each) => ({ ...each, name: `${type} ${each.name}` })));

export function examineAll(cases: readonly Case[]): void {
  it.each(cases)('$name', async ({ record: { type, values }, errors, warnings }) => {
    const verdict = verdictOf(await examine({ type, values }));
    expect({ ...verdict, warnings: warnings ? verdict.warnings : undefined }).toEqual({
      errors: errors.toSorted(),
      warnings: warnings?.toSorted(),
    });
  });
}

/** The values after all safe fixes, applied one at a time with a check in between, ten times at most. */
export async function safelyFixed({ type, values }: OneRecord): Promise<OneRecord> {
  let fixed = [...values];
  for (let round = 0; round < 10; round++) {
    const findings = await examine({ type, values: fixed });
    const fix = findings.find((finding) => finding.fix?.safe)?.fix;
    if (!fix) break;
    const next = [...fixed];
    for (const { item, before, after } of fix.changes) {
      expect(fixed[item - 1]).toBe(before);
      next[item - 1] = after;
    }
    fixed = next;
  }
  return { type, values: fixed };
}
