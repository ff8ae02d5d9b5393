import { check } from '@upki-tsv/core';
import { EXAMPLES, type Example, exampleSet } from '@upki-tsv/core/examples';
import { expect, it } from 'vitest';
import { areaTo, cellOf, clientRows, firstRow, sampleRow, sheetName } from './applications.ts';
import { bySuffix, convertByCommand, sheetOf } from './command.ts';
import { type Person, visit } from './person.ts';

const SERVER = 'server-issue';
const CLIENT = 'client-issue';
/** Milliseconds after which the pane has answered an edit. */
const ANSWER = 500;
const SPACED = 'CN=mail.rei-u.example.ac.jp, O=Rei University, L=Chiyoda-ku, ST=Tokyo, C=JP';

/** Undoes until something is as it was; what the pane itself did to the sheet may be steps of their own. */
async function undoUntil({ page, grid, labels }: Person, isDone: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 4 && !(await isDone()); step += 1) {
    await grid.command(labels.book.undo);
    // Time for the pane to answer.
    await page.waitForTimeout(ANSWER);
  }
  expect(await isDone()).toBe(true);
}

/** Opens the sample and waits until all of it has been checked. */
async function openSample(): Promise<Person> {
  const person = await visit();
  await person.pane.settles({ errors: 14, warnings: 3 });
  return person;
}

it('fixes one finding, and undoing it brings value and finding back', async () => {
  const person = await openSample();
  const { grid, pane, labels } = person;
  const cell = cellOf(SERVER, 'subjectDn', 8);
  await pane.finding(cell).click();
  await pane.list.getByRole('button', { name: labels.fix, exact: true }).click();
  await pane.settles({ errors: 13, warnings: 3 });
  expect(await grid.text(cell)).toBe(SPACED.replaceAll(', ', ','));
  expect(await grid.isHighlighted(cell)).toBe(false);

  await undoUntil(person, async () => (await grid.text(cell)) === SPACED);
  await pane.settles({ errors: 14, warnings: 3 });
  await expect.poll(() => pane.finding(cell).count()).toBe(1);
  await expect.poll(() => grid.isHighlighted(cell)).toBe(true);
});

it('writes a fix in a way that one Undo takes back', async () => {
  const { grid, pane, labels } = await openSample();
  const cell = cellOf(SERVER, 'subjectDn', 8);
  await pane.finding(cell).click();
  await pane.list.getByRole('button', { name: labels.fix, exact: true }).click();
  await pane.settles({ errors: 13, warnings: 3 });
  await grid.command(labels.book.undo);
  expect(await grid.text(cell)).toBe(SPACED);
});

it('fixes the selected cell and goes on to the next finding', async () => {
  const { grid, pane, labels } = await openSample();
  const cell = cellOf(SERVER, 'adminName', 10);
  await grid.select(cell);
  await pane.showsCell(cell);
  await pane.selectedCell.getByRole('button', { name: labels.next, exact: true }).click();
  await expect.poll(() => grid.active()).toBe(cellOf(SERVER, 'adminMail', 11));
  await grid.select(cell);
  await pane.showsCell(cell);
  await pane.selectedCell
    .getByRole('button', { name: new RegExp(`^(?:${labels.fix}|${labels.replace}|${labels.fillIn})$`) })
    .click();
  await expect.poll(() => grid.text(cell)).toBe('高橋　一郎');
});

it('fixes all of one kind after showing what it will write', async () => {
  const { grid, pane, labels } = await openSample();
  const cells = [cellOf(SERVER, 'adminName', 7), cellOf(SERVER, 'adminName', 8)];
  for (const cell of cells) await grid.type(cell, '髙橋　花子');
  await pane.settles({ errors: 16, warnings: 3 });
  await pane.button(labels.byKind).click();
  await pane.search('髙');
  await pane.button(labels.fixKind).click();
  const write = pane.button(labels.write);
  await write.waitFor();
  for (const cell of cells) {
    await pane.root.getByText(cell, { exact: true }).first().waitFor();
    expect(await grid.text(cell)).toBe('髙橋　花子');
  }
  await write.click();
  await pane.root.getByText(labels.written).waitFor();
  for (const cell of cells) expect(await grid.text(cell)).toBe('高橋　花子');
});

