import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cellOf } from './applications.ts';
import { visit } from './person.ts';

const TYPE = 'server-issue';
const PEM = readFileSync(new URL('../../examples/csr/www.rei-u.example.ac.jp.pem', import.meta.url), 'utf8');

it('goes through the findings of one item, back and forth, and on after a fix', async () => {
  const { grid, pane, labels } = await visit();
  await pane.settles({ errors: 14, warnings: 3 });
  await pane.root.getByRole('combobox', { name: labels.review.item }).selectOption('1');
  const at = (position: number) => pane.list.getByText(new RegExp(`^${position} / [2-9]$`));
  // Some findings of other items are above those of this one.
  await expect.poll(() => pane.finding().filter({ hasText: '#2' }).count()).toBe(0);
  await pane.finding().first().click();
  await at(1).waitFor();
  await pane.list.getByRole('button', { name: labels.next, exact: true }).click();
  await at(2).waitFor();
  const second = await grid.active();
  await pane.list.getByRole('button', { name: labels.review.previous, exact: true }).click();
  await at(1).waitFor();
  await pane.list.getByRole('button', { name: labels.fix, exact: true }).click();
  await pane.settles({ errors: 13, warnings: 3 });
  await expect.poll(() => grid.active()).toBe(second);
});

it('marks a warning as reviewed, and takes it back', async () => {
  const { pane, labels } = await visit();
  await pane.settles({ errors: 14, warnings: 3 });
  await pane.root.getByRole('banner').getByRole('button', { name: labels.warnings }).click();
  await pane.finding().first().click();
  await pane.list.getByRole('button', { name: labels.review.acknowledge, exact: true }).click();
  await pane.settles({ errors: 14, warnings: 2 });
  await pane.finding().first().click();
  await pane.list.getByRole('button', { name: labels.review.unacknowledge, exact: true }).click();
  await pane.settles({ errors: 14, warnings: 3 });
});

it('replaces no CSR before both were seen', async () => {
  const { grid, pane, labels } = await visit();
  await pane.settles({ errors: 14, warnings: 3 });
  const cell = cellOf(TYPE, 'csr', 8);
  const there = await grid.text(cell);
  await grid.select(cell);
  await pane.root.getByRole('textbox', { name: labels.create.csr, exact: true }).fill(PEM);
  await pane.button(labels.create.putCsr).click();
  await pane.root.getByRole('group', { name: labels.review.csrThere }).waitFor();
  expect(await grid.text(cell)).toBe(there);
  await pane.button(labels.review.replaceCsr).click();
  await expect.poll(() => grid.text(cell)).not.toBe(there);
});

it('leads from an answer of the system to its row', async () => {
  const { grid, pane, labels } = await visit();
  await pane.settles({ errors: 14, warnings: 3 });
  await pane.open('create');
  await pane.root.getByRole('textbox', { name: labels.review.answer, exact: true }).fill('212:3,主体者DN,');
  await pane.button(labels.review.explain).click();
  await pane.root.getByRole('button', { name: labels.review.rowOfAnswer }).click();
  await expect.poll(() => grid.active()).toBe(cellOf(TYPE, 'subjectDn', 9));
});
