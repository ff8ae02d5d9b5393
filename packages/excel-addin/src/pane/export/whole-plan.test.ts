import { formatOf } from '@upki-tsv/core';
import { expect, it } from 'vitest';
import { started, table } from '../../session/test-bench.ts';
import { wholePlan } from './whole-plan.ts';

const MAIL = (formatOf('client-issue').itemOf.adminMail ?? 0) - 1;

it('is what the session plans for all records', async () => {
  const { port, sheet, session } = await started('client-issue', 3);
  expect(wholePlan(table(session))).toEqual(await session.planExport('all'));
  port.put(sheet, 3, MAIL, 'a@@b');
  await session.check();
  const plan = wholePlan(table(session));
  expect(plan).toEqual(await session.planExport('all'));
  expect(plan).toMatchObject({ blocked: 'errors' });
  expect(plan.firstError).toMatch(/^3\./);
});
