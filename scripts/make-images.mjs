// Pictures for the READMEs and the documents: `node scripts/make-images.mjs [terminal|pane]`, built first.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { paneImages } from './images/pane.mjs';
import { terminalImages } from './images/terminal.mjs';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));
const KINDS = { terminal: terminalImages, pane: paneImages };

const executablePath = findBrowser();
if (!executablePath) throw new Error('There is no Chromium or Chrome on the PATH.');
const wanted = process.argv.slice(2);
const browser = await chromium.launch({ executablePath });
try {
  for (const [kind, take] of Object.entries(KINDS)) {
    if (wanted.length === 0 || wanted.includes(kind)) await take(browser, folder);
  }
} finally {
  await browser.close();
}
