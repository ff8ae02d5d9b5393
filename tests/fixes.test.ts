import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../packages/cli/src/source/open-workbook.ts';
import { exampleSet } from '../packages/core/src/examples.ts';
import {
  applyFixes,
  type Change,
  type CheckContext,
  check,
  createCsrReader,
  EVERY_TYPE,
  type Finding,
  formatOf,
  type RecordSet,
  readFacts,
  readInstitution,
  readTable,
} from '../packages/core/src/index.ts';
import { reduceCsrText } from '../packages/core/src/language/csr/index.ts';
import { parseDn, printDn } from '../packages/core/src/language/dn/dn.ts';
import { parseDnsNames } from '../packages/core/src/language/host/dns-names.ts';
import { parseSerial } from '../packages/core/src/language/serial/serial.ts';
import { valueAt, withChanges } from '../packages/core/src/records/record.ts';
import { EXAMPLES } from '../packages/core/src/rules/examples.generated.ts';

const reader = createCsrReader();

const findingsOf = async (set: RecordSet, context: CheckContext): Promise<readonly Finding[]> =>
  check(set, { ...context, facts: await readFacts(set, reader) }).findings;

/** What a value says, however it is written: what no safe fix may change (D-38). */
function meaningOf(set: RecordSet, record: number, item: number): string {
  const source = set.records[record - 1];
  const field = formatOf(set.type).items[item - 1];
  const value = (source ? valueAt(source, item - 1) : '').normalize('NFKC').trim();
  switch (field?.id) {
    case 'csr':
      return reduceCsrText(value).base64;
    case 'oldSerial':
      return String(parseSerial(value)?.value ?? value);
    case 'dnsNames': {
      const names = parseDnsNames(value.replace(/\s*([,=])\s*/g, '$1')).names;
      return [...new Set(names.map(({ name }) => name.toLowerCase()))].join();
    }
    case 'subjectDn': {
      const text = value.replace(/\s*,\s*(\w+)\s*=/g, (_, type: string) => `,${type.toUpperCase()}=`);
      return printDn(parseDn(text)?.attributes ?? []) || text;
    }
    default:
      return value;
  }
}

