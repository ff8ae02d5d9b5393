import { expect, it } from 'vitest';
import { cellOf, clientRows, firstRow } from './applications.ts';
import { visit } from './person.ts';

const TYPE = 'client-issue';
const TOP = firstRow(TYPE);
const VIEWS = ['check', 'export', 'create', 'settings'] as const;
/** Good ones, one too short, one with a character that may not be in it, one that a person saved with a space. */
const PINS = ['Kx7#mQ2p!vRs', 'wZ9%tB4n?cLd', 'qX5#', 'hJ3"gT8kPy', 'eM6=uV1rNa '];

it('shows nothing of a PIN in any view, name, message or address', async () => {
  const { page, grid, pane, labels, heard } = await visit({ sheet: 'blank' });
  await pane.makeSheet(TYPE);
  const rows = clientRows(PINS.length, { profile: '5', method: '2' });
  const pin = rows[0]?.length ?? 0;
  await grid.pasteRows(
    `A${TOP}`,
    rows.map((row, index) => [...row.slice(0, pin - 1), PINS[index] ?? '']),
  );
  await expect.poll(async () => (await pane.sums()).errors).toBeGreaterThanOrEqual(3);

  const secrets = PINS.map((text) => text.trim());
  const seen = async (): Promise<void> => {
    const shown = `${await pane.root.evaluate((root) => root.outerHTML)} ${await page.title()} ${page.url()}`;
    const values = await pane.root
      .locator('input, textarea')
      .evaluateAll((fields) =>
        fields.map((field) =>
          field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
        ),
      );
    const all = [shown, ...values, ...heard].join('\n');
    for (const secret of secrets) {
      expect(all).not.toContain(secret);
      expect(all).not.toContain(secret.replace('"', '&quot;'));
      expect(all).not.toContain(encodeURIComponent(secret));
    }
  };

  for (const view of VIEWS) {
    await pane.open(view);
    await seen();
  }
  await pane.open('check');
  for (let index = 0; index < PINS.length; index += 1) {
    const cell = cellOf(TYPE, 'pin', TOP + index);
    await grid.select(cell);
    await pane.showsCell(cell);
    await seen();
  }
  await pane.button(labels.byKind).click();
  const count = await pane.finding().count();
  for (let index = 0; index < count; index += 1) {
    await pane.finding().nth(index).click();
    await seen();
  }
  await pane.search(secrets[2] ?? '');
  await expect.poll(() => pane.finding().count()).toBe(0);
  await pane.search('');

  for (const index of [2, 3, 4]) await grid.type(cellOf(TYPE, 'pin', TOP + index), `good${index}Pin#9xY`);
  secrets.push(...[2, 3, 4].map((index) => `good${index}Pin#9xY`));
  await pane.heading(labels.clean).waitFor();
  const [saved] = await pane.export();
  for (const secret of secrets.slice(-3)) {
    expect(saved?.name).not.toContain(secret);
    expect(saved?.bytes.toString('latin1')).toContain(secret);
  }
  await pane.button(labels.export.markDone).click();
  await seen();
});
