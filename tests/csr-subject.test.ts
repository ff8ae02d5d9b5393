import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../packages/core/src/check/check.ts';
import { messageOf } from '../packages/core/src/check/message.ts';
import { type DerNode, parseDer } from '../packages/core/src/language/csr/der.ts';
import {
  type Attribute,
  base64ToBytes,
  type CsrFacts,
  type Rdn,
  readCsrFacts,
  reduceCsrText,
} from '../packages/core/src/language/csr/index.ts';
import { sampleCsr } from '../packages/core/src/rules/sample-csrs.ts';
import { exampleSet } from '../packages/core/src/rules/sample-records.ts';

/** Whether an application can carry a subject (2-1-1, 5-3-1 #1, D-33), said once more and in another way. */
function isCarryable(subject: readonly Rdn[]): boolean {
  const text = subject.map((rdn) => rdn.map(({ name }) => name).join('+')).join();
  if (text !== 'C,ST,L,O,CN' && text !== 'CN,O,L,ST,C') return false;
  const values = new Map(subject.flat().map(({ name, value }) => [name, value]));
  const [cn = '', o = '', l = '', st = ''] = ['CN', 'O', 'L', 'ST'].map((name) => values.get(name));
  const labels = cn.split('.');
  return (
    values.get('C') === 'JP' &&
    cn.length <= 64 &&
    labels.length > 1 &&
    labels.every((label) => /^[a-z\d]([-a-z\d]*[a-z\d])?$/i.test(label) && label.length < 64) &&
    !(labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label))) &&
    o.length <= 64 &&
    [...o].every((character) => " '(),-./:=".includes(character) || /[a-z\d]/i.test(character)) &&
    [o, l, st].every((value) => value.trim() !== '' && !/[^ -~]/.test(value)) &&
    `CN=${cn},O=${o},L=${l},ST=${st},C=JP`.length <= 250
  );
}

const attribute = (name: string, value: string): Attribute => ({
  oid: '',
  name,
  stringType: 'UTF8String',
  value,
});

const good: Readonly<Record<string, string>> = {
  C: 'JP',
  ST: 'Tokyo',
  L: 'Chiyoda-ku',
  O: 'Example University',
  CN: 'www.example.ac.jp',
};
const odd: Readonly<Record<string, readonly string[]>> = {
  C: ['jp', 'Jp', 'CZ', 'JP ', 'ＪＰ', '', '日本'],
  ST: ['', ' ', '東京都', 'Some-State', 's'.repeat(200), 'Tokyo\n'],
  L: ['', '千代田区', 'l'.repeat(65), 'Chiyoda_ku', 'l'.repeat(180), 'Ch\u0000'],
  O: [
    '',
    '例大学',
    'o'.repeat(64),
    'o'.repeat(65),
    'A & B',
    "A'(b),-./:=c",
    'A, B',
    ' A',
    'Ａ大',
    'a@b',
    'O\t',
  ],
  CN: [
    '',
    'www',
    'localhost',
    '*.example.ac.jp',
    '192.0.2.1',
    '2001:db8::1',
    'www.example.ac.jp.',
    '.example.ac.jp',
    'a..jp',
    '-a.jp',
    'a-.jp',
    'my_host.ac.jp',
    'www.example.ac.jp ',
    `${'a'.repeat(60)}.jp`,
    `${'a'.repeat(62)}.jp`,
    `${'a'.repeat(64)}.jp`,
    'xn--bcher-kva.example.jp',
    'ｗｗｗ.example.jp',
    'admin@example.ac.jp',
    '1.2.3.4.5',
    'a.b.123',
  ],
};

const value = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(good[name] ?? 'x') },
    { weight: 2, arbitrary: fc.constantFrom(...(odd[name] ?? ['x'])) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(..."aZ0.-, ='&_@é"), maxLength: 20 }) },
  );
const rdnOf = (name: string): fc.Arbitrary<Rdn> => value(name).map((text) => [attribute(name, text)]);