it('shows the safe fixes before it writes them, and writes nothing when called off', async () => {
  const { grid, pane, labels } = await openSample();
  const area = areaTo(SERVER, 20);
  const before = await grid.copy(area);
  const preview = await pane.previewSafeFixes();
  const changes = await preview.getByRole('listitem').count();
  expect(changes).toBeGreaterThan(4);
  expect(await preview.locator('del').count()).toBe(changes);
  expect(await preview.locator('ins').count()).toBe(changes);
  await preview.getByRole('button', { name: labels.cancel, exact: true }).click();
  expect(await grid.copy(area)).toEqual(before);
  await pane.settles({ errors: 14, warnings: 3 });

  await pane.fixSafe();
  await expect.poll(async () => (await pane.sums()).errors).toBeLessThan(14);
  const after = await grid.copy(area);
  const changed = after.flatMap((row, index) =>
    row.filter((text, column) => text !== before[index]?.[column]),
  );
  expect(changed).toHaveLength(changes);
});

it('lets the safe fixes be undone', async () => {
  const person = await openSample();
  const { grid, pane } = person;
  const area = areaTo(SERVER, 20);
  const before = JSON.stringify(await grid.copy(area));
  await pane.fixSafe();
  await expect.poll(async () => (await pane.sums()).errors).toBeLessThan(14);
  await undoUntil(person, async () => JSON.stringify(await grid.copy(area)) === before);
  await pane.settles({ errors: 14, warnings: 3 });
});

/** Mistakes that a person makes in client applications: the examples of the rules. */
const mistakes = (): readonly NonNullable<Example['values']>[] =>
  Object.values(EXAMPLES).flatMap(({ bad }) =>
    bad.flatMap(({ type, values, origin, earlier, times, file, items, context, cells }) =>
      type === CLIENT &&
      values &&
      origin === undefined &&
      !(earlier || times || file || items || context || cells) &&
      !Object.values(values).some((text) => text.includes('\0'))
        ? [values]
        : [],
    ),
  );

/** How many of the errors of such mistakes have a safe fix. */
const safelyFixed = (values: NonNullable<Example['values']>): number =>
  check(exampleSet({ type: CLIENT, values }).set).findings.filter(
    ({ severity, fix }) => severity === 'error' && fix?.safe,
  ).length;

function mistakenRows(
  clean: readonly (readonly string[])[],
  examples: ReturnType<typeof mistakes>,
): readonly (readonly string[])[] {
  return clean.map((row, index) => {
    const values = examples[index] ?? {};
    const mistaken = sampleRow(CLIENT, values);
    const sample = sampleRow(CLIENT);
    return row.map((text, column) => (mistaken[column] === sample[column] ? text : (mistaken[column] ?? '')));
  });
}

it('helps to mend a sheet of fifty mistakes until it can be exported', { timeout: 120_000 }, async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  await pane.makeSheet(CLIENT);
  const clean = clientRows(50);
  const all = mistakes();
  const examples = clean.map((_, index) => all[index % all.length] ?? {});
  const fixed = examples.reduce((sum, values) => sum + safelyFixed(values), 0);
  expect(fixed).toBeGreaterThan(2);
  const top = firstRow(CLIENT);
  await grid.pasteRows(`A${top}`, mistakenRows(clean, examples));
  await expect.poll(async () => (await pane.sums()).errors).toBeGreaterThan(35);
  const before = await pane.sums();
  await pane.fixSafe();
  await expect.poll(async () => (await pane.sums()).errors).toBeLessThanOrEqual(before.errors - fixed);
  await pane.root.getByRole('banner').getByRole('button', { name: labels.errors }).click();
  for (let left = await pane.sums(); left.errors > 0; left = await pane.sums()) {
    const row = Number(/\d+$/.exec(await pane.openFirst())?.[0]);
    await grid.pasteRows(`A${row}`, clean.slice(row - top, row - top + 1));
    await expect.poll(async () => (await pane.sums()).errors).toBeLessThan(left.errors);
  }
  const sheet = await sheetOf(grid, sheetName(CLIENT), areaTo(CLIENT, top + 49));
  const expected = bySuffix(await convertByCommand(sheet));
  await pane.open('export');
  await pane.root.getByRole('radio', { name: labels.export.separate }).check();
  expect(bySuffix(await pane.export(Object.keys(expected).length))).toEqual(expected);
});
