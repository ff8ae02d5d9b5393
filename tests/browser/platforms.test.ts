import { expect, it } from 'vitest';
import { areaTo, cellOf, clientRows, firstRow, sheetName } from './applications.ts';
import { bySuffix, convertByCommand, sheetOf } from './command.ts';
import { visit } from './person.ts';

const TYPE = 'client-issue';
const TOP = firstRow(TYPE);

it.each([
  { api: '1.9', platform: 'windows' },
  { api: '1.20', platform: 'windows' },
  { api: '1.17', platform: 'web' },
] as const)('checks, fixes and exports with ExcelApi $api on $platform', async (settings) => {
  const { grid, pane, labels } = await visit({ sheet: 'blank', ...settings });
  await pane.makeSheet(TYPE);
  await grid.pasteRows(`A${TOP}`, clientRows(3));
  await pane.heading(labels.clean).waitFor();
  const name = cellOf(TYPE, 'userName', TOP + 1);
  await grid.type(name, '髙橋　花子');
  await expect.poll(async () => (await pane.sums()).errors).toBe(1);
  await grid.select(name);
  await expect.poll(() => grid.isHighlighted(name)).toBe(true);
  await pane.finding(name).click();
  await pane.list
    .getByRole('button', { name: new RegExp(`^(?:${labels.fix}|${labels.replace}|${labels.fillIn})$`) })
    .click();
  await pane.heading(labels.clean).waitFor();
  expect(await grid.text(name)).toBe('高橋　花子');
  await expect.poll(() => grid.isHighlighted(name)).toBe(false);
  const saved = await pane.export();
  const sheet = await sheetOf(grid, sheetName(TYPE), areaTo(TYPE, TOP + 2));
  expect(bySuffix(saved)).toEqual(bySuffix(await convertByCommand(sheet)));
});

it('shows how far it has come where Excel is slow, and stops when asked', async () => {
  const { pane, labels } = await visit({ delay: 1500 });
  await pane.root.getByRole('progressbar').waitFor();
  await pane.root.getByText(labels.progress).first().waitFor();
  await pane.settles({ errors: 14, warnings: 3 }, 30_000);
  await pane.button(labels.checkAgain).click();
  await pane.button(labels.stop).click();
  await pane.root.getByText(labels.stopped).waitFor();
  await pane.button(labels.goOn).click();
  await expect.poll(() => pane.root.getByText(labels.stopped).count()).toBe(0);
  await expect.poll(() => pane.root.getByRole('progressbar').count(), { timeout: 20_000 }).toBe(0);
  await pane.settles({ errors: 14, warnings: 3 });
});
