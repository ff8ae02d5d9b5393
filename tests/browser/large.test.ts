import { expect, it } from 'vitest';
import { cellOf, clientRows, firstRow } from './applications.ts';
import { type Person, visit } from './person.ts';

const TYPE = 'client-issue';
const TOP = firstRow(TYPE);
const COUNT = 10_000;
const LONG = 60_000;

/** Notes from now on how long the page did not answer, in milliseconds. */
async function watchTasks({ page }: Person): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset.longest = '0';
    new PerformanceObserver((list) => {
      const durations = list.getEntries().map(({ duration }) => duration);
      dataset.longest = String(Math.max(Number(dataset.longest), ...durations));
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.longest));
}

it('stays quick on a sheet of 10,000 rows', { timeout: LONG }, async () => {
  const person = await visit({ sheet: 'large' });
  const { page, grid, pane } = person;
  await expect.poll(async () => (await pane.sums()).errors, { timeout: 30_000 }).toBeGreaterThan(20);
  const before = await pane.sums();
  await pane.list.hover();
  await page.mouse.wheel(0, 20_000);
  await expect.poll(() => pane.finding().last().textContent()).toMatch(/\d/);

  const longest = await watchTasks(person);
  const mail = cellOf(TYPE, 'userMail', TOP + 5000);
  await grid.select(mail);
  await page.keyboard.type('nobody at all and nowhere', { delay: 20 });
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await pane.sums()).errors, { timeout: 2000, interval: 30 })
    .toBeGreaterThan(before.errors);
  await page.keyboard.type('somebody', { delay: 20 });
  expect(await longest()).toBeLessThan(200);
  await page.keyboard.press('Escape');
});

it('takes 10,000 rows that are pasted', { timeout: LONG }, async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  await pane.makeSheet(TYPE);
  await grid.pasteRows(`A${TOP}`, clientRows(COUNT));
  await pane.heading(labels.clean).waitFor({ timeout: 30_000 });
  await grid.type(cellOf(TYPE, 'userName', TOP + COUNT - 1), '髙橋　花子');
  await expect.poll(async () => (await pane.sums()).errors, { timeout: 2000, interval: 30 }).toBe(1);
  await pane.finding('髙').click();
  await expect.poll(() => grid.active()).toBe(cellOf(TYPE, 'userName', TOP + COUNT - 1));
});

it.each([TOP, TOP + 999, TOP + COUNT - 1])(
  'keeps what is typed as it is in row %i of a new sheet',
  async (row) => {
    const { grid, pane } = await visit({ sheet: 'blank' });
    await pane.makeSheet(TYPE);
    const cell = cellOf(TYPE, 'pin', row);
    for (const text of ['007', '1-2', '=x9!ab', '12345678901234567890']) {
      await grid.type(cell, text);
      expect(await grid.text(cell)).toBe(text);
    }
  },
);
