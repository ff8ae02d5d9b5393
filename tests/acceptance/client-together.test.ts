import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../packages/core/src/index.ts';
import {
  checkBytes,
  dn,
  issue,
  type OneRecord,
  record,
  renew,
  revoke,
  shiftJis,
  smime,
  tsvOf,
  verdictOf,
} from './client-records.ts';

async function findingsOf(records: readonly OneRecord[], context?: CheckContext) {
  const [first] = records;
  const bytes = shiftJis(tsvOf(records));
  if (!first || !bytes) throw new RangeError('no records');
  return (await checkBytes(first.type, bytes, context)).findings;
}

const placesOf = async (records: readonly OneRecord[]) =>
  (await findingsOf(records)).map(({ severity, rule, at }) => [severity, rule, at.record, at.item]);

const other = dn({ ou: ['other'] });

describe('records of one file', () => {
  it('warn of a DN that is issued twice', async () => {
    expect(await placesOf([issue(), issue({ 1: other }), issue()])).toEqual([
      ['warning', 'duplicate-dn', 3, 1],
    ]);
  });

  it('may renew or revoke several certificates of one DN', async () => {
    expect(await placesOf([renew({ 4: '1' }), renew({ 4: '2' })])).toEqual([]);
    expect(await placesOf([revoke({ 4: '1' }), revoke({ 4: '2' })])).toEqual([]);
  });

  it.each([
    ['255', '255'],
    ['255', '0xFF'],
    ['0xff', '0xFF'],
    ['0255', '255'],
  ])('warn of the serial numbers %s and %s, which are one', async (one, another) => {
    for (const type of ['client-renew', 'client-revoke'] as const) {
      const records = [record(type, { 4: one }), record(type, { 1: other, 4: another })];
      expect(await placesOf(records)).toEqual([['warning', 'duplicate-serial', 2, 4]]);
    }
  });

  it('warn of a file name that comes twice with method 2 alone', async () => {
    for (const method of ['1', '2', '3']) {
      const places = await placesOf([issue({ 3: method }), issue({ 1: other, 3: method })]);
      expect(places).toEqual(method === '2' ? [['warning', 'file-name-repeated', 2, 12]] : []);
    }
    expect(await placesOf([issue({ 3: '2', 12: '' }), issue({ 1: other, 3: '2', 12: '' })])).toEqual([]);
  });

  it('may be S/MIME and client certificates side by side', async () => {
    expect(await placesOf([issue(), smime('client-issue', '7'), issue({ 1: other, 2: '14' })])).toEqual([]);
  });

  it('have their own findings, each at its record and line', async () => {
    const findings = await findingsOf([issue(), issue({ 1: other, 10: 'x', 11: '髙橋' }), issue({ 1: 'x' })]);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ at }) => at)).toEqual([
      { record: 2, row: 2, item: 10 },
      { record: 2, row: 2, item: 11 },
      { record: 3, row: 3, item: 1 },
    ]);
  });

  it('do not lose their places to a record with too few fields', async () => {
    const short = { type: 'client-issue', values: ['x'] } as const;
    const findings = await findingsOf([short, issue({ 10: 'x' })]);
    expect(findings.map(({ at }) => [at.record, at.item])).toEqual([
      [1, null],
      [2, 10],
    ]);
  });
});

describe('the institution’s own values (D-13)', () => {
  const own = {
    organization: 'National Institute of Informatics',
    locality: 'Chiyoda-ku',
    prefecture: 'Tokyo',
  };
  it.each([
    ['the same', {}, []],
    ['another O', { o: 'Other' }, ['#1 dn-institution']],
    ['another L', { l: 'Minato-ku' }, ['#1 dn-institution']],
    ['another ST', { st: 'Osaka' }, ['#1 dn-institution']],
  ])('%s', async (_name, parts, warnings) => {
    const findings = await findingsOf([issue({ 1: dn(parts) })], { institution: own });
    expect(verdictOf(findings)).toEqual({ errors: [], warnings });
  });
});

describe('every finding of a client record', () => {
  it('cites the item of its own section', async () => {
    const sections = { 'client-issue': '5-4-1', 'client-renew': '5-4-2', 'client-revoke': '5-4-3' } as const;
    for (const type of ['client-issue', 'client-renew', 'client-revoke'] as const) {
      const wrong = { type, values: ['x', ...Array<string>(14).fill('')] };
      for (const finding of await findingsOf([wrong])) {
        expect(finding.citation).toBe(`${sections[type]} #${finding.at.item}`);
      }
    }
  });
});
