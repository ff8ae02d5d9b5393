import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { areaTo, cellOf, clientRows, firstRow, serverRow, sheetName } from './applications.ts';
import { bySuffix, convertByCommand, sheetOf } from './command.ts';
import { savedFile } from './pane.ts';
import { type Person, type Visit, visit } from './person.ts';

const CLIENT = 'client-issue';
const TOP = firstRow(CLIENT);
const NAME = sheetName(CLIENT);

/** A new sheet of client applications with these rows. */
async function withRows(rows: readonly (readonly string[])[], settings: Visit = {}): Promise<Person> {
  const person = await visit({ sheet: 'blank', ...settings });
  await person.pane.makeSheet(CLIENT);
  await person.grid.pasteRows(`A${TOP}`, rows);
  await person.pane.heading(person.labels.clean).waitFor();
  return person;
}

const sheetTo = ({ grid }: Person, count: number) => sheetOf(grid, NAME, areaTo(CLIENT, TOP + count - 1));

const MIXED = [
  ...clientRows(4, { profile: '5', method: '1' }),
  ...clientRows(12, { profile: '13', method: '2' }).slice(4),
  ...clientRows(15, { profile: '14', method: '3' }).slice(12),
];

it('exports the bytes that the command line writes', async () => {
  const { grid, pane } = await visit({ sheet: 'blank' });
  const rows = await Promise.all(['www', 'mail', 'portal', 'library'].map(serverRow));
  await pane.makeSheet('server-issue');
  await grid.pasteRows(`A${firstRow('server-issue')}`, rows);
  await expect.poll(() => pane.sums()).toEqual({ errors: 0, warnings: 0 });
  const saved = await pane.export();
  const sheet = await sheetOf(grid, sheetName('server-issue'), areaTo('server-issue', 10));
  expect(bySuffix(saved)).toEqual(bySuffix(await convertByCommand(sheet)));
  expect(saved[0]?.name).toMatch(/-server-issue\.tsv$/);
});

it('exports one file for each method, one after the other or as one ZIP', async () => {
  const person = await withRows(MIXED);
  const { pane, labels } = person;
  const expected = bySuffix(await convertByCommand(await sheetTo(person, MIXED.length)));
  expect(Object.keys(expected)).toHaveLength(3);
  await pane.open('export');
  const packing = pane.root.getByRole('radiogroup', { name: labels.export.packing });
  await packing.getByRole('radio', { name: labels.export.separate }).check();
  expect(bySuffix(await pane.export(3))).toEqual(expected);

  await packing.getByRole('radio', { name: labels.export.zip }).check();
  const [zip] = await pane.export();
  expect(zip?.name).toMatch(/\.zip$/);
  const parts = Object.entries(unzipSync(zip?.bytes ?? new Uint8Array()));
  expect(bySuffix(parts.map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })))).toEqual(expected);
});

it('splits what is more than one file may hold', async () => {
  const rows = clientRows(150);
  const person = await withRows(rows);
  const { pane, labels } = person;
  await pane.open('export');
  await pane.root.getByRole('radio', { name: labels.export.separate }).check();
  const saved = await pane.export(2);
  expect(bySuffix(saved)).toEqual(bySuffix(await convertByCommand(await sheetTo(person, 150))));
  expect(saved.map(({ bytes }) => bytes.toString('latin1').split('\r\n').length - 1).toSorted()).toEqual([
    51, 99,
  ]);
});

it('exports the selected rows only, or the visible ones', async () => {
  const person = await withRows(clientRows(8));
  const { grid, pane, labels } = person;
  const sheet = await sheetTo(person, 8);
  await pane.open('export');
  const scopes = pane.root.getByRole('radiogroup', { name: labels.export.scope });

  await grid.select(`B${TOP + 2}:C${TOP + 4}`);
  await scopes.getByRole('radio', { name: labels.export.selected }).check();
  const selected = await pane.export();
  const rows = (address: string) => convertByCommand(sheet, ['--rows', address]);
  expect(bySuffix(selected)).toEqual(bySuffix(await rows(`${TOP + 2}-${TOP + 4}`)));

  await grid.select(`A${TOP}:A${TOP + 1}`);
  await grid.command(labels.book.hideRows);
  await scopes.getByRole('radio', { name: labels.export.visible }).check();
  const visible = await pane.export();
  expect(bySuffix(visible)).toEqual(bySuffix(await rows(`${TOP + 2}-${TOP + 7}`)));

  await scopes.getByRole('radio', { name: labels.export.all }).check();
  const all = await pane.export();
  expect(bySuffix(all)).toEqual(bySuffix(await rows(`${TOP}-${TOP + 7}`)));
});

it('exports nothing with errors, and leads to the first one', async () => {
  const { page, grid, pane, labels } = await visit();
  await pane.settles({ errors: 14, warnings: 3 });
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await pane.open('settings');
  await pane.root.getByText(labels.export.blocked).waitFor();
  await pane.exportButton.click();
  await expect.poll(() => grid.active()).toBe(cellOf('server-issue', 'subjectDn', 8));
  expect(await pane.isOpen('check')).toBe(true);
  await expect.poll(() => pane.finding().count()).toBeGreaterThan(0);
  expect(downloads).toBe(0);
});

it('writes into the exported rows that they are done, and leaves them out from then on', async () => {
  const person = await withRows(clientRows(3));
  const { grid, pane, labels } = person;
  await pane.export();
  await pane.root.getByText(labels.export.handedOver).waitFor();
  await pane.button(labels.export.markDone).click();
  await pane.button(labels.write).click();
  const day = /^済 \d{4}-\d{2}-\d{2}$/;
  for (const row of [TOP, TOP + 1, TOP + 2])
    await expect.poll(() => grid.text(`A${row}`), { message: `A${row}` }).toMatch(day);
  await pane.open('check');
  await pane.root.getByRole('banner').getByText(labels.leftOut).waitFor();
  await expect.poll(() => pane.exportButton.getAttribute('aria-disabled')).toBe('true');
});

it('on a Mac opens the saving page, from which the same bytes are saved', async () => {
  const person = await withRows(clientRows(30), { platform: 'mac' });
  const { page, context, pane, labels } = person;
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await pane.exportButton.click();
  await pane.root.getByText(labels.export.openedInBrowser).first().waitFor();
  const link = page.getByRole('link', { name: labels.book.openSavePage });
  const [saving] = await Promise.all([context.waitForEvent('page'), link.click()]);
  const save = saving.getByRole('link', { name: /^(?:保存|Save)$/ });
  const [download] = await Promise.all([saving.waitForEvent('download'), save.click()]);
  const expected = await convertByCommand(await sheetTo(person, 30));
  expect(bySuffix([await savedFile(download)])).toEqual(bySuffix(expected));
  expect(new URL(saving.url()).hash).toBe('');
  expect(downloads).toBe(0);
});
