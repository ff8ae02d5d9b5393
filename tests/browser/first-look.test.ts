import { expect, it } from 'vitest';
import { areaTo, cellOf, sheetName } from './applications.ts';
import { checkByCommand, sheetOf } from './command.ts';
import { visit } from './person.ts';

const TYPE = 'server-issue';
const LAST_ROW = 20;

it.each(['ja', 'en'] as const)(
  'recognises the sheet of mistakes and counts as the command line does (%s)',
  async (lang) => {
    const { grid, pane, labels } = await visit({ lang });
    await pane.heading(lang === 'ja' ? 'サーバ証明書 発行' : /server certificate/i).waitFor();
    const name = sheetName(TYPE, lang);
    const sheets = [
      await sheetOf(grid, name, areaTo(TYPE, LAST_ROW)),
      await sheetOf(grid, lang === 'ja' ? '機関情報' : 'Institution', 'A1:B30'),
    ];
    await grid.openSheet(name);
    const expected = await checkByCommand(sheets, name);
    expect(expected.records).toBe(14);
    expect(expected.errors).toBeGreaterThan(10);
    await pane.settles({ errors: expected.errors, warnings: expected.warnings });
    await pane.root.getByText(labels.records).first().waitFor();
    await expect.poll(() => pane.finding().count()).toBeGreaterThan(5);
  },
);

it('highlights each cell that the command line names', async () => {
  const { grid, pane } = await visit();
  const name = sheetName(TYPE);
  const sheets = [
    await sheetOf(grid, name, areaTo(TYPE, LAST_ROW)),
    await sheetOf(grid, '機関情報', 'A1:B30'),
  ];
  await grid.openSheet(name);
  const { cells, errors, warnings } = await checkByCommand(sheets, name);
  await pane.settles({ errors, warnings });
  for (const cell of new Set(cells)) {
    await grid.select(cell);
    await expect.poll(() => grid.isHighlighted(cell), { message: cell }).toBe(true);
  }
});

it('selects the cell of a picked finding and shows what is wrong with it, where, and who says so', async () => {
  const { grid, pane, labels } = await visit();
  const mail = cellOf(TYPE, 'adminMail', 11);
  await pane.finding(mail).click();
  await expect.poll(() => grid.active()).toBe(mail);
  await pane.root.getByText(labels.source).first().waitFor();

  const name = cellOf(TYPE, 'adminName', 10);
  await grid.select(name);
  await pane.showsCell(name);
  await pane.selectedCell.getByText('使えない文字').waitFor();
  await pane.selectedCell.getByText(labels.source).waitFor();
  await pane.selectedCell.getByText('髙').first().waitFor();

  await grid.select(cellOf(TYPE, 'fqdn', 14));
  await pane.selectedCell.getByText(/gitt/).first().waitFor();
});

it('marks the bad place of a value that nothing can mend by itself', async () => {
  const { grid, pane, labels } = await visit();
  const unit = cellOf(TYPE, 'adminUnit', 7);
  await grid.type(unit, '情報😀センター');
  await grid.select(unit);
  const value = pane.selectedCell.getByRole('group', { name: labels.badPlace });
  await value.waitFor();
  expect(await value.textContent()).toBe('情報😀センター');
  expect(await value.locator('mark').allTextContents()).toEqual(['😀']);
});

it('narrows the list by severity and words, and orders it by kind', async () => {
  const { pane, labels } = await visit();
  await expect.poll(async () => (await pane.sums()).warnings).toBeGreaterThan(0);
  await pane.root.getByRole('banner').getByRole('button', { name: labels.warnings }).click();
  await expect.poll(() => pane.finding(labels.error).count()).toBe(0);
  expect(await pane.finding().count()).toBeGreaterThan(0);
  await pane.root.getByRole('banner').getByRole('button', { name: labels.warnings }).click();

  await pane.search('gitt');
  await expect.poll(() => pane.finding().count()).toBe(1);
  await pane.search('');
  await pane.button(labels.byKind).click();
  await expect.poll(() => pane.list.getByRole('heading').first().textContent()).not.toMatch(/行目/);
});
