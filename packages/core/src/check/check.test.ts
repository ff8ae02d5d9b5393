import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TypedCell } from '../language/cell.ts';
import { createCsrReader, readCertificateFacts } from '../language/csr/index.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../manual/formats.ts';
import { type KnownCertificate, knownCertificate } from '../records/certificates/index.ts';
import type { CheckContext } from '../records/context.ts';
import type { Finding } from '../records/finding.ts';
import { type ApplicationRecord, type RecordSet, valueAt } from '../records/record.ts';
import type { Example } from '../rules/example.ts';
import type { RuleId } from '../rules/index.generated.ts';
import { P384_KEY_ID, SAMPLE_SERVER_DN, sampleCertificate } from '../rules/sample-certificate.ts';
import { sampleCsr } from '../rules/sample-csrs.ts';
import { exampleSet } from '../rules/sample-records.ts';
import { check } from './check.ts';
import { readFacts } from './facts.ts';
import { messageOf } from './message.ts';

const reader = createCsrReader();
const brief = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ rule, severity, at }) => [rule, severity, at.record, at.item]);
async function checked(example: Example): Promise<ReturnType<typeof check>> {
  const { set, context } = exampleSet(example);
  return check(set, { ...context, facts: await readFacts(set, reader) });
}

const foundBy = (rule: RuleId, { findings }: ReturnType<typeof check>): readonly Finding[] =>
  findings.filter((finding) => finding.rule === rule);

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

const piece = fc.constantFrom(
  ...[
    'a',
    'Z',
    '0',
    '9',
    ' ',
    '\u3000',
    '\u00a0',
    '\t',
    '\n',
    '\r\n',
    '\u0000',
    '"',
    '""',
    ',',
    '=',
    '.',
    '-',
    '@',
  ],
  ...[
    'CN=',
    'cn = ',
    ',OU=',
    ', O=',
    ',L=',
    ',ST=Tokyo',
    ',C=JP',
    ',E=',
    'dNSName=',
    'DNS:',
    'www.example.ac.jp',
  ],
  ...[
    '0x',
    '0X',
    '1a:2b',
    '３',
    '１１',
    'ａ＠ｂ',
    'か\u3099',
    '葛\u{e0100}',
    '髙',
    '①',
    '😀',
    '\ud800',
    '\u200b',
    'é',
  ],
  ...[
    '例',
    'ｶﾞ',
    '～',
    '–',
    "'",
    '\\',
    '/',
    ';',
    '*',
    '<a@b.jp>',
    '-----BEGIN CERTIFICATE REQUEST-----',
    'MIIC',
  ],
);
const anyText = fc.oneof(
  fc.constant(''),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('a'.repeat(300), '9'.repeat(33), '1'.repeat(2100)),
);
const anyCell = fc.record({
  kind: fc.constantFrom<TypedCell['kind']>('text', 'number', 'date', 'boolean', 'none'),
  text: fc.constantFrom('1', '-1', '2.5', '1E+3', '1.2345678901234568E+18', '', 'TRUE', '46054'),
});

type Change = (value: string) => string;
/** A value left as it is, with something put into it, or something else. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Change>((value) => value) },
  {
    weight: 3,
    arbitrary: fc.tuple(piece, fc.nat(100)).map(
      ([inserted, at]): Change =>
        (value) =>
          value.slice(0, at % (value.length + 1)) + inserted + value.slice(at % (value.length + 1)),
    ),
  },
  {
    weight: 2,
    arbitrary: anyText.map(
      (text): Change =>
        () =>
          text,
    ),
  },
);

/** A sample of the type, some of its values and sometimes more of its form changed. */
function anyRecord(type: ApplicationType): fc.Arbitrary<ApplicationRecord> {
  const { items } = formatOf(type);
  const sample = exampleSet({ type }).set.records[0];
  return fc
    .record({
      changes: fc.array(anyChange, { minLength: items.length, maxLength: items.length }),
      cells: fc.option(
        fc.array(fc.option(anyCell, { nil: undefined, freq: 2 }), { maxLength: items.length }),
        {
          nil: undefined,
          freq: 2,
        },
      ),
      wrapped: fc.option(fc.nat(items.length - 1), { nil: undefined, freq: 2 }),
      row: fc.integer({ min: 2, max: 50 }),
    })
    .map(({ changes, cells, wrapped, row }) => ({
      values: items.map((_, index) => {
        const before = sample?.values[index] ?? '';
        const value = changes[index]?.(before) ?? before;
        return index === wrapped ? `"${value.replaceAll('"', '""')}"` : value;
      }),
      row,
      ...(cells && { cells }),
      ...(wrapped !== undefined && { quoted: [wrapped] }),
    }));
}

