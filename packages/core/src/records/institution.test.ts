import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { formatOf } from '../manual/formats.ts';
import { exampleSet } from '../rules/sample-records.ts';
import type { Institution } from './context.ts';
import { institutionDefaults } from './institution.ts';

const institution: Institution = {
  defaults: {
    adminName: '例　太郎',
    adminUnit: '情報基盤センター',
    adminMail: 'admin@example.ac.jp',
    software: 'nginx 1.26',
    serverProfile: '3',
    clientProfile: '7',
    method: '2',
  },
};

describe('institutionDefaults', () => {
  it('fills empty items that need not be filled in', () => {
    const { set } = exampleSet({
      type: 'client-issue',
      values: { adminName: '　', adminUnit: '', adminMail: '' },
    });
    expect(institutionDefaults(set, institution)).toEqual([
      {
        record: 1,
        row: 2,
        changes: [
          { item: 8, before: '　', after: '例　太郎' },
          { item: 9, before: '', after: '情報基盤センター' },
        ],
      },
    ]);
  });

  it('leaves filled items, formulas and revocations alone', () => {
    expect(institutionDefaults(exampleSet({ type: 'client-renew' }).set, institution)).toEqual([]);
    expect(institutionDefaults(exampleSet({ type: 'client-revoke' }).set, institution)).toEqual([]);
    const { set } = exampleSet({
      type: 'server-issue',
      values: { adminName: '' },
      cells: { adminName: { kind: 'none', text: '', formula: true } },
    });
    expect(institutionDefaults(set, institution)).toEqual([]);
  });
});

describe('an empty required item', () => {
  const proposed = (type: 'server-issue' | 'client-issue', given: Institution): unknown[] => {
    const values = { adminMail: '', software: '', profile: '', method: '' };
    const { set } = exampleSet({ type, values });
    return check(set, { institution: given }).findings.flatMap(({ rule, fix }) =>
      rule === 'required' && fix ? [[fix.safe, ...fix.changes]] : [],
    );
  };
  const change = (item: number, after: string): unknown[] => [false, { item, before: '', after }];

  it('is proposed the institution’s value', () => {
    expect(proposed('server-issue', institution)).toEqual([
      change(2, '3'),
      change(10, 'admin@example.ac.jp'),
      change(12, 'nginx 1.26'),
    ]);
    // Not profile 7, with which the CN would have to be the mail address.
    expect(proposed('client-issue', institution)).toEqual([
      change(3, '2'),
      change(10, 'admin@example.ac.jp'),
    ]);
  });

  it('is not proposed a code that it does not take', () => {
    expect(formatOf('server-issue').itemOf.profile).toBe(2);
    expect(proposed('server-issue', { defaults: { serverProfile: '5' } })).toEqual([]);
  });
});
