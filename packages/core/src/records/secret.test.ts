import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { createChecker } from '../check/checker.ts';
import { readFacts } from '../check/facts.ts';
import { messageOf } from '../check/message.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../manual/formats.ts';
import { exampleSet } from '../rules/sample-records.ts';
import type { RecordSet } from './record.ts';
import { hasPinForm, MASK, recordSecrets, shownValue } from './secret.ts';

const CLIENT = ['client-issue', 'client-renew', 'client-revoke'] as const;
const CANARY = 'kX7!pQ2zR9';

/** What people's PINs are, a canary in each. */
const anyPin = fc
  .tuple(fc.constantFrom('', '#', '0', 'Ab', '$1-'), fc.constantFrom('', ',x', '=', '~~', '12345678'))
  .map(([before, after]) => `${before}${CANARY}${after}`);

const recordOf = (type: ApplicationType, method: string, pin: string): string[] => {
  const example = { type, ...(type !== 'client-revoke' && { values: { method, pin } }) };
  const values = [...(exampleSet(example).set.records[0]?.values ?? [])];
  if (type === 'client-revoke') {
    values[13] = 'hanako@example.ac.jp';
    values[14] = pin;
  }
  return values;
};

/** Values from a 0-based item on moved by some items, what falls out at an end lost. */
const moved = (values: readonly string[], from: number, by: number): string[] => {
  const head = values.slice(0, from);
  const tail = values.slice(from);
  const shifted =
    by > 0 ? [...Array<string>(by).fill(''), ...tail] : [...tail.slice(-by), ...Array<string>(-by).fill('')];
  return [...head, ...shifted].slice(0, values.length);
};

async function everythingSaid(set: RecordSet): Promise<string> {
  const facts = await readFacts(set);
  const { findings } = check(set, { facts });
  expect(createChecker(set, { facts }).result().findings).toEqual(findings);
  const said = findings.map((each) => JSON.stringify(each) + messageOf(each, 'ja') + messageOf(each, 'en'));
  const shown = set.records.flatMap((record) =>
    record.values.map((_, index) => shownValue(record, index + 1, set)),
  );
  return [...said, ...shown].join('\n');
}

const fragments = (text: string): string[] =>
  [...text].slice(3).map((_, index) => text.slice(index, index + 4));

