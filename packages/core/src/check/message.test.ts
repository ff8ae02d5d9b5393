import { describe, expect, it } from 'vitest';
import { exampleSet } from '../rules/sample-records.ts';
import { check } from './check.ts';
import { allRules, messageOf, ruleOf } from './message.ts';

describe('rules', () => {
  it('stand in the order of their ids, each found by its own', () => {
    const ids = allRules().map(([id]) => id);
    expect(ids).toEqual([...ids].sort());
    for (const [id, rule] of allRules()) expect(ruleOf(id)).toBe(rule);
  });

  it.each(['', 'no-such-rule', 'toString', '__proto__', 'constructor'])('have none called %j', (id) => {
    expect(ruleOf(id)).toBeUndefined();
  });
});

describe('messageOf', () => {
  const { findings } = check(exampleSet({ type: 'server-revoke', values: { reason: '2' } }).set);
  const finding = findings.find(({ rule }) => rule === 'unknown-choice');

  it('says the same in both languages', () => {
    if (!finding) throw new Error('no finding');
    expect(messageOf(finding, 'ja')).toContain('「2」');
    expect(messageOf(finding, 'en')).toContain('“2”');
  });

  it('needs nothing but the finding: one from JSON does', () => {
    if (!finding) throw new Error('no finding');
    expect(messageOf(JSON.parse(JSON.stringify(finding)), 'en')).toBe(messageOf(finding, 'en'));
  });

  it('knows no rule that is not there', () => {
    if (!finding) throw new Error('no finding');
    expect(() => messageOf({ ...finding, rule: 'no-such-rule' }, 'en')).toThrow(RangeError);
  });
});
