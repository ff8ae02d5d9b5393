import { describe, expect, it } from 'vitest';
import type { Finding } from '../records/finding.ts';
import type { Example } from '../rules/example.ts';
import { exampleSet } from '../rules/sample-records.ts';
import { check } from './check.ts';
import { readFacts } from './facts.ts';
import { messageOf } from './message.ts';
import { type CheckSource, checkSources, EarlierSources, type SourcesOptions } from './sources.ts';

const source = (name: string, ...examples: readonly Example[]): CheckSource => {
  const [last, ...others] = examples.toReversed();
  if (!last) throw new RangeError('There is no record.');
  return { id: `id of ${name}`, name, set: exampleSet({ ...last, earlier: others.toReversed() }).set };
};

const revoke = (oldSerial: string): Example => ({ type: 'server-revoke', values: { oldSerial } });

async function found(sources: readonly CheckSource[], options?: SourcesOptions): Promise<Finding[][]> {
  const facts = await readFacts(sources.map(({ set }) => set));
  return checkSources(sources, { facts }, options).map(({ findings }) => [...findings]);
}

/** Findings that speak of another record or of the file: what one source means for another. */
const across = (findings: readonly Finding[] = []): Finding[] =>
  findings.filter(({ at, related }) => related !== null || at.record === null);

const brief = (all: readonly Finding[][]) =>
  all.map((findings) => across(findings).map(({ rule, at, related }) => [rule, at.record, related]));

const place = (name: string, record: number) => ({ source: `id of ${name}`, record, row: record + 1 });

describe('sources of one workbook', () => {
  it('are checked each for itself', async () => {
    const sources = [source('a', revoke('1'), revoke('1')), source('b', revoke('1'))];
    const facts = await readFacts([]);
    expect(await found(sources)).toEqual(sources.map(({ set }) => check(set, { facts }).findings));
    expect(brief(await found(sources))).toEqual([
      [['duplicate-serial', 2, { source: null, record: 1, row: 2 }]],
      [],
    ]);
  });

  it('share their key pairs, each said where it stands first (D-17)', async () => {
    const key = { csr: 'p384', profile: '11' };
    const sources = [
      source('発行', { type: 'server-issue', values: key }, { type: 'server-issue', values: key }),
      source('更新', { type: 'server-renew', values: key }),
      source('また発行', { type: 'server-issue', values: key }),
    ];
    const all = await found(sources);
    expect(brief(all.slice(1))).toEqual([
      [['key-known', 1, place('発行', 1)]],
      [['key-known', 1, place('発行', 1)]],
    ]);
    expect(across(all[1]).map((finding) => messageOf(finding, 'ja'))).toEqual([
      expect.stringContaining('CSRの鍵がシート「発行」の2行目と同じです。'),
    ]);
  });

  it('take what their own institution says, else what all know', async () => {
    const domains = (domain: string) => ({ domains: [domain] });
    const sources: CheckSource[] = [
      source('a', { type: 'server-issue' }),
      { ...source('b', { type: 'server-issue' }), institution: domains('example.ac.jp') },
    ];
    const results = checkSources(sources, { institution: domains('other.ac.jp') });
    const domainsOf = ({ findings }: { readonly findings: readonly Finding[] }): string[] =>
      findings.map(({ rule }) => rule).filter((rule) => rule === 'fqdn-domain');
    expect(results.map(domainsOf)).toEqual([['fqdn-domain'], []]);
  });
});

describe('merged sources', () => {
  it('are compared with their own records first, then with those of earlier sources of their type', async () => {
    const sources = [
      source('a', revoke('11'), revoke('12')),
      source('other', { type: 'client-revoke', values: { oldSerial: '11' } }),
      source('b', revoke('13'), revoke('0xB'), revoke('13')),
      source('c', revoke('13'), revoke('12'), revoke('11')),
    ];
    const all = await found(sources, { merge: true });
    expect(brief(all)).toEqual([
      [],
      [],
      [
        ['duplicate-serial', 2, place('a', 1)],
        ['duplicate-serial', 3, { source: null, record: 1, row: 2 }],
      ],
      [
        ['duplicate-serial', 1, place('b', 1)],
        ['duplicate-serial', 2, place('a', 2)],
        ['duplicate-serial', 3, place('a', 1)],
      ],
    ]);
    const [finding] = across(all[2]);
    if (!finding) throw new Error('There is no finding.');
    expect(messageOf(finding, 'ja')).toContain('aの2行目と同じ番号です。');
    expect(messageOf(finding, 'en')).toContain('is the same as in row 2 of a.');
  });

  it('say of a key pair once where it stands, whatever the types', async () => {
    const key = { csr: 'p384', profile: '11' };
    const renew = (oldSerial: string): Example => ({
      type: 'server-renew',
      values: { ...key, oldSerial },
    });
    const all = await found(
      [
        source('a.tsv', { type: 'server-issue', values: key }),
        source('b.tsv', renew('21')),
        source('c.tsv', renew('22')),
      ],
      { merge: true },
    );
    expect(brief(all)).toEqual([
      [],
      [['key-known', 1, place('a.tsv', 1)]],
      [
        ['key-known', 1, place('a.tsv', 1)],
        ['key-reused', 1, place('b.tsv', 1)],
      ],
    ]);
    expect(across(all[2]).map((finding) => messageOf(finding, 'en'))).toEqual([
      expect.stringContaining('is the same as in row 2 of a.tsv.'),
      expect.stringContaining('is the same as in row 2 of b.tsv.'),
    ]);
  });

  it('leave out what cannot be read', async () => {
    const [a, b] = [source('a', revoke('1')), source('b', revoke('1'))];
    const file = {
      encoding: 'unknown',
      emptyLines: [],
      emptyLinesAtEnd: false,
      crLines: [],
      endMark: null,
      mixedTypes: [],
    } as const;
    const illegible = { ...a, set: { ...a.set, origin: 'tsv', file } as const };
    const all = await found([illegible, b], { merge: true });
    expect(brief(all)).toEqual([[['encoding', null, null]], []]);
  });
});

it('knows no keys of CSRs that have not been read', async () => {
  const { set } = source('a', { type: 'server-issue' });
  const earlier = new EarlierSources({});
  earlier.addKeys({ id: 'a', name: 'a', set });
  const facts = await readFacts(set);
  const rules = (more: EarlierSources) =>
    check(set, { ...more.contextOf({ set }), facts })
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('key-'));
  expect(rules(earlier)).toEqual([]);
  earlier.addKeys({ id: 'a', name: 'a', set }, facts);
  expect(rules(earlier)).toEqual(['key-known']);
});
