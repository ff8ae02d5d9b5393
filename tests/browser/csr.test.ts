import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cellOf, firstRow, serverRow } from './applications.ts';
import { type Person, visit } from './person.ts';

const TYPE = 'server-issue';
const TOP = firstRow(TYPE);
const CELL = cellOf(TYPE, 'csr', TOP);
const HOST = 'www.rei-u.example.ac.jp';
const PEM = readFileSync(new URL(`../../examples/csr/${HOST}.pem`, import.meta.url), 'utf8').trim();
const LINES = PEM.split(/\r?\n/);
const ONE_LINE = LINES.slice(1, -1).join('');

const FORMS: readonly (readonly [name: string, text: string])[] = [
  ['PEM', LINES.join('\n')],
  ['PEM with CRLF', LINES.join('\r\n')],
  ['PEM that lost its line breaks', LINES.join(' ')],
  ['quoted lines of a mail', LINES.map((line) => `> ${line}`).join('\n')],
  ['PEM of another name', PEM.replaceAll('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST')],
];

async function newSheet(): Promise<Person> {
  const person = await visit({ sheet: 'blank' });
  await person.pane.makeSheet(TYPE);
  return person;
}

it.each(FORMS)('puts a CSR that is pasted into an open cell on one line: %s', async (_, text) => {
  const { page, grid, pane, labels } = await newSheet();
  await grid.select(CELL);
  await page.keyboard.press('F2');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await pane.root.getByText(labels.csrJoined).waitFor();
  await expect.poll(() => grid.text(CELL)).toBe(ONE_LINE);
});

it('puts together a CSR whose lines were pasted over rows, and offers what follows from it', async () => {
  const { grid, pane, labels } = await newSheet();
  await grid.paste(CELL, `${LINES.join('\r\n')}\r\n`);
  await pane.root.getByText(labels.csrJoined).waitFor();
  await expect.poll(() => grid.text(CELL)).toBe(ONE_LINE);
  for (const row of [1, LINES.length - 1])
    expect(await grid.text(cellOf(TYPE, 'csr', TOP + row)), `${row} rows below`).toBe('');
  await grid.select(CELL);
  await pane.button(labels.offer).click();
  await expect.poll(() => grid.text(cellOf(TYPE, 'fqdn', TOP))).toBe(HOST);
  expect(await grid.text(cellOf(TYPE, 'subjectDn', TOP))).toBe(
    `CN=${HOST},O=Rei University,L=Chiyoda-ku,ST=Tokyo,C=JP`,
  );
  expect(await grid.text(cellOf(TYPE, 'profile', TOP))).toBe('3');
});

it('takes a CSR with openssl’s text around it in its own box', async () => {
  const { grid, pane, labels } = await newSheet();
  await grid.select(CELL);
  const openssl = `Certificate Request:\n    Data:\n        Version: 1 (0x0)\n        Subject: C = JP\n${PEM}\n`;
  await pane.root.getByRole('textbox', { name: labels.create.csr, exact: true }).fill(openssl);
  await pane.button(labels.create.putCsr).click();
  await expect.poll(() => grid.text(CELL)).toBe(ONE_LINE);
});

it('refuses a private key, and keeps nothing of it', async () => {
  const { grid, pane, labels } = await newSheet();
  await grid.select(CELL);
  const box = pane.root.getByRole('textbox', { name: labels.create.csr, exact: true });
  await box.fill(
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ\n-----END PRIVATE KEY-----',
  );
  await pane.button(labels.create.putCsr).click();
  await expect.poll(() => box.inputValue()).toBe('');
  expect(await grid.text(CELL)).toBe('');
  expect(await pane.root.textContent()).not.toContain('MIIEvQIBADANBg');
});

it('leaves what is no whole CSR as it was pasted', async () => {
  const { page, grid, pane } = await newSheet();
  const cut = LINES.slice(0, 4).join('\n');
  await grid.select(CELL);
  await page.keyboard.press('F2');
  await page.keyboard.insertText(cut);
  await page.keyboard.press('Enter');
  await expect.poll(() => pane.finding(CELL).count()).toBeGreaterThan(0);
  expect(await grid.text(CELL)).toBe(cut);
});

it('makes rows of CSR files', async () => {
  const { grid, pane, labels } = await newSheet();
  const hosts = ['mail', 'portal'];
  await pane.open('create');
  const files = hosts.map((host) =>
    fileURLToPath(new URL(`../../examples/csr/${host}.rei-u.example.ac.jp.pem`, import.meta.url)),
  );
  await pane.chooseFiles(labels.create.addRows, files);
  await pane.button(labels.write).click();
  for (const [index, host] of hosts.entries()) {
    const [row] = await Promise.all([serverRow(host, index + 1)]);
    await expect.poll(() => grid.text(cellOf(TYPE, 'subjectDn', TOP + index))).toBe(row[1]);
  }
});

it('lets the person undo what it did to a pasted CSR', async () => {
  const { page, grid, pane, labels } = await newSheet();
  await grid.select(CELL);
  await page.keyboard.press('F2');
  await page.keyboard.insertText(PEM);
  await page.keyboard.press('Enter');
  await expect.poll(() => grid.text(CELL)).toBe(ONE_LINE);
  await pane.root.getByText(labels.csrJoined).waitFor();
  for (let step = 0; step < 6 && (await grid.text(CELL)) !== ''; step += 1) {
    await grid.command(labels.book.undo);
    // Time for the pane to answer.
    await page.waitForTimeout(500);
  }
  expect(await grid.text(CELL)).toBe('');
});
