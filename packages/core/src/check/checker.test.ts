import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCsrReader } from '../language/csr/index.ts';
import { APPLICATION_TYPES, type ApplicationType, formatOf } from '../manual/formats.ts';
import type { CheckContext } from '../records/context.ts';
import type { ApplicationRecord, RecordSet } from '../records/record.ts';
import { sampleCsr } from '../rules/sample-csrs.ts';
import { exampleSet } from '../rules/sample-records.ts';
import { check } from './check.ts';
import { createChecker } from './checker.ts';
import { readFacts } from './facts.ts';

const reader = createCsrReader();
const CSRS = ['', 'not a CSR', sampleCsr('p384'), sampleCsr('reversed')];

const sample = (type: ApplicationType): ApplicationRecord => {
  const [record] = exampleSet({ type }).set.records;
  if (!record) throw new Error('a sample has one record');
  return record;
};

/** Records that share serials, DNs, keys and file names often, right and wrong ones alike. */
const recordOf = (type: ApplicationType): fc.Arbitrary<ApplicationRecord> => {
  const { values } = sample(type);
  const csrItem = formatOf(type).itemOf.csr;
  const alternatives = values.map((value, index) =>
    index + 1 === csrItem
      ? fc.constantFrom(value, ...CSRS)
      : fc.constantFrom(value, value, value, `${value}1`, '', '1', ' x ', '髙'),
  );
  return fc
    .tuple(fc.tuple(...alternatives), fc.integer({ min: 2, max: 40 }), fc.boolean())
    .map(([changed, row, untyped]) => ({
      values: changed,
      row,
      ...(untyped && { cells: changed.map(() => ({ kind: 'number' as const, text: '1' })) }),
    }));
};

const scenario = fc.constantFrom(...APPLICATION_TYPES).chain((type) =>
  fc.record({
    type: fc.constant(type),
    records: fc.array(recordOf(type), { maxLength: 8 }),
    steps: fc.array(fc.record({ at: fc.nat(), append: fc.boolean(), record: recordOf(type) }), {
      maxLength: 12,
    }),
  }),
);

it('finds after any changes what a full check finds, and tells which records changed', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ type, records, steps }) => {
      const all: RecordSet = {
        type,
        origin: 'sheet',
        records: [...records, ...steps.map(({ record }) => record)],
      };
      const context: CheckContext = { facts: await readFacts(all, reader), today: '2024-04-01' };
      const now = [...records];
      const checker = createChecker({ type, origin: 'sheet', records }, context);
      for (const { at, append, record } of steps) {
        const before = now.map((_, index) => checker.findingsOf(index));
        let changed: readonly number[];
        if (append || now.length === 0) {
          now.push(record);
          changed = checker.append(record);
        } else {
          now[at % now.length] = record;
          changed = checker.replace(at % now.length, record);
        }
        expect(checker.result()).toEqual(check({ type, origin: 'sheet', records: now }, context));
        expect(changed).toEqual([...changed].sort((a, b) => a - b));
        now.forEach((_, index) => {
          if (!changed.includes(index))
            expect(checker.findingsOf(index)).toBe(before[index] ?? checker.findingsOf(index));
          else expect(checker.findingsOf(index)).not.toEqual(before[index] ?? []);
        });
      }
    }),
    { numRuns: 150 },
  );
});

it('takes facts that come later', async () => {
  const { set } = exampleSet({ type: 'server-issue', earlier: [{ type: 'server-issue' }] });
  const [first, second] = set.records;
  if (!first || !second) throw new Error('two records');
  const known = await readFacts(set, reader);
  let arrived = false;
  const checker = createChecker(set, { facts: { peek: (text) => (arrived ? known.peek(text) : undefined) } });
  expect(checker.pending).toBe(2);
  arrived = true;
  checker.replace(0, first);
  expect(checker.pending).toBe(1);
  expect(checker.pendingRecords()).toEqual([1]);
  expect(checker.replace(1, second)).toEqual([1]);
  expect(checker.result()).toEqual(check(set, { facts: known }));
});

it('refuses a record that is not there', () => {
  const { set } = exampleSet({ type: 'client-issue' });
  const checker = createChecker(set);
  expect(() => checker.replace(1, sample('client-issue'))).toThrow(RangeError);
  expect(() => checker.findingsOf(-1)).toThrow(RangeError);
});
