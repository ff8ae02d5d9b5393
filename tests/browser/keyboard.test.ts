import { expect, it } from 'vitest';
import { cellOf, clientRows, firstRow, sheetName } from './applications.ts';
import { bySuffix, convertByCommand, sheetOf } from './command.ts';
import { type Person, visit } from './person.ts';

const TYPE = 'client-issue';
const TOP = firstRow(TYPE);
/** More stops than the pane has. */
const STOPS = 60;

/** Name of what has the focus, as a screen reader has it. */
const focusedName = ({ page }: Person): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });

/** Goes from the cells to the pane by F6, as in Excel. */
async function goToPane({ page, grid }: Person): Promise<void> {
  for (let step = 0; step < 6 && (await grid.focused()) !== 'pane'; step += 1)
    await page.keyboard.press('F6');
  expect(await grid.focused()).toBe('pane');
}

/** Presses Tab until something in the pane has the focus, and begins anew where the pane ends. */
async function tabTo(person: Person, name: string | RegExp): Promise<void> {
  for (let step = 0; step < STOPS; step += 1) {
    const focused = await focusedName(person);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await person.page.keyboard.press('Tab');
    if ((await person.grid.focused()) !== 'pane') await goToPane(person);
  }
  throw new Error(`The Tab key does not reach ${name}`);
}

it('is worked from the keyboard alone: find, fix, export', async () => {
  const person = await visit({ sheet: 'blank' });
  const { page, grid, pane, labels } = person;
  await pane.makeSheet(TYPE);
  const rows = clientRows(3).map((row, index) =>
    index === 1 ? row.map((text) => text.replace('@', '＠')) : row,
  );
  await grid.pasteRows(`A${TOP}`, rows);
  await expect.poll(async () => (await pane.sums()).errors).toBeGreaterThan(0);
  const { errors } = await pane.sums();
  const mail = cellOf(TYPE, 'adminMail', TOP + 1);

  await goToPane(person);
  await tabTo(person, new RegExp(`${mail}.*`));
  await page.keyboard.press('Enter');
  await expect.poll(() => grid.active()).toBe(mail);
  expect(await grid.focused()).toBe('pane');
  await tabTo(person, labels.fix);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await pane.sums()).errors).toBeLessThan(errors);
  // What has the focus may be gone with the finding; it is not lost.
  expect(await grid.focused()).toBe('pane');

  await tabTo(person, labels.fixSafe);
  await page.keyboard.press('Enter');
  await tabTo(person, labels.write);
  await page.keyboard.press('Enter');
  await pane.heading(labels.clean).waitFor();
  expect(await grid.focused()).toBe('pane');

  await tabTo(person, labels.export.button);
  const saved = await pane.downloads(1, () => page.keyboard.press('Enter'));
  await goToPane(person);
  const sheet = await sheetOf(grid, sheetName(TYPE), `A1:L${TOP + 2}`);
  expect(bySuffix(saved)).toEqual(bySuffix(await convertByCommand(sheet)));
});

it('goes between the views by the arrow keys, and comes back to the cells', async () => {
  const person = await visit();
  const { page, grid, pane } = person;
  await goToPane(person);
  await pane.root.getByRole('tab', { selected: true }).focus();
  for (const view of ['export', 'create', 'settings', 'check'] as const) {
    await page.keyboard.press('ArrowRight');
    expect(await pane.isOpen(view)).toBe(true);
  }
  for (let step = 0; step < 5 && (await grid.focused()) !== 'cell'; step += 1)
    await page.keyboard.press('Shift+F6');
  await grid.hasFocus();
});

it('goes through a long list by arrow keys, one stop of the Tab key', async () => {
  const person = await visit();
  const { page, pane } = person;
  await pane.settles({ errors: 14, warnings: 3 });
  await goToPane(person);
  const first = pane.finding().first();
  await first.focus();
  const names: string[] = [];
  for (let step = 0; step < 16; step += 1) {
    names.push(await focusedName(person));
    await page.keyboard.press('ArrowDown');
  }
  expect(new Set(names).size).toBe(16);
  await page.keyboard.press('Tab');
  expect(await pane.list.evaluate((list) => list.contains(document.activeElement))).toBe(false);
});

it('has no stop of the Tab key that cannot be seen', async () => {
  const person = await visit();
  const { page, grid } = person;
  await person.pane.settles({ errors: 14, warnings: 3 });
  await goToPane(person);
  for (let step = 0; step < STOPS && (await grid.focused()) === 'pane'; step += 1) {
    const box = await page.evaluate(() => {
      const { width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return { width, height, name: document.activeElement?.outerHTML.slice(0, 120) };
    });
    expect(Math.min(box.width, box.height), box.name).toBeGreaterThan(8);
    await page.keyboard.press('Tab');
  }
});
