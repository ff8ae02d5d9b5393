import { expect, it } from 'vitest';
import { barriers } from './axe.ts';
import { overflowing } from './looks.ts';
import { type Person, type Visit, visit } from './person.ts';
import { STATES } from './views.ts';

const LANGUAGES = ['ja', 'en'] as const;
const WIDTHS = [270, 320, 500] as const;

async function openSample(settings: Visit = {}): Promise<Person> {
  const person = await visit(settings);
  await person.pane.settles({ errors: 14, warnings: 3 });
  return person;
}

for (const lang of LANGUAGES) {
  it.each(STATES)(`has no barriers and cuts nothing off: $name (${lang})`, async ({ reach }) => {
    const person = await openSample({ lang });
    const { page, pane, labels } = person;
    await reach(person);
    expect(await barriers(page)).toEqual([]);
    const width = page.getByRole('combobox', { name: labels.book.paneWidth });
    for (const pixels of WIDTHS) {
      await width.selectOption(String(pixels));
      expect(await overflowing(pane.root), `${pixels} px`).toEqual([]);
    }
  });
}

it.each(['dark', 'black'] as const)('has no barriers in the %s theme', async (theme) => {
  const person = await openSample({ theme });
  for (const view of ['check', 'export', 'create', 'settings'] as const) {
    await person.pane.open(view);
    expect(await barriers(person.page), view).toEqual([]);
  }
  const background = await person.pane.root.getByRole('banner').evaluate((element) => {
    let at: Element | null = element;
    while (at && getComputedStyle(at).backgroundColor === 'rgba(0, 0, 0, 0)') at = at.parentElement;
    return at && getComputedStyle(at).backgroundColor;
  });
  expect(background).toBe(theme === 'dark' ? 'rgb(38, 38, 38)' : 'rgb(0, 0, 0)');
});

it('has no barriers with forced colours, and shows which tab is open', async () => {
  const { page, pane } = await openSample({ forcedColors: 'active' });
  expect(await barriers(page)).toEqual([]);
  const lines = await pane.root
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor));
  expect(new Set(lines).size).toBe(2);
});

it('fits at 200 %', async () => {
  const { pane } = await openSample({
    pane: 270,
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
  });
  for (const view of ['check', 'export', 'create', 'settings'] as const) {
    await pane.open(view);
    expect(await overflowing(pane.root), view).toEqual([]);
    const main = await pane.root.getByRole('main').boundingBox();
    expect(main?.height).toBeGreaterThan(100);
  }
});