describe.each(CLIENT)('a PIN of %s that went into another column (D-41)', (type) => {
  it.each(['tsv', 'sheet'] as const)('is shown nowhere: %s', async (origin) => {
    await fc.assert(
      fc.asyncProperty(
        anyPin,
        fc.constantFrom('2', '2', '1', '3'),
        fc.integer({ min: 0, max: 13 }),
        fc.constantFrom(-2, -1, 1, 2),
        async (pin, method, from, by) => {
          const values = moved(recordOf(type, method, pin), from, by);
          const set: RecordSet = { type, origin, withPins: true, records: [{ row: 2, values }] };
          // Where nothing but the PIN moved it has one sign, which is looked for in a record of method 2 alone.
          const alone = from > 11 && by < 0 && type !== 'client-revoke' && method !== '2';
          if (alone || (type === 'client-revoke' && from === 13 && by < 0)) return;
          const said = await everythingSaid(set);
          for (const fragment of fragments(CANARY)) expect(said, values.join('|')).not.toContain(fragment);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('what is shown as it is', () => {
  const set = (values: readonly string[], origin: RecordSet['origin'] = 'tsv'): RecordSet => ({
    type: 'client-issue',
    origin,
    records: [{ row: 1, values }],
  });
  const with2 = recordOf('client-issue', '2', '');

  it.each([
    ['a mail without @', 14, 'hanako.example.ac.jp'],
    ['a mail in full-width letters', 14, 'ｈanako@example.ac.jp'],
    ['two mails', 14, 'a@example.ac.jp,b@example.ac.jp'],
    ['a word in place of a mail', 14, '未定'],
    ['a mail of the administrator without @', 10, 'admin.example.ac.jp'],
    ['a wrong file name', 12, 'REI_HANAKO'],
    ['a mail as a unit', 13, 'unit@example.ac.jp'],
    ['a character outside the repertoire', 11, '髙橋'],
    ['an unknown profile', 2, '99'],
    ['a method in words', 3, 'P12個別'],
    ['something in a blank item', 5, 'x12345'],
  ])('%s', (_, item, value) => {
    for (const pin of ['', CANARY]) {
      const values = with2.map((each, index) => (index + 1 === item ? value : index === 14 ? pin : each));
      const record = set(values).records[0];
      if (!record) throw new Error('no record');
      const { hides } = recordSecrets(record, set(values));
      expect(values.flatMap((__, index) => (hides(index + 1) ? [index + 1] : []))).toEqual([15]);
      expect(shownValue(record, item, set(values))).toBe(value);
    }
  });

  it('a value like a PIN at #14 only where the method has none', () => {
    const values = (method: string) =>
      with2.map((each, index) => (index === 2 ? method : index === 13 ? CANARY : each));
    const shown = (method: string) => shownValue({ row: 1, values: values(method) }, 14, set([]));
    expect(shown('2')).toBe(MASK);
    expect(shown('1')).toBe(CANARY);
  });

  it('a shifted record where there is no place for a PIN', () => {
    const values = moved(recordOf('client-issue', '1', ''), 10, -1);
    const record = { row: 2, values };
    expect(shownValue(record, 13, set(values, 'sheet'))).toBe('hanako@example.ac.jp');
    expect(shownValue(record, 13, { ...set(values, 'sheet'), withPins: true })).toBe(MASK);
  });

  it('every value of a record in order', async () => {
    for (const type of CLIENT) {
      const values = recordOf(type, '2', CANARY);
      const { hides } = recordSecrets({ row: 1, values }, { type, origin: 'tsv' });
      expect(values.filter((_, index) => hides(index + 1))).toEqual([CANARY]);
    }
  });

  it('addresses and names', () => {
    for (const text of ['CN=a,O=b,C=JP', 'hanako@example.ac.jp', '例　花子', 'abc', 'REI HANAKO']) {
      expect(hasPinForm(text)).toBe(false);
    }
  });
});

describe('a private key in a record', () => {
  const KEY =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJKKqqPBL7tT2uqH8p7ZqE2iV4LJmHXf7R3rYw3pQ6aB\n-----END PRIVATE KEY-----';
  const types = ['server-issue', 'server-renew', 'server-revoke', ...CLIENT] as const;

  it.each(types)('is one error at its item and shown nowhere: %s', async (type) => {
    const { items } = formatOf(type);
    const sound = exampleSet({ type }).set.records[0]?.values ?? [];
    for (const [index] of items.entries()) {
      const key = index % 2 === 0 ? KEY : KEY.replaceAll('\n', ' ');
      const values = sound.map((value, item) => (item === index ? key : value));
      const set: RecordSet = { type, origin: 'sheet', records: [{ row: 2, values }] };
      const { findings } = check(set, { facts: await readFacts(set) });
      const own = findings.filter(({ at }) => at.item === index + 1);
      expect(own.map(({ rule, severity, fix }) => ({ rule, severity, fix }))).toEqual([
        {
          rule: items[index]?.id === 'csr' ? 'csr-private-key' : 'private-key',
          severity: 'error',
          fix: null,
        },
      ]);
      const said = await everythingSaid(set);
      expect(said).not.toContain('BEGIN');
      for (const fragment of fragments('JKKqqPBL7tT2uqH8p7ZqE2i')) expect(said).not.toContain(fragment);
    }
  });
});

it('a PIN that stands in another item besides its own is shown in neither', () => {
  const { set } = exampleSet({ type: 'client-issue', values: { method: '2', pin: CANARY } });
  for (const item of [1, 6, 8, 11, 12, 13]) {
    const records = set.records.map((record) => ({
      ...record,
      values: record.values.with(item - 1, `(${CANARY})`),
    }));
    const [record] = records;
    expect(record && shownValue(record, item, set), `${item}`).not.toContain(CANARY);
  }
});

it('the words by which rules tell their sentences apart are no part of a value', () => {
  for (const word of ['unknown', 'fqdn-domain', 'no-at', 'empty', 'kind']) {
    for (const item of [1, 10, 12, 14, 15]) {
      const { set } = exampleSet({ type: 'client-issue', values: { method: '2', pin: 'rei@example.ac.jp' } });
      const records = set.records.map((each) => ({
        ...each,
        values: each.values.with(item - 1, `${word}@1`),
      }));
      for (const finding of check({ ...set, records }).findings) {
        for (const language of ['ja', 'en'] as const) expect(messageOf(finding, language)).not.toBe('');
      }
    }
  }
});

describe('one line of a key, pasted over the cells of a column', () => {
  const LINE = 'vDJdkaT2JG9SpR6Z11tYBsDcW38vnuQB3HQ0zDVDqsSd9WC/u9/xF7zcBhmDOq1r';
  const setOf = (type: ApplicationType, item: number, line: string, alone: boolean): RecordSet => {
    const { set } = exampleSet({ type });
    const records = set.records.map((record) => ({
      ...record,
      values: record.values.map((value, index) => (index === item - 1 ? line : alone ? '' : value)),
    }));
    return { ...set, records };
  };

  it.each(APPLICATION_TYPES)('is shown nowhere: %s', async (type) => {
    for (const [index, item] of formatOf(type).items.entries()) {
      if (!item) continue;
      expect(await everythingSaid(setOf(type, index + 1, LINE, false)), item.id).not.toContain(
        LINE.slice(8, 24),
      );
      for (const line of [LINE, `${LINE.slice(0, 29)}==`]) {
        const said = await everythingSaid(setOf(type, index + 1, line, true));
        expect(said, `${item.id} alone`).not.toContain(line.slice(8, 24));
      }
    }
  });

  it('is no serial number, host or name of a file', () => {
    for (const value of [
      '0x1A2B3C4D5E6F7A8B9C0D1E2F',
      'host1.example.ac.jp',
      'reiHanako2026',
      'a1b2c3d4e5f6a7b8c9',
    ]) {
      const set = setOf('client-revoke', 4, value, true);
      const [record] = set.records;
      expect(record && shownValue(record, 4, set)).toBe(value);
    }
  });
});

describe('what stands beside its item', () => {
  const setOf = (type: ApplicationType, values: Readonly<Record<number, string>>): RecordSet => ({
    type,
    origin: 'sheet',
    records: [{ values: formatOf(type).items.map((_, index) => values[index + 1] ?? ''), row: 2 }],
  });

  it.each([12, 13, 14])('a PIN alone in item %i of a row is shown nowhere', async (item) => {
    for (const pin of [CANARY, 'Passw0rd12', 'abc-12345']) {
      const set = setOf('client-issue', { [item]: pin });
      expect(await everythingSaid(set)).not.toContain(pin);
      const [record] = set.records;
      expect(record && shownValue(record, item, set)).toBe(MASK);
    }
  });

  it('a name alone in a row is shown', () => {
    const set = setOf('client-issue', { 13: 'Physics' });
    const [record] = set.records;
    expect(record && shownValue(record, 13, set)).toBe('Physics');
  });

  it.each([8, 9, 11, 12])('the middle of a key in item %i is shown nowhere, however long', async (item) => {
    const middle = 'u3Kf9QzT0pW+x/7b'.repeat(40);
    const set = setOf('client-issue', { 1: 'CN=a', 2: '5', [item]: middle });
    expect(await everythingSaid(set)).not.toContain('u3Kf9QzT0pW');
    const [record] = set.records;
    expect(record && shownValue(record, item, set)).toBe(MASK);
  });
});
