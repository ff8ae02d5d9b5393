// Pictures of the pane beside the simulated Excel, in its main states and step by step.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {(typeof LABELS)['ja']} Labels */
/** @typedef {Readonly<Record<string, string>>} Query of the preview */

const place = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const preview = place('../preview.mjs');
const cli = place('../../packages/cli/bin/upki-tsv.js');
const sample = place('../../examples/applications.xlsx');

const LABELS = {
  ja: {
    grid: 'Sheet1のセル',
    choice: /髙/,
    safe: /^安全な修正をまとめて適用/,
    exportButton: 'TSVを出力',
    exportTab: '出力',
    map: '列を対応付ける',
    openTsv: 'TSVファイルを選ぶ',
    steps: [
      '誤りのあるセルを選ぶ',
      'どこが、なぜいけないかを読む',
      '変更前と変更後を確かめて直す',
      'TSVを出力する',
    ],
  },
  en: {
    grid: 'Cells of Sheet1',
    choice: /髙/,
    safe: /^Apply all safe fixes/,
    exportButton: 'Export TSV',
    exportTab: 'Export',
    map: 'Map columns',
    openTsv: 'Choose a TSV file',
    steps: [
      'Select a cell with a mistake',
      'Read where and why it is wrong',
      'See before and after, and mend it',
      'Export the TSV',
    ],
  },
};

const SIZE = { width: 1100, height: 720 };
/** A sheet of its own, whose headers are not the manual's. */
const OWN_SHEET = [
  ['No', 'ホスト名(FQDN)', '主体者DN', 'CSR', '担当者氏名', '担当者のmail', 'サーバソフト'],
  ['1', 'www.example.ac.jp', '', '', '', '', ''],
];

/**
 * Takes all pictures of the pane into a folder.
 * @param {Browser} browser
 * @param {string} folder
 */
export async function paneImages(browser, folder) {
  const server = spawn(process.execPath, [preview, '--no-open', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(server.stdout);
    for (const language of /** @type {const} */ (['ja', 'en'])) {
      const labels = LABELS[language];
      const open = async (/** @type {Query} */ query) => {
        const context = await browser.newContext({
          viewport: SIZE,
          deviceScaleFactor: 1.5,
          acceptDownloads: true,
        });
        const tab = await context.newPage();
        await tab.goto(`${address}?${new URLSearchParams({ lang: language, ...query })}`);
        await tab.getByRole('tab', { name: labels.exportTab, exact: true }).waitFor();
        await settled(tab);
        return tab;
      };
      for (const [name, query, act] of STATES) {
        const tab = await open(query);
        await act(tab, labels);
        await settled(tab);
        await tab.locator('#pane').screenshot({ path: join(folder, `${name}.${language}.png`) });
        await tab.context().close();
      }
      await stepPicture(browser, open, labels, join(folder, `steps.${language}.png`));
    }
  } finally {
    server.kill('SIGINT');
  }
}

const settled = (/** @type {Page} */ tab) => tab.waitForTimeout(1200);
const button = (/** @type {Page} */ tab, /** @type {string | RegExp} */ name) =>
  tab.getByRole('button', { name }).first();

/**
 * Name of the picture, query of the preview, what is done there.
 * @type {readonly (readonly [string, Query, (tab: Page, labels: Labels) => Promise<void>])[]}
 */
const STATES = [
  ['start', { sheet: 'blank' }, async () => undefined],
  [
    'mapping',
    { sheet: 'blank' },
    async (tab, labels) => {
      await paste(tab, labels, OWN_SHEET);
      await settled(tab);
      await button(tab, labels.map).click();
    },
  ],
  [
    'dark',
    { theme: 'dark' },
    async (tab, labels) => tab.locator('#pane').getByText(labels.choice).first().click(),
  ],
  ['clean', { sheet: 'blank' }, openApplications],
  ['export', { sheet: 'blank' }, exportAll],
];

/**
 * @param {Page} tab
 * @param {Labels} labels
 * @param {readonly (readonly string[])[]} rows
 */
async function paste(tab, labels, rows) {
  await tab.getByRole('grid', { name: labels.grid }).focus();
  await tab.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    rows.map((row) => row.join('\t')).join('\r\n'),
  );
}

/**
 * Opens the sample applications for persons, which are all right, in a sheet of their own.
 * @param {Page} tab
 * @param {Labels} labels
 */
async function openApplications(tab, labels) {
  const chooser = tab.waitForEvent('filechooser');
  await button(tab, labels.openTsv).click();
  await (await chooser).setFiles({
    name: 'client-issue.tsv',
    mimeType: 'text/plain',
    buffer: applications(),
  });
  await settled(tab);
}

/**
 * @param {Page} tab
 * @param {Labels} labels
 */
async function exportAll(tab, labels) {
  await openApplications(tab, labels);
  await button(tab, labels.exportButton).click();
  await settled(tab);
  await tab.getByRole('tab', { name: labels.exportTab, exact: true }).click();
}

/** The TSV of the sample workbook’s issues for clients, whatever their method, in one. */
function applications() {
  const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-images-'));
  try {
    const { status } = spawnSync(process.execPath, [cli, 'convert', sample, '--out', folder, '--quiet']);
    if (status !== 0) throw new Error('The sample workbook could not be converted.');
    const names = readdirSync(folder).filter((name) => name.includes('client-issue'));
    return Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Four pictures of the whole page with a caption each, from the mistake to the exported file.
 * @param {Browser} browser
 * @param {(query: Query) => Promise<Page>} open
 * @param {Labels} labels
 * @param {string} path
 */
async function stepPicture(browser, open, labels, path) {
  const tab = await open({});
  const shots = [await tab.screenshot()];
  await tab.locator('#pane').getByText(labels.choice).first().click();
  await settled(tab);
  shots.push(await tab.screenshot());
  await button(tab, labels.safe).click();
  await settled(tab);
  shots.push(await tab.screenshot());
  await tab.context().close();
  const last = await open({ sheet: 'blank' });
  await exportAll(last, labels);
  await settled(last);
  shots.push(await last.screenshot());
  await last.context().close();

  const board = await browser.newPage({ viewport: { width: 1640, height: 1200 } });
  await board.setContent(stepsHtml(shots, labels.steps));
  await board.locator('main').screenshot({ path });
  await board.close();
}

const stepsHtml = (
  /** @type {readonly Buffer[]} */ shots,
  /** @type {readonly string[]} */ captions,
) => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; font: 600 22px/1.4 "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif; color: #1f2328; }
  main { display: grid; grid-template-columns: 1fr 1fr; gap: 28px 24px; padding: 24px; background: #fff; }
  figure { margin: 0; } figcaption { display: flex; gap: 12px; align-items: center; margin-bottom: 10px; }
  b { background: #107c41; color: #fff; border-radius: 50%; width: 34px; height: 34px; text-align: center; line-height: 34px; }
  img { width: 100%; display: block; border: 1px solid #d0d7de; border-radius: 8px; }
</style><main>${shots
  .map(
    (shot, index) =>
      `<figure><figcaption><b>${index + 1}</b>${captions[index]}</figcaption><img src="data:image/png;base64,${shot.toString('base64')}"></figure>`,
  )
  .join('')}</main>`;

/** @param {import('node:stream').Readable} output */
async function addressOf(output) {
  let text = '';
  for await (const part of output) {
    text += part;
    const [address] = /http:\/\/localhost:\d+\//.exec(text) ?? [];
    if (address) return address;
  }
  throw new Error(`The preview did not start: ${text}`);
}
