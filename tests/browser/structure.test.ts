import { expect, it } from 'vitest';
import { areaTo, cellOf, clientRows, firstRow, sheetName } from './applications.ts';
import { checkByCommand, sheetOf } from './command.ts';
import { type Person, visit } from './person.ts';

const TYPE = 'server-issue';
const NAME = sheetName(TYPE);
const SPACED = 'CN=mail.rei-u.example.ac.jp, O=Rei University, L=Chiyoda-ku, ST=Tokyo, C=JP';

async function openSample(): Promise<Person> {
  const person = await visit();
  await person.pane.settles({ errors: 14, warnings: 3 });
  return person;
}

/** Waits until the pane counts what the command line does on the sheet as it is now, and paints those cells. */
async function agrees({ grid, pane }: Person, area = 'A1:Z40'): Promise<void> {
  const sheets = [await sheetOf(grid, NAME, area), await sheetOf(grid, '機関情報', 'A1:B30')];
  await grid.openSheet(NAME);
  const { errors, warnings, cells } = await checkByCommand(sheets, NAME);
  await pane.settles({ errors, warnings });
  for (const cell of new Set(cells)) {
    await grid.select(cell);
    await expect.poll(() => grid.isHighlighted(cell), { message: cell }).toBe(true);
  }
}

it('follows the rows when they are sorted', async () => {
  const person = await openSample();
  const { grid, labels } = person;
  await grid.select('B7');
  await grid.command(labels.book.sortAscending);
  await expect.poll(() => grid.text('B7')).not.toContain('CN=www.');
  await agrees(person);
});

it('follows rows and columns that are inserted and deleted', async () => {
  const person = await openSample();
  const { grid, pane, labels } = person;
  await grid.select('A8:A9');
  await grid.command(labels.book.insertRows);
  await expect.poll(() => pane.finding('B10').count()).toBe(1);
  await grid.select('C1');
  await grid.command(labels.book.insertColumns);
  await expect.poll(() => pane.finding('D11').count()).toBe(1);
  await agrees(person);
  await grid.select('C1');
  await grid.command(labels.book.deleteColumns);
  await grid.select('A7:A8');
  await grid.command(labels.book.deleteRows);
  await agrees(person);
});

it('takes another order of the columns', async () => {
  const person = await openSample();
  const { grid } = person;
  const area = 'A6:J20';
  const rows = await grid.copy(area);
  await grid.pasteRows(
    'A6',
    rows.map(([choice = '', ...rest]) => [choice, ...rest.toReversed()]),
  );
  await agrees(person);
});

it('follows the person to other sheets, and back', async () => {
  const { grid, pane, labels } = await openSample();
  await grid.openSheet('メモ');
  await pane.heading(labels.create.notApplications).waitFor();
  expect(await pane.exportButton.count()).toBe(0);
  await grid.openSheet('機関情報');
  await pane.heading(labels.create.isInstitution).waitFor();
  await grid.openSheet(sheetName('server-revoke'));
  await pane.heading('サーバ証明書 失効').waitFor();
  await grid.openSheet(NAME);
  await pane.heading('サーバ証明書 発行').waitFor();
  await pane.settles({ errors: 14, warnings: 3 });
});

it('goes to a sheet of applications from another sheet', async () => {
  const { grid, pane } = await openSample();
  await grid.openSheet('メモ');
  await pane.button(new RegExp(`^${NAME}`)).click();
  await expect.poll(() => grid.activeSheet()).toBe(NAME);
  await pane.settles({ errors: 14, warnings: 3 });
});

it('keeps up when sheets are added, renamed and deleted', async () => {
  const { grid, pane, labels } = await openSample();
  await grid.command(labels.book.addSheet);
  await pane.heading(labels.create.notApplications).waitFor();
  await grid.openSheet(NAME);
  await grid.renameSheet(NAME, '四月分');
  await expect.poll(() => grid.activeSheet()).toBe('四月分');
  expect(await grid.text('B8')).toBe(SPACED);
  await pane.button(labels.checkAgain).click();
  await pane.root.getByText('四月分').first().waitFor();
  await pane.settles({ errors: 14, warnings: 3 });
  await grid.command(labels.book.deleteSheet);
  await pane.heading('サーバ証明書 失効').waitFor();
  await expect.poll(() => pane.finding('B8').count()).toBe(0);
  expect(await grid.sheetNames()).not.toContain('四月分');
});

it('uses what the institution sheet says at once', async () => {
  const { grid, pane } = await openSample();
  await grid.openSheet('機関情報');
  const rows = await grid.copy('A1:B30');
  const row = rows.findIndex(([, value]) => value === 'Rei University') + 1;
  expect(row).toBeGreaterThan(0);
  await grid.type(`B${row}`, 'Other University');
  await grid.openSheet(NAME);
  await expect.poll(async () => (await pane.sums()).warnings).toBeGreaterThan(10);
});

it('checks a co-author’s edit again, and neither paints, opens nor writes anything', async () => {
  const { grid, pane } = await openSample();
  const cell = cellOf(TYPE, 'adminMail', 7);
  await pane.open('settings');
  await grid.select(cell);
  await grid.coauthorTypes('nobody');
  await pane.settles({ errors: 15, warnings: 3 });
  expect(await pane.isOpen('settings')).toBe(true);
  expect(await grid.active()).toBe(cell);
  expect(await grid.isHighlighted(cell)).toBe(false);
  expect(await grid.text(cell)).toBe('nobody');
});

it('checks and exports a protected sheet, and says that it cannot write', async () => {
  const { grid, pane, labels } = await openSample();
  await grid.command(labels.book.protect);
  await pane.button(labels.checkAgain).click();
  await pane.root.getByText(labels.protected).first().waitFor();
  await pane.settles({ errors: 14, warnings: 3 });
  await pane.finding('B8').click();
  await pane.list.getByRole('button', { name: labels.fix, exact: true }).click();
  await pane.root.getByText(labels.refused).first().waitFor();
  expect(await grid.text('B8')).toBe(SPACED);
  await grid.command(labels.book.unprotect);
  await pane.finding('B8').click();
  await grid.select('B8');
  await pane.showsCell('B8');
  await pane.root.getByRole('button', { name: labels.fix, exact: true }).first().click();
  await expect.poll(() => grid.text('B8')).toBe(SPACED.replaceAll(', ', ','));
});

it('checks thousands of rows that are pasted at once', async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  await pane.makeSheet('client-issue');
  const top = firstRow('client-issue');
  const rows = clientRows(2000);
  const bad = rows.map((row, index) => (index === 1500 ? row.map((text) => text.replace('@', '＠')) : row));
  await grid.pasteRows(`A${top}`, bad);
  await expect.poll(async () => (await pane.sums()).errors, { timeout: 20_000 }).toBeGreaterThan(0);
  const mail = cellOf('client-issue', 'userMail', top + 1500);
  await pane.finding(mail).click();
  await expect.poll(() => grid.active()).toBe(mail);
  await expect.poll(() => grid.isHighlighted(mail)).toBe(true);
  await pane.fixSafe();
  await pane.heading(labels.clean).waitFor();
  expect(await grid.copy(areaTo('client-issue', top).replace('A1', `A${top}`))).toEqual([rows[0]]);
});
