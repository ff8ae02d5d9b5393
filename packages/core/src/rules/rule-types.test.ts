import { expect, it } from 'vitest';
import type { ExamplesOf } from './example.ts';
import { fieldRule, fileRule, groupRule, rowRule } from './rule.ts';

const text = { ja: '試験', en: 'a trial' };
const base = {
  severity: 'warning',
  title: text,
  why: text,
  message: { ja: () => '試験です。', en: () => 'A trial.' },
} as const;
const row = {
  ...base,
  phase: 'value',
  field: 'comment',
  applies: () => true,
  check: () => undefined,
} as const;

it('the compiler refuses a rule that cannot be one', () => {
  const rules = [
    // @ts-expect-error a section is named by what it is about, not by its number
    fileRule<{ count: number }>({ ...base, section: '5-1', check: () => undefined }),
    // @ts-expect-error a section that no edition has
    fileRule<{ count: number }>({ ...base, section: 'tsv-files', check: () => undefined }),
    // @ts-expect-error a message in one language
    rowRule<{ count: number }>({ ...row, message: { ja: () => '試験です。' } }),
    // @ts-expect-error a title in one language
    rowRule<{ count: number }>({ ...row, title: { ja: '試験' } }),
    // @ts-expect-error a parameter that the messages do not know
    rowRule<{ count: number }>({ ...row, check: () => ({ params: { counted: 1 } }) }),
    // @ts-expect-error a message with a parameter that the check does not give
    rowRule<{ count: number }>({ ...row, message: { ...base.message, en: ({ max }) => `${max}` } }),
    // @ts-expect-error an item that no format has
    rowRule<{ count: number }>({ ...row, field: 'remark' }),
    // @ts-expect-error an item that no format has, as what the rule needs
    rowRule<{ count: number }>({ ...row, needs: ['remark'] }),
    // @ts-expect-error a phase that there is not
    rowRule<{ count: number }>({ ...row, phase: 'later' }),
    // @ts-expect-error a number that is no decision's
    rowRule<{ count: number }>({ ...row, decisions: ['D-1'] }),
    // @ts-expect-error since an edition by its number
    rowRule<{ count: number }>({ ...row, since: '2.18' }),
    // @ts-expect-error a group rule without a key
    groupRule<{ count: number }>({ ...base, field: 'comment', applies: () => true, check: () => undefined }),
    // @ts-expect-error a field rule that does not say what it looks at
    fieldRule<{ count: number }>({ ...base, applies: () => true, check: () => undefined }),
    // @ts-expect-error examples belong into a file of their own
    rowRule<{ count: number }>({ ...row, examples: { good: [], bad: [] } }),
  ];
  expect(rules).toHaveLength(14);
});

it('the compiler refuses examples that do not fit their rule', () => {
  const rule = rowRule<{ count: number }>(row);
  const examples: ExamplesOf<typeof rule>[] = [
    { good: [{ type: 'server-issue' }], bad: [{ type: 'server-issue', params: { count: 1 } }] },
    // @ts-expect-error a parameter that the rule does not have
    { good: [], bad: [{ type: 'server-issue', params: { counted: 1 } }] },
    // @ts-expect-error a parameter of another type
    { good: [], bad: [{ type: 'server-issue', params: { count: '1' } }] },
    // @ts-expect-error a type of application that there is not
    { good: [{ type: 'server-revise' }], bad: [] },
    // @ts-expect-error an item that no format has
    { good: [{ type: 'server-issue', values: { remark: '' } }], bad: [] },
    // @ts-expect-error no bad ones
    { good: [] },
  ];
  expect(examples).toHaveLength(6);
});
