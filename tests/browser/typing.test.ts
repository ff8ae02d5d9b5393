import { expect, it } from 'vitest';
import { cellOf } from './applications.ts';
import { type Person, visit } from './person.ts';

const TYPE = 'server-issue';
const MAIL = cellOf(TYPE, 'adminMail', 7);
const GOOD = 'pki-admin@rei-u.example.ac.jp';
const BAD = 'pki-admin.example.ac.jp';
/** Milliseconds from leaving a cell until the pane has judged it. */
const AT_ONCE = { timeout: 1000, interval: 20 };

/** Counts how often the focus comes into the pane from now on. */
async function watchFocus({ page }: Person): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset.taken = '0';
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target.closest('#pane'))
        dataset.taken = String(Number(dataset.taken) + 1);
    });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.taken));
}

it('shows and highlights a mistake within a second, and takes both away when it is mended', async () => {
  const person = await visit();
  const { grid, pane } = person;
  const taken = await watchFocus(person);
  await expect.poll(async () => (await pane.sums()).errors).toBe(14);
  const before = await pane.sums();
  await grid.select(MAIL);
  expect(await grid.isHighlighted(MAIL)).toBe(false);

  await grid.type(MAIL, BAD);
  await expect
    .poll(async () => ({ ...(await pane.sums()), shown: await grid.isHighlighted(MAIL) }), AT_ONCE)
    .toEqual({ ...before, errors: before.errors + 1, shown: true });
  expect(await pane.finding(MAIL, BAD).count()).toBe(1);
  expect(await grid.focused()).toBe('cell');

  await grid.type(MAIL, GOOD);
  await expect
    .poll(async () => ({ ...(await pane.sums()), shown: await grid.isHighlighted(MAIL) }), AT_ONCE)
    .toEqual({ ...before, shown: false });
  expect(await pane.finding(MAIL).count()).toBe(0);
  expect(await taken()).toBe(0);
});

it('tells errors from warnings by more than colour', async () => {
  const { grid } = await visit();
  const both = cellOf(TYPE, 'adminName', 7);
  await grid.type(both, '髙橋　花子');
  await expect.poll(() => grid.isHighlighted(both)).toBe(true);
  const error = await grid.line(both);
  const warned = cellOf(TYPE, 'software', 7);
  await grid.type(warned, 'nginx 1.26.2 ');
  await expect.poll(() => grid.isHighlighted(warned)).toBe(true);
  expect(await grid.line(warned)).not.toBe(error);
  expect(await grid.fill(warned)).not.toBe(await grid.fill(both));
});

it('waits while a cell is open, and checks it once it is left', async () => {
  const { page, grid, pane, labels } = await visit();
  await pane.settles({ errors: 14, warnings: 3 });
  await grid.select(MAIL);
  await grid.typeHere(BAD);
  await pane.open('check');
  expect(await pane.sums()).toEqual({ errors: 14, warnings: 3 });
  await pane.button(labels.checkAgain).click();
  await pane.root.getByText(labels.editing).waitFor();
  await grid.select('A1');
  await pane.settles({ errors: 15, warnings: 3 });
  await expect.poll(() => pane.root.getByText(labels.editing).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('shows what is to be known of a cell without a finding', async () => {
  const { grid, pane, labels } = await visit();
  await grid.select('A7');
  await pane.selectedCell.getByText(labels.noItem).waitFor();
  await grid.select(cellOf(TYPE, 'fqdn', 7));
  await pane.root
    .getByText(/#11 利用管理者FQDN/)
    .first()
    .waitFor();
  await expect.poll(() => pane.selectedCell.textContent()).toContain('CN');
});
