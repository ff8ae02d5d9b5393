import { beforeAll, expect, it } from 'vitest';
import { allRules } from '../../packages/core/src/index.ts';
import { buildCommand, upkiTsv } from './command.ts';

beforeAll(buildCommand, 120_000);

it('lists every rule', () => {
  for (const lang of ['ja', 'en']) {
    const { status, stdout } = upkiTsv(['rules', '--lang', lang]);
    expect(status).toBe(0);
    for (const [id, rule] of allRules()) {
      expect(stdout).toMatch(new RegExp(`^${id} +`, 'm'));
      expect(stdout).toContain(rule.title[lang as 'ja' | 'en']);
    }
  }
  const { rules } = JSON.parse(upkiTsv(['rules', '--json']).stdout);
  expect(rules.map(({ id }: { id: string }) => id)).toEqual(allRules().map(([id]) => id));
});

it('explains a rule with the message of its bad examples', () => {
  const { status, stdout } = upkiTsv(['rules', 'outside-repertoire', '--lang', 'ja']);
  expect(status).toBe(0);
  expect(stdout).toContain('docs/reading.ja.md#d-03');
  expect(stdout).toContain('5-4-1 #8 #9 #11 #13');
  expect(stdout).toContain('髙橋　花子');
  expect(stdout).toContain('→ 「髙」');
});

it('knows what an unknown id was meant to be', () => {
  const { status, stdout, stderr } = upkiTsv(['rules', 'pin-lenght']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('“pin-length”');
  expect(upkiTsv(['rules', 'constructor']).status).toBe(2);
});

it.each(['Xy7#kQ92', '864209753186', `CN=REI,C=JP\t5\t2\tXy7#kQ92`, 'Zq9x7Kpx7KpQ'])(
  'repeats nothing that is no name of a rule: %j',
  (text) => {
    for (const lang of ['ja', 'en']) {
      const { status, stdout, stderr } = upkiTsv(['rules', text, '--lang', lang]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).not.toContain(text);
      expect(stderr).not.toContain('Xy7#kQ92');
    }
  },
);
