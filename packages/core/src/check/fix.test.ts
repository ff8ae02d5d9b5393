import { expect, it } from 'vitest';
import { formatOf } from '../manual/formats.ts';
import { exampleSet } from '../rules/sample-records.ts';
import { applyFixes } from './fix.ts';

const { itemOf } = formatOf('client-issue');
const { set, context } = exampleSet({
  type: 'client-issue',
  values: { userName: '　髙橋　花子 ', userMail: ' ａ@example.ac.jp' },
});

const changes = async (options: Parameters<typeof applyFixes>[2]) => {
  const { applied } = await applyFixes(set, context, options);
  return applied.map(({ item, after, rules }) => ({ item, after, rules }));
};

it('applies the safe fixes of a value one after the other', async () => {
  expect(await changes({})).toEqual([
    { item: itemOf.userName, after: '髙橋　花子', rules: ['surrounding-white-space'] },
    { item: itemOf.userMail, after: 'a@example.ac.jp', rules: expect.arrayContaining(['full-width']) },
  ]);
});

it('applies the proposed ones when asked, or those of one rule alone', async () => {
  const [name] = await changes({ all: true });
  expect(name).toMatchObject({ item: itemOf.userName, after: '高橋　花子' });
  expect(await changes({ all: true, rule: 'outside-repertoire' })).toEqual([
    { item: itemOf.userName, after: '高橋　花子', rules: ['outside-repertoire'] },
  ]);
  expect(await changes({ rule: 'outside-repertoire' })).toEqual([]);
});

it('leaves alone what cannot be written', async () => {
  const canWrite = (_: unknown, item: number) => item !== itemOf.userMail;
  expect((await changes({ canWrite })).map(({ item }) => item)).toEqual([itemOf.userName]);
});
