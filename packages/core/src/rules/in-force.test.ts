import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import type { Edition } from '../manual/edition.ts';
import { EDITION_2_18 } from '../manual/editions/2.18.ts';
import { type InForce, isInForce } from './in-force.ts';
import { RULES } from './index.generated.ts';
import { exampleSet } from './sample-records.ts';

const LATER: Edition = { ...EDITION_2_18, id: 'later', date: '2030-04-01' };
const DAY = '2028-01-01';

describe('a rule is in force', () => {
  it.each<[string, InForce, Edition, string | undefined, boolean]>([
    ['always, where it says nothing', {}, EDITION_2_18, undefined, true],
    ['from its edition on', { since: EDITION_2_18 }, EDITION_2_18, undefined, true],
    ['in later ones', { since: EDITION_2_18 }, LATER, undefined, true],
    ['not in earlier ones', { since: LATER }, EDITION_2_18, '2031-01-01', false],
    ['until an edition, which is without it', { until: LATER }, LATER, undefined, false],
    ['in the editions before', { until: LATER }, EDITION_2_18, undefined, true],
    ['from its day on', { since: DAY }, EDITION_2_18, DAY, true],
    ['not the day before', { since: DAY }, EDITION_2_18, '2027-12-31', false],
    ['until a day, which is without it', { until: DAY }, EDITION_2_18, DAY, false],
    ['the day before', { until: DAY }, EDITION_2_18, '2027-12-31', true],
    ['not where the day is not known', { since: DAY }, EDITION_2_18, undefined, false],
    ['nor where it may have ended', { until: DAY }, EDITION_2_18, undefined, false],
    ['between both', { since: EDITION_2_18, until: DAY }, EDITION_2_18, '2027-12-31', true],
  ])('%s', (_, rule, edition, today, expected) => {
    expect(isInForce(rule, edition, today)).toBe(expected);
  });
});

describe('check', () => {
  const tooLong = RULES['too-long'] as InForce;

  /** How often a name that is too long is found, with the rule changed for a while. */
  function found(marks: InForce, edition: Edition, today?: string): number {
    const { set } = exampleSet({ type: 'server-issue', values: { adminName: '例'.repeat(65) } });
    const before = { ...tooLong };
    Object.assign(tooLong, marks);
    try {
      const { findings } = check(set, { edition, ...(today !== undefined && { today }) });
      return findings.filter(({ rule }) => rule === 'too-long').length;
    } finally {
      for (const name of ['since', 'until'] as const) {
        if (!(name in before)) Reflect.deleteProperty(tooLong, name);
      }
    }
  }

  it('asks no rule that is not in force', () => {
    expect(found({}, EDITION_2_18)).toBe(1);
    expect(found({ since: LATER }, EDITION_2_18)).toBe(0);
    expect(found({ since: LATER }, LATER)).toBe(1);
    expect(found({ until: DAY }, EDITION_2_18, '2027-12-31')).toBe(1);
    expect(found({ until: DAY }, EDITION_2_18, DAY)).toBe(0);
    expect(found({}, EDITION_2_18)).toBe(1);
  });
});