const errorsOf = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, severity, at } of findings) {
    if (severity !== 'error') continue;
    const place = `${at.record} ${at.item} ${rule}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
};

const BREAK = /[ \t\r\n\u3000\u00a0;/、，；／]+/u;

/** No two values become one, and a DN keeps what it had. */
function expectNothingJoined(id: string | undefined, { before, after }: Change, told: string): void {
  if (after === '' || before === '') return;
  const parts = before.split(BREAK).filter((part) => part !== '');
  if (id === 'adminMail' || id === 'userMail') {
    const addresses = parts.filter((part) => part.includes('@'));
    if (addresses.length > 1) expect(parts.join(''), told).not.toBe(after);
  }
  if (id === 'oldSerial' && parts.filter((part) => parseSerial(part) && part.length > 2).length > 1) {
    expect(after.normalize('NFKC'), told).not.toBe(parts.join('').normalize('NFKC'));
  }
  if (id === 'subjectDn') {
    const typesOf = (text: string): number =>
      text.normalize('NFKC').match(/\b(?:CN|OU|O|L|ST|C)\s*=/gi)?.length ?? 0;
    expect(typesOf(after), told).toBeGreaterThanOrEqual(Math.min(typesOf(before), 5));
  }
}

/** Applies each offered fix alone, and all in turn. */
async function expectNoHarm(set: RecordSet, context: CheckContext): Promise<number> {
  const before = await findingsOf(set, context);
  const known = errorsOf(before);
  const itemsInError = new Set([...known.keys()].map((place) => place.split(' ').slice(0, 2).join(' ')));
  let offered = 0;
  for (const { rule, at, fix } of before) {
    const { record } = at;
    const old = record === null ? undefined : set.records[record - 1];
    if (!fix || !old || record === null) continue;
    offered++;
    const records = set.records.with(record - 1, withChanges(old, fix.changes));
    const fixed = { ...set, records };
    const after = await findingsOf(fixed, context);
    const told = JSON.stringify({ rule, at, fix });
    const own = (findings: readonly Finding[]) =>
      findings.filter((each) => each.rule === rule && each.at.record === record && each.at.item === at.item);
    expect(own(after).length, told).toBeLessThan(own(before).length);
    for (const [place, count] of errorsOf(after)) {
      if (count <= (known.get(place) ?? 0)) continue;
      const [, item] = place.split(' ');
      const isOwn = fix.changes.some((change) => String(change.item) === item);
      expect(isOwn && itemsInError.has(`${record} ${item}`), `${told} brings ${place}`).toBe(true);
    }
    for (const change of fix.changes) {
      if (fix.safe) {
        expect(meaningOf(fixed, record, change.item), told).toBe(meaningOf(set, record, change.item));
      }
      expectNothingJoined(formatOf(set.type).items[change.item - 1]?.id, change, told);
    }
  }
  for (const all of [false, true]) {
    const once = await applyFixes(set, context, { all, reader });
    const twice = await applyFixes(once.set, context, { all, reader });
    expect(twice.applied).toEqual([]);
    for (const { record, item, before: was, after } of once.applied) {
      if (!all) {
        expect(meaningOf(once.set, record, item), `${was} → ${after}`).toBe(meaningOf(set, record, item));
      }
      expect(once.set.records[record - 1]?.values[item - 1]).toBe(after);
    }
  }
  return offered;
}

it.each(Object.entries(EXAMPLES))('%s: its bad examples', async (_, { bad }) => {
  for (const example of bad) {
    const { set, context } = exampleSet(example);
    await expectNoHarm(set, context);
  }
});

/** Every workbook of samples, but for the thousand rows of one kind. */
const WORKBOOKS = ['../examples/applications.xlsx', '../examples/mistakes.xlsx'];

it.each(WORKBOOKS)(
  '%s, row by row',
  async (name) => {
    const sheets = openWorkbook(readFileSync(new URL(name, import.meta.url))).sheets.map((sheet) =>
      sheet.read(),
    );
    const institution = sheets.map(readInstitution).find((each) => each !== undefined);
    let offered = 0;
    for (const sheet of sheets) {
      const table = readTable(sheet, { institution });
      if (table.kind !== 'table') continue;
      for (const record of table.set.records.filter(({ values }) => values.some((value) => value !== ''))) {
        offered += await expectNoHarm(
          { ...table.set, records: [record] },
          { ...(institution && { institution }) },
        );
      }
    }
    if (name.includes('mistakes')) expect(offered).toBeGreaterThan(20);
  },
  120_000,
);

const CORPUS = new URL('./corpus/', import.meta.url);
const csrs = readdirSync(CORPUS).filter((name) => /\.(?:csr|pem|txt)$/.test(name));

it.each(['server-issue', 'server-renew'] as const)(
  'CSRs of the corpus in %s',
  async (type) => {
    for (const name of csrs) {
      const csr = readFileSync(new URL(name, CORPUS), 'latin1');
      for (const values of [{}, { subjectDn: '', fqdn: '', profile: '' }, { profile: '11' }]) {
        const { set, context } = exampleSet({ type, values });
        const item = formatOf(type).itemOf.csr ?? 0;
        const records = set.records.map((record) => ({
          ...record,
          values: record.values.with(item - 1, csr),
        }));
        await expectNoHarm({ ...set, records }, context);
      }
    }
  },
  120_000,
);

const noise = fc.constantFrom(
  ...[
    ' ',
    '　',
    '\u00a0',
    '\t',
    '\n',
    '\r\n',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '"',
    "'",
    '\\',
    ',',
    ';',
    '/',
    '+',
  ],
  ...[
    '、',
    '，',
    '＝',
    '－',
    '–',
    '−',
    'ー',
    '-',
    '.',
    '..',
    '@',
    '=',
    'x',
    '0',
    '0x',
    '0X',
    ':',
    'Ａ',
    '１',
  ],
  ...[
    'か\u3099',
    '髙',
    '①',
    'ｶﾞ',
    '\u3099',
    '𠮷',
    'dNSName=',
    'CN=',
    'O=',
    'C=jp',
    'a@b.example.jp',
    ' b.example.jp',
  ],
);
const how = fc.constantFrom(
  'in',
  'around',
  'full',
  'lower',
  'upper',
  'twice',
  'spaced',
  'reversed',
  'semicolons',
);
const spoilt = (value: string) =>
  fc.tuple(fc.nat(value.length), noise, how).map(([place, text, way]) => {
    switch (way) {
      case 'in':
        return value.slice(0, place) + text + value.slice(place);
      case 'around':
        return text + value + text;
      case 'full':
        return value.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
      case 'lower':
        return value.toLowerCase();
      case 'upper':
        return value.toUpperCase();
      case 'twice':
        return value + text + value;
      case 'spaced':
        return value.replaceAll(',', `${text},`);
      case 'reversed':
        return value.split(',').reverse().join(text);
      default:
        return value.replaceAll(',', ';');
    }
  });

describe.each(EVERY_TYPE)('%s', (type) => {
  it('whatever is wrong', async () => {
    const base = exampleSet({
      type,
      values: { dnsNames: 'dNSName=a.example.ac.jp,dNSName=b.example.ac.jp' },
    });
    const [sample] = base.set.records;
    if (!sample) throw new Error('There is no sample.');
    const pin = formatOf(type).itemOf.pin;
    const records = fc
      .uniqueArray(fc.nat(sample.values.length - 1), { minLength: 1, maxLength: 3 })
      .chain((items) =>
        fc.tuple(
          ...items.map((item) => spoilt(sample.values[item] ?? '').map((text) => [item, text] as const)),
        ),
      )
      .map((changes) =>
        changes.reduce((values, [item, text]) => values.with(item, text), [...sample.values]),
      );
    await fc.assert(
      fc.asyncProperty(records, fc.constantFrom('sheet', 'tsv'), async (values, origin) => {
        const set: RecordSet = { ...base.set, origin, records: [{ ...sample, values }] };
        await expectNoHarm(set, base.context);
        const { set: fixed } = await applyFixes(set, base.context, { all: true, reader });
        if (pin !== undefined) expect(fixed.records[0]?.values[pin - 1]).toBe(values[pin - 1]);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
