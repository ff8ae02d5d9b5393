import { expect, it } from 'vitest';
import { cellOf } from './applications.ts';
import { LABELS } from './labels.ts';
import { Pane } from './pane.ts';
import { visit } from './person.ts';

const TYPE = 'server-issue';
const MAIL = cellOf(TYPE, 'adminMail', 7);

it('speaks Office’s language at first, and either when asked', async () => {
  const { page, pane, labels } = await visit();
  const english = new Pane(page, LABELS.en);
  await pane.open('settings');
  await pane.root.getByRole('radio', { name: labels.settings.english, exact: true }).check();
  await english.ready();
  await english.open('check');
  await english.settles({ errors: 14, warnings: 3 });
  // What people wrote into the cells stays as it is.
  expect(await english.list.textContent()).toMatch(/Fix|character|space/);
  await english.open('settings');
  await english.root.getByRole('radio', { name: labels.settings.japanese, exact: true }).check();
  await pane.ready();
  await pane.root.getByRole('radio', { name: labels.settings.asOffice, exact: true }).check();
  await pane.ready();
});

it('remembers the language', async () => {
  const { page, pane, labels } = await visit();
  await pane.open('settings');
  await pane.root.getByRole('radio', { name: labels.settings.english, exact: true }).check();
  const english = new Pane(page, LABELS.en);
  await english.ready();
  await page.reload();
  await english.ready();
});

it('checks only when asked while live checking is off', async () => {
  const { grid, pane, labels } = await visit();
  await pane.settles({ errors: 14, warnings: 3 });
  await pane.open('settings');
  await pane.root.getByRole('switch', { name: labels.settings.live }).uncheck();
  await grid.type(MAIL, 'nobody');
  await pane.open('check');
  await pane.root.getByText(labels.outdated).waitFor();
  expect(await pane.sums()).toEqual({ errors: 14, warnings: 3 });
  await grid.select(MAIL);
  expect(await grid.isHighlighted(MAIL)).toBe(false);
  await pane.button(labels.checkNow).click();
  await pane.settles({ errors: 15, warnings: 3 });
  await pane.open('settings');
  await pane.root.getByRole('switch', { name: labels.settings.live }).check();
  await grid.type(MAIL, 'pki-admin@rei-u.example.ac.jp');
  await pane.settles({ errors: 14, warnings: 3 });
});

it('clears highlights, leaves them out when asked, and lays them again', async () => {
  const { grid, pane, labels } = await visit();
  const bad = cellOf(TYPE, 'subjectDn', 8);
  await grid.select(bad);
  await expect.poll(() => grid.isHighlighted(bad)).toBe(true);
  await pane.open('settings');
  const highlights = pane.root.getByRole('switch', { name: labels.settings.highlights });
  await highlights.uncheck();
  await expect.poll(() => grid.isHighlighted(bad)).toBe(false);
  await grid.type(MAIL, 'nobody');
  await pane.settles({ errors: 15, warnings: 3 });
  await grid.select(MAIL);
  expect(await grid.isHighlighted(MAIL)).toBe(false);
  await highlights.check();
  await expect.poll(() => grid.isHighlighted(MAIL)).toBe(true);
  await pane.button(labels.settings.clear).click();
  await grid.select(bad);
  await expect.poll(() => grid.isHighlighted(bad)).toBe(false);
});

it.each(['ja', 'en'] as const)('has no name in another language (%s)', async (lang) => {
  const { pane } = await visit({ lang });
  await pane.settles({ errors: 14, warnings: 3 });
  const foreign = lang === 'ja' ? /^[\x20-\x7e]*[A-Za-z]{3}[\x20-\x7e]*$/ : /[ぁ-ん]/;
  for (const view of ['check', 'export', 'create', 'settings'] as const) {
    await pane.open(view);
    const names = await pane.root
      .locator('[aria-label], [title], [placeholder]')
      .evaluateAll((elements) =>
        elements.flatMap((element) =>
          ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
        ),
      );
    expect(names.filter((name) => foreign.test(name) && !name.startsWith('-----BEGIN'))).toEqual([]);
  }
});