const anySet = (type: ApplicationType): fc.Arbitrary<RecordSet> =>
  fc
    .record({ origin: fc.constantFrom('sheet', 'tsv'), records: fc.array(anyRecord(type), { maxLength: 4 }) })
    .map(
      ({ origin, records }): RecordSet => ({
        type,
        origin,
        records,
        ...(origin === 'tsv' && {
          file: {
            encoding: 'utf-8',
            emptyLines: [3],
            emptyLinesAtEnd: true,
            crLines: [],
            endMark: null,
            mixedTypes: [],
          },
        }),
      }),
    );

const richContext: CheckContext = {
  certificates: [
    sampleCertificate({
      subject: 'C=JP,ST=Osaka,L=Suita,O=Other,OU=Unit,CN=www.example.ac.jp',
      keyId: P384_KEY_ID,
    }),
  ],
  institution: {
    organization: 'Other',
    locality: 'Suita',
    prefecture: 'Osaka',
    domains: ['example.ac.jp'],
  },
};

describe.each(APPLICATION_TYPES)('check of %s', (type) => {
  it('never throws, and gives finished sentences, whatever stands in the records', async () => {
    await fc.assert(
      fc.asyncProperty(anySet(type), fc.boolean(), async (set, rich) => {
        const facts = await readFacts(set, reader);
        const { findings, errors, warnings, pending } = check(set, { ...(rich ? richContext : {}), facts });
        expect(pending).toBe(0);
        expect(errors + warnings).toBe(findings.length);
        for (const finding of findings) {
          for (const language of ['ja', 'en'] as const) {
            expect(messageOf(finding, language)).not.toMatch(/undefined|NaN|\[object/);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is pure: the same input, deeply frozen, gives the same findings', async () => {
    await fc.assert(
      fc.asyncProperty(anySet(type), async (set) => {
        const facts = await readFacts(set, reader);
        const first = check(set, { ...richContext, facts });
        const before = JSON.stringify(set);
        expect(check(deepFreeze(set), { ...richContext, facts })).toEqual(first);
        expect(JSON.stringify(set)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('gives frozen, serialisable findings: the file’s first, then by record, then by item', async () => {
    await fc.assert(
      fc.asyncProperty(anySet(type), async (set) => {
        const { findings } = check(set, { ...richContext, facts: await readFacts(set, reader) });
        expect(Object.isFrozen(findings)).toBe(true);
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
        let last = 0;
        for (const { at, params, fix, ...finding } of findings) {
          for (const part of [finding, at, params, fix, fix?.changes]) {
            if (part && part !== finding) expect(Object.isFrozen(part)).toBe(true);
          }
          const place = (at.record ?? 0) * 100 + (at.item ?? 0);
          expect(place).toBeGreaterThanOrEqual(last);
          expect(at.row).toBe(at.record === null ? null : set.records[at.record - 1]?.row);
          last = place;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('comes to an end with its safe fixes within ten rounds, each curing its finding', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord(type), fc.constantFrom('sheet', 'tsv'), async (record, origin) => {
        let current = record;
        for (let round = 0; ; round++) {
          const set: RecordSet = { type, origin, records: [current] };
          const findings = check(set, { facts: await readFacts(set, reader) }).findings.filter(
            ({ fix }) => fix?.safe,
          );
          if (findings.length === 0) break;
          expect(round, JSON.stringify(findings)).toBeLessThan(10);
          for (const finding of findings) {
            const alone: RecordSet = { type, origin, records: [withFix(current, finding)] };
            const after = check(alone, { facts: await readFacts(alone, reader) }).findings;
            expect(
              after.filter(({ rule, at }) => rule === finding.rule && at.item === finding.at.item),
            ).toEqual([]);
          }
          const done = new Set<number>();
          for (const finding of findings) {
            const items = finding.fix?.changes.map(({ item }) => item) ?? [];
            if (items.some((item) => done.has(item))) continue;
            current = withFix(current, finding);
            for (const item of items) done.add(item);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('changes something with every fix, and never what stands there already', async () => {
    await fc.assert(
      fc.asyncProperty(anySet(type), async (set) => {
        for (const { fix, at } of check(set, { ...richContext, facts: await readFacts(set, reader) })
          .findings) {
          if (!fix) continue;
          expect(fix.changes.length).toBeGreaterThan(0);
          for (const { item, before, after } of fix.changes) {
            expect(before).toBe(set.records[(at.record ?? 0) - 1]?.values[item - 1] ?? '');
            expect(after).not.toBe(before);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('long values', () => {
  const units = [' ', ', ', '0', '11   ', ':', '@', '.', '"', ',cn=', '\n', '例', '　'];

  it.each(['server-renew', 'client-renew'] as const)('of anything come to an end: %s', (type) => {
    const { items } = formatOf(type);
    for (const unit of units) {
      const value = `1${unit.repeat(32_000 / unit.length)}x`;
      const { findings } = check({
        type,
        origin: 'sheet',
        records: [{ row: 2, values: items.map(() => value) }],
      });
      expect(findings.length, JSON.stringify(unit)).toBeGreaterThan(0);
    }
  });
});

/** The record with a fix applied, as a front does: a changed cell is plain text. */
function withFix(record: ApplicationRecord, { fix }: Finding): ApplicationRecord {
  const changes = new Map(fix?.changes.map(({ item, after }) => [item - 1, after]));
  const { cells, quoted, ...rest } = record;
  return {
    ...rest,
    values: record.values.map((value, index) => changes.get(index) ?? value),
    ...(cells && { cells: cells.map((cell, index) => (changes.has(index) ? undefined : cell)) }),
    ...(quoted && { quoted: quoted.filter((index) => !changes.has(index)) }),
  };
}

describe('the access PIN', () => {
  const MARK = '9~q7`Zk2';
  const fragments = (pin: string): string[] => {
    const characters = [...pin];
    return characters.slice(3).map((_, index) => characters.slice(index, index + 4).join(''));
  };
  /** PINs round a mark, with what each rule of characters looks for put in. */
  const pin = fc
    .tuple(
      fc.constantFrom(
        '',
        ' ',
        '　',
        '\n',
        '\u200b',
        '"',
        '\\',
        'Ａ',
        '例',
        'か\u3099',
        '\u{e0100}',
        '髙',
        "'",
        '①',
      ),
      fc.constantFrom('', MARK.slice(0, 4), MARK + MARK + MARK + MARK + MARK),
      fc.constantFrom('', ' ', '\t', 'ｂ', '\u0000', '\ufeff', '\ufe00', '"', ','),
    )
    .map(([before, more, after]) => `${before}${MARK}${after}${more}`);

  it.each(['client-issue', 'client-renew', 'client-revoke'] as const)(
    'of %s is in no finding and no message',
    async (type) => {
      const index = (formatOf(type).itemOf.pin ?? 0) - 1;
      await fc.assert(
        fc.asyncProperty(
          pin,
          anyRecord(type),
          fc.constantFrom('sheet', 'tsv'),
          fc.constantFrom<TypedCell['kind'] | undefined>(undefined, 'text', 'number', 'date', 'boolean'),
          fc.boolean(),
          async (secret, record, origin, kind, quoted) => {
            const cells = formatOf(type).items.map((_, item) =>
              item === index && kind ? { kind, text: secret } : undefined,
            );
            const { quoted: _, ...plain } = record;
            const set: RecordSet = {
              type,
              origin,
              records: [
                {
                  ...plain,
                  values: plain.values.map((value, item) => {
                    if (item !== index) return record.quoted?.includes(item) ? 'x' : value;
                    return quoted ? `"${secret.replaceAll('"', '""')}"` : secret;
                  }),
                  cells,
                  ...(quoted && { quoted: [index] }),
                },
              ],
            };
            const { findings } = check(set, { ...richContext, facts: await readFacts(set, reader) });
            const shown = findings.map((finding) => {
              if (finding.at.item === index + 1) expect(finding.fix).toBeNull();
              for (const { item } of finding.fix?.changes ?? []) expect(item).not.toBe(index + 1);
              return JSON.stringify(finding) + messageOf(finding, 'ja') + messageOf(finding, 'en');
            });
            for (const fragment of fragments(MARK)) expect(shown.join('\n')).not.toContain(fragment);
          },
        ),
        { numRuns: 300 },
      );
    },
  );

  it('leaves nothing but lengths, positions and what is allowed in a finding of #15', () => {
    for (const text of [
      '\u200babcdef',
      'ab\ufe00cdef',
      'ａbcdef',
      'abc\tdef',
      'ab"cdef',
      '例',
      'か\u3099か\u3099',
    ]) {
      const { set } = exampleSet({ type: 'client-issue', values: { method: '2', pin: text } });
      const findings = check(set).findings.filter(({ at }) => at.item === 15);
      expect(findings).not.toEqual([]);
      for (const { params } of findings) {
        const { allowed: _, allowedEn: __, ...rest } = params;
        for (const value of Object.values(rest)) {
          const flat: unknown[] = Array.isArray(value) ? value : [value];
          expect(flat.every((each) => typeof each === 'number' || typeof each === 'boolean')).toBe(true);
        }
      }
    }
  });

  it('is not shown either where a TSV’s record has a wrong number of fields and the PIN stands elsewhere', () => {
    const values = ['CN=a', '5', '2', '', '', '', '', '', '', 'a@b.example', MARK, MARK, MARK, MARK];
    for (const type of APPLICATION_TYPES) {
      const { findings } = check({
        type,
        origin: 'tsv',
        records: [{ values, row: 1, fieldCount: values.length }],
      });
      expect(brief(findings)).toContainEqual(['field-count', 'error', 1, null]);
      expect(JSON.stringify(findings)).not.toContain(MARK);
    }
  });
});

describe('CSRs that have not been read', () => {
  it('are counted as pending and give no finding on their content', async () => {
    const { set } = exampleSet({ type: 'server-issue', values: { csr: 'p384' }, times: 3 });
    const waiting = check(set, { facts: { peek: () => undefined } });
    expect(waiting.pending).toBe(3);
    expect(waiting.findings.filter(({ at }) => at.item === 7)).toEqual([]);
    const read = check(set, { facts: await readFacts(set, reader) });
    expect(read.pending).toBe(0);
    expect(read.findings.filter(({ at }) => at.item === 7)).not.toEqual([]);
  });

  it('are not waited for where there is none', () => {
    const nothing = { facts: { peek: () => undefined } };
    expect(check(exampleSet({ type: 'server-issue', values: { csr: ' ' } }).set, nothing).pending).toBe(0);
    expect(check(exampleSet({ type: 'server-revoke' }).set, nothing).pending).toBe(0);
    expect(check(exampleSet({ type: 'client-issue' }).set, nothing).pending).toBe(0);
  });
});

describe('purpose convert (D-09)', () => {
  const set: RecordSet = {
    type: 'client-issue',
    origin: 'tsv',
    records: Array.from({ length: 100 }, (_, index) => ({
      ...(exampleSet({ type: 'client-issue', values: { method: index === 0 ? '3' : '1' } }).set
        .records[0] as ApplicationRecord),
      row: index + 1,
    })),
    file: {
      encoding: 'utf-8',
      emptyLines: [],
      emptyLinesAtEnd: false,
      crLines: [1],
      endMark: 'eof',
      mixedTypes: [],
    },
  };
  const cured = ['encoding', 'mixed-methods', 'record-count', 'line-end', 'end-mark'];

  it('makes warnings of what converting cures, and of nothing else', () => {
    const ofFile = (purpose: 'check' | 'convert'): Map<string, string> =>
      new Map(
        check(set, { purpose })
          .findings.filter(({ at }) => at.record === null)
          .map(({ rule, severity }) => [rule, severity]),
      );
    expect([...ofFile('check').keys()].sort()).toEqual([...cured].sort());
    expect(new Set(ofFile('check').values())).toEqual(new Set(['error']));
    expect(new Set(ofFile('convert').values())).toEqual(new Set(['warning']));
    const broken: RecordSet = {
      ...set,
      records: [],
      file: {
        ...(set.file as object),
        emptyLines: [7],
        mixedTypes: ['server-issue', 'server-revoke'],
      } as never,
    };
    const kept = check(broken, { purpose: 'convert' }).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(kept.map(({ rule }) => rule).sort()).toEqual(['empty-file', 'empty-line', 'mixed-types']);
  });

  it('leaves findings of records as they are', () => {
    const { set: bad } = exampleSet({ type: 'client-issue', origin: 'tsv', values: { method: '9' } });
    expect(check(bad, { purpose: 'convert' }).errors).toBe(check(bad).errors);
    expect(check(bad).errors).toBeGreaterThan(0);
  });
});

describe('records that belong together', () => {
  it('are reported at each later one, with the row of the first', () => {
    const { set } = exampleSet({ type: 'server-revoke', times: 3 });
    const { findings } = check(set);
    const repeated = findings.filter(({ rule }) => rule === 'duplicate-serial');
    expect(repeated.map(({ at, params }) => [at.record, at.row, params.row])).toEqual([
      [2, 3, 2],
      [3, 4, 2],
    ]);
  });

  it('are compared by number, whichever form it is written in', () => {
    const { set } = exampleSet({
      type: 'client-revoke',
      values: { oldSerial: '0x0011' },
      earlier: [{ type: 'client-revoke', values: { oldSerial: '17' } }],
    });
    expect(brief(check(set).findings)).toContainEqual(['duplicate-serial', 'warning', 2, 4]);
  });

  it('are not compared by values with errors', () => {
    const { set } = exampleSet({ type: 'server-revoke', values: { oldSerial: 'xyz' }, times: 2 });
    expect(check(set).findings.filter(({ rule }) => rule === 'duplicate-serial')).toEqual([]);
  });

  it('with one key are an error in a renewal and a warning in an issue (D-17)', async () => {
    const rules = async (type: 'server-issue' | 'server-renew') =>
      brief((await checked({ type, earlier: [{ type, values: { oldSerial: '99' } }] })).findings).filter(
        (finding) => (finding as unknown[])[3] === 7,
      );
    expect(await rules('server-issue')).toEqual([['key-reused', 'warning', 2, 7]]);
    expect(await rules('server-renew')).toEqual([['key-reused', 'error', 2, 7]]);
  });
});

describe('old certificates', () => {
  const corpus = async (name: string): Promise<KnownCertificate> => {
    const facts = await readCertificateFacts(
      readFileSync(new URL(`../../../../tests/corpus/${name}.pem`, import.meta.url)),
    );
    if (facts.status !== 'ok') throw new Error(facts.reason);
    return knownCertificate(facts);
  };
  const FILES = [
    'cert-01-serial-1',
    'cert-02-serial-127',
    'cert-04-serial-8byte',
    'cert-05-serial-16byte-highbit',
  ];

  it.each(FILES)('are known by their serial number: %s', async (name) => {
    const certificate = await corpus(name);
    const hex = BigInt(certificate.serial).toString(16);
    for (const oldSerial of [certificate.serial, `0x${hex}`, `0x00${hex.toUpperCase()}`]) {
      const { findings } = await checked({
        type: 'server-renew',
        values: { oldSerial },
        context: { certificates: [certificate] },
      });
      const differing = findings.filter(({ rule }) => rule === 'certificate-dn-differs');
      expect(
        differing.map(({ severity, at, params, fix }) => [severity, at.item, params.old, fix]),
        // It names another country, so that no fix may write it (D-38).
      ).toEqual([['error', 1, 'CN=www.example.com,O=Example Bank a.s.,L=Praha,ST=Praha,C=CZ', null]]);
    }
  });

  it('say nothing of another serial number or an invalid one', async () => {
    const certificates = [await corpus('cert-01-serial-1')];
    for (const oldSerial of ['2', 'xyz', '']) {
      const { findings } = await checked({
        type: 'server-revoke',
        values: { oldSerial },
        context: { certificates },
      });
      expect(findings.filter(({ rule }) => rule === 'certificate-dn-differs')).toEqual([]);
    }
  });

  it('agree where the DN is theirs', async () => {
    const { findings } = await checked({
      type: 'server-revoke',
      values: { oldSerial: '0x1', subjectDn: 'CN=www.example.com,O=Example Bank a.s.,L=Praha,ST=Praha,C=CZ' },
      context: { certificates: [await corpus('cert-01-serial-1')] },
    });
    expect(findings.map(({ rule }) => rule)).not.toContain('certificate-dn-differs');
  });

  it('with the CN alone, as S/MIME ones have, are compared by it alone', async () => {
    const certificates = [sampleCertificate({ subject: 'CN=hanako@example.ac.jp' })];
    const of = (name: string) => ({
      type: 'client-revoke' as const,
      values: { subjectDn: `CN=${name},OU=Science,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP` },
      context: { certificates },
    });
    expect(foundBy('certificate-dn-differs', await checked(of('hanako@example.ac.jp')))).toEqual([]);
    expect(brief((await checked(of('taro@example.ac.jp'))).findings)).toContainEqual([
      'certificate-dn-differs',
      'error',
      1,
      1,
    ]);
  });

  it('of one name: the one in force, else the newest that has ended, gives the names to keep (D-36)', async () => {
    const subject = SAMPLE_SERVER_DN;
    const of = (name: string, from: number, to: number, serial: bigint) =>
      sampleCertificate({
        subject,
        serial,
        dnsNames: [name],
        notBefore: `${from}-01-01T00:00:00.000Z`,
        notAfter: `${to}-01-01T00:00:00.000Z`,
      });
    const all = [
      of('old.example.ac.jp', 2020, 2021, 1n),
      of('last.example.ac.jp', 2021, 2022, 2n),
      of('future.example.ac.jp', 2030, 2031, 3n),
      of('present.example.ac.jp', 2025, 2027, 4n),
    ];
    const missing = async (oldSerial: string, certificates: readonly KnownCertificate[]) =>
      (
        await checked({
          type: 'server-renew',
          values: { oldSerial },
          context: { certificates, today: '2026-06-01' },
        })
      ).findings.flatMap(({ rule, params }) => (rule === 'dns-names-kept' ? params.names : []));
    expect(await missing('', all)).toEqual(['present.example.ac.jp']);
    expect(await missing('', all.slice(0, 3))).toEqual(['last.example.ac.jp']);
    expect(await missing('0x1', all)).toEqual(['old.example.ac.jp']);
    expect(await missing('0x3', all)).toEqual(['future.example.ac.jp']);
  });

  it('with a CSR’s key forbid the renewal, and say nothing of an issue (D-17)', async () => {
    const certificates = [sampleCertificate({ subject: 'CN=x', serial: 5n, keyId: P384_KEY_ID })];
    const values = { csr: 'p384', profile: '11' };
    const renewal = await checked({ type: 'server-renew', values, context: { certificates } });
    expect(brief(foundBy('key-known', renewal))).toEqual([['key-known', 'error', 1, 7]]);
    const issue = await checked({ type: 'server-issue', values, context: { certificates } });
    expect(foundBy('key-known', issue)).toEqual([]);
  });
});

describe('the institution’s values (D-13)', () => {
  const own = { organization: 'Example University', locality: 'Chiyoda-ku', prefecture: 'Tokyo' };

  it('agree, or each that differs is a warning', async () => {
    expect(
      foundBy('dn-institution', await checked({ type: 'server-issue', context: { institution: own } })),
    ).toEqual([]);
    const result = await checked({
      type: 'client-issue',
      context: { institution: { organization: 'Other', locality: 'Suita', prefecture: 'Tokyo' } },
    });
    expect(
      foundBy('dn-institution', result).map(({ rule, severity, params }) => [
        rule,
        severity,
        params.type,
        params.registered,
      ]),
    ).toEqual([
      ['dn-institution', 'warning', 'O', 'Other'],
      ['dn-institution', 'warning', 'L', 'Suita'],
    ]);
  });

  it('that are not given are not compared', async () => {
    const result = await checked({ type: 'server-issue', context: { institution: {} } });
    expect(foundBy('dn-institution', result)).toEqual([]);
  });
});

it('takes CSRs as they stand in a wrapped cell', async () => {
  const pem = sampleCsr('rsa2048Pem');
  const { set } = exampleSet({
    type: 'server-issue',
    origin: 'tsv',
    values: { csr: 'rsa2048Pem' },
    record: { quoted: [6] },
  });
  const record = set.records[0] as ApplicationRecord;
  expect(record.values[6]).toBe(`"${pem}"`);
  expect(valueAt(record, 6)).toBe(pem);
  const { findings, pending } = check(set, { facts: await readFacts(set, reader) });
  expect(pending).toBe(0);
  expect(brief(findings.filter(({ at }) => at.item === 7))).toEqual([
    ['quoted-value', 'error', 1, 7],
    ['csr-armour', 'error', 1, 7],
  ]);
});
