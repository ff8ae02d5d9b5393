import { readFileSync } from 'node:fs';
import { APPLICATION_TYPES, cellAddress, fieldAt, formatOf, layoutOf } from '@upki-tsv/core';
import { expect, it } from 'vitest';
import { cellOf, clientRows, firstRow, sheetName } from './applications.ts';
import { bySuffix, convertByCommand, sheetOf } from './command.ts';
import { visit } from './person.ts';

it.each(['ja', 'en'] as const)('makes a sheet for each type of application (%s)', async (lang) => {
  const { grid, pane, labels } = await visit({ sheet: 'blank', lang });
  for (const type of APPLICATION_TYPES) {
    await pane.open('create');
    await pane.newSheet(type).click();
    await expect.poll(() => grid.activeSheet()).toBe(sheetName(type, lang));
    await pane.open('check');
    await pane.heading(labels.empty).waitFor();
    const { headerRow, columns } = layoutOf(type, { language: lang });
    const [headers] = await grid.copy(`A${headerRow}:${cellAddress(columns.length - 1, headerRow)}`);
    expect(headers).toEqual(columns.map(({ header }) => header));
  }
});

it('makes a sheet with the DN in columns of its own', async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  await pane.open('create');
  await pane.root.getByRole('checkbox', { name: labels.create.dnParts }).check();
  await pane.newSheet('client-issue').click();
  const { headerRow } = layoutOf('client-issue', { dnParts: true });
  await expect.poll(async () => (await grid.copy(`A${headerRow}:H${headerRow}`))[0]).toContain('CN');
});

it('makes the institution sheet, and shows what it holds', async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  await pane.open('create');
  await pane.button(labels.create.institution).click();
  await expect.poll(() => grid.activeSheet()).toBe('機関情報');
  await pane.open('check');
  await pane.heading(labels.create.isInstitution).waitFor();
});

const PICTURE = new URL('../../packages/excel-addin/public/icons/sheet-32.png', import.meta.url);
const OWN = ['名前', '宛先アドレス', '学籍', '区分'];
const MAPPED: readonly (readonly [
  letters: string,
  field: 'userName' | 'userMail' | 'subjectDn' | 'profile',
])[] = [
  ['A', 'userName'],
  ['B', 'userMail'],
  ['C', 'subjectDn'],
  ['D', 'profile'],
];

it('takes a sheet of one’s own by mapping its columns, remembers that, and forgets it again', async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  const dn = 'CN=REI HANAKO,OU=S1,O=Rei University,L=Chiyoda-ku,ST=Tokyo,C=JP';
  await grid.pasteRows('A1', [OWN, ['髙橋　花子', 'hanako@rei-u.example.ac.jp', dn, '5']]);
  await pane.open('check');
  await pane.button(labels.create.mapColumns).click();
  await pane.root
    .getByRole('combobox', { name: labels.create.type })
    .selectOption({ label: 'クライアント証明書 発行' });
  const format = formatOf('client-issue');
  for (const [letters, field] of MAPPED) {
    const title = fieldAt(format, format.itemOf[field] ?? 0)?.title.ja ?? '';
    const choice = pane.root.getByRole('combobox', { name: labels.create.itemOf(letters) });
    const option = choice.getByRole('option').filter({ hasText: title }).first();
    await choice.selectOption((await option.getAttribute('value')) ?? '');
  }
  await pane.button(labels.create.useSheet).click();
  await pane.heading('クライアント証明書 発行').waitFor();
  await expect.poll(() => pane.finding('A2', '髙').count()).toBe(1);

  await grid.command(labels.book.addSheet);
  await pane.heading(labels.create.notApplications).waitFor();
  const [own = ''] = await grid.sheetNames();
  await grid.openSheet(own);
  await pane.heading('クライアント証明書 発行').waitFor();

  await pane.open('settings');
  await pane.button(labels.create.forget).click();
  await pane.open('check');
  await pane.heading(labels.create.notApplications).waitFor();
});

it('opens a TSV in a new sheet and exports it as it was', async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  await pane.makeSheet('client-issue');
  const top = firstRow('client-issue');
  await grid.pasteRows(`A${top}`, clientRows(3, { profile: '5', method: '2' }));
  await pane.heading(labels.clean).waitFor();
  const [tsv] = await pane.export();
  if (!tsv) throw new Error('Nothing was exported');
  await pane.open('create');
  await pane.chooseFiles(labels.create.openTsv, [
    { name: tsv.name, mimeType: 'text/tab-separated-values', buffer: tsv.bytes },
  ]);
  await expect.poll(async () => (await grid.sheetNames()).length).toBe(3);
  await pane.open('check');
  await pane.heading(labels.clean).waitFor();
  expect(await grid.text(cellOf('client-issue', 'pin', top))).toHaveLength(12);
  const again = await pane.export();
  expect(bySuffix(again)).toEqual(bySuffix([tsv]));
});

it('asks for the type where the headers fit several', async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  await grid.pasteRows('A1', [
    ['主体者DN', '失効対象証明書シリアル番号', '失効理由', '失効理由コメント'],
    ['CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP', '0x1A2B', '4', '更新のため'],
  ]);
  await pane.heading(labels.create.unclear).waitFor();
  await pane.root
    .getByRole('combobox', { name: labels.create.type })
    .selectOption({ label: 'サーバ証明書 失効' });
  await pane.button(labels.create.useType).click();
  await pane.heading('サーバ証明書 失効').waitFor();
  const [name = ''] = await grid.sheetNames();
  const sheet = await sheetOf(grid, name, 'A1:D2');
  await pane.open('check');
  await expect.poll(() => pane.sums()).toEqual({ errors: 0, warnings: 0 });
  const expected = await convertByCommand(sheet, ['--type', 'server-revoke']);
  expect(bySuffix(await pane.export())).toEqual(bySuffix(expected));
});

it('does not open what is no TSV', async () => {
  const { grid, pane, labels } = await visit({ sheet: 'blank' });
  await pane.open('create');
  await pane.chooseFiles(labels.create.openTsv, [
    {
      name: 'picture.tsv',
      mimeType: 'image/png',
      buffer: readFileSync(PICTURE),
    },
  ]);
  await pane.root.getByText(labels.create.notTsv).waitFor();
  expect(await grid.sheetNames()).toHaveLength(1);
});