const ORDER = ['C', 'ST', 'L', 'O', 'CN'];
const inOrder = fc.tuple(...ORDER.map(rdnOf)).map((rdns): readonly Rdn[] => rdns);
const EXTRA = ['OU', 'emailAddress', 'DC', 'serialNumber', 'street', 'UID', '1.2.3', ...ORDER];
const subjects: fc.Arbitrary<readonly Rdn[]> = fc.oneof(
  { weight: 5, arbitrary: inOrder },
  { weight: 2, arbitrary: inOrder.map((rdns) => rdns.toReversed()) },
  {
    weight: 1,
    arbitrary: inOrder.chain((rdns) => fc.shuffledSubarray([...rdns], { minLength: 0 })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(inOrder, fc.constantFrom(...EXTRA), fc.nat(5))
      .map(([rdns, name, at]) => rdns.toSpliced(at, 0, [attribute(name, good[name] ?? 'x')])),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(inOrder, fc.nat(3))
      .map(([rdns, at]) => rdns.toSpliced(at, 2, [...(rdns[at] ?? []), ...(rdns[at + 1] ?? [])])),
  },
);

const DN = 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP';

describe('a subject', async () => {
  const csr = sampleCsr('rsa2048');
  const read = await readCsrFacts(csr);
  if (read.status === 'bad') throw new Error(read.reason);
  const findingsFor = (subject: readonly Rdn[], dn: string) => {
    const values = [
      dn,
      '3',
      '',
      '',
      '',
      '',
      csr,
      '',
      '',
      'a@example.ac.jp',
      dn === '' ? '' : 'www.example.ac.jp',
      'x',
      '',
    ];
    const facts: CsrFacts = { ...read, subject };
    return check(
      { type: 'server-issue', origin: 'sheet', records: [{ values, row: 2 }] },
      { facts: { peek: () => facts } },
    ).findings;
  };

  it('is refused exactly where no application can carry it, in one finding', () => {
    let refused = 0;
    fc.assert(
      fc.property(subjects, (subject) => {
        const found = findingsFor(subject, '').filter(({ rule }) => rule === 'csr-subject');
        refused += found.length;
        expect(found.length).toBe(isCarryable(subject) ? 0 : 1);
      }),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it('that is refused is compared with nothing and offered nowhere', () => {
    fc.assert(
      fc.property(
        subjects.filter((subject) => !isCarryable(subject)),
        fc.constantFrom('', DN),
        (subject, dn) => {
          const findings = findingsFor(subject, dn);
          expect(findings.filter(({ rule }) => /matches-csr$|alternative-names/.test(rule))).toEqual([]);
          const written = findings.flatMap(({ fix }) => fix?.changes ?? []).map(({ item }) => item);
          expect(written).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('names that a CSR asks for', async () => {
  const csr = sampleCsr('rsa2048');
  const read = await readCsrFacts(csr);
  if (read.status === 'bad') throw new Error(read.reason);
  const said = (names: readonly string[]) => {
    const { set } = exampleSet({ type: 'server-issue', values: { csr: 'rsa2048' } });
    const facts: CsrFacts = { ...read, subjectAltNames: names.map((value) => ({ type: 'dns', value })) };
    const [finding] = check(set, { facts: { peek: () => facts } }).findings.filter(
      ({ rule }) => rule === 'csr-alternative-names',
    );
    return finding && { fix: finding.fix, ja: messageOf(finding, 'ja'), en: messageOf(finding, 'en') };
  };

  it.each(['*.example.ac.jp', 'alt.example.ac.jp.', 'my_host.example.ac.jp', 'intra'])(
    'are not to be written in #13 where it takes none such: %s',
    (name) => {
      const alone = said([name]);
      expect(alone?.fix).toBeNull();
      expect(alone?.ja).not.toContain('書いてください');
      expect(alone?.en).not.toContain('If needed');
      const both = said([name, 'alt.example.ac.jp']);
      expect(both?.ja).toContain('必要なら alt.example.ac.jp を #13');
      expect(both?.ja).toContain(`${name} はFQDNではない`);
      expect(both?.en).toContain('If needed, add alt.example.ac.jp to item 13');
      expect(both?.en).toContain(`Item 13 cannot take ${name}`);
    },
  );

  it('are proposed where it takes them', () => {
    expect(said(['alt.example.ac.jp'])?.fix?.changes[0]?.after).toBe('dNSName=alt.example.ac.jp');
  });
});

const CORPUS = new URL('./corpus/', import.meta.url);
const requests = readdirSync(CORPUS)
  .filter((name) => /^\d{3}-.*\.pem$/.test(name))
  .map((name) => reduceCsrText(readFileSync(new URL(name, CORPUS), 'utf8')).base64)
  .filter((base64) => base64 !== '' && base64.length < 4000);

/** A DER value written anew from what was read of it. */
function written(node: DerNode): Uint8Array {
  const content = node.children.length > 0 ? Buffer.concat(node.children.map(written)) : node.content;
  const { length } = content;
  const long = length.toString(16);
  const size =
    length < 128 ? [length] : [...Buffer.from(long.padStart(long.length + (long.length % 2), '0'), 'hex')];
  return Buffer.concat([
    Uint8Array.of(node.tag, ...(length < 128 ? size : [128 + size.length, ...size])),
    content,
  ]);
}

describe('DER that was changed', () => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(),
      cut: fc.integer({ min: 0, max: 3 }),
      add: fc.uint8Array({ maxLength: 3 }),
    }),
    { minLength: 0, maxLength: 3 },
  );

  it('is never taken for other bytes than it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...requests), edits, async (base64, changes) => {
        let bytes: number[] = [...base64ToBytes(base64)];
        for (const { at, cut, add } of changes) bytes = bytes.toSpliced(at % (bytes.length + 1), cut, ...add);
        const der = Uint8Array.from(bytes);
        const facts = await readCsrFacts(Buffer.from(der).toString('base64'));
        if (facts.status === 'bad') return;
        const parsed = parseDer(der);
        if (!parsed.ok) throw new Error(parsed.fault.reason);
        expect(Buffer.from(written(parsed.node)).equals(der)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
