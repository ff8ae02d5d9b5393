// Draws the icons of the add-in from their one source: `node scripts/make-icons.mjs [BROWSER]`. BROWSER is any
// Chromium; without it, one is looked for on the PATH. The PNG files are kept with the sources.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const addin = fileURLToPath(new URL('../packages/excel-addin/', import.meta.url));
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const SIZES = [16, 32, 64, 80];
const BADGES = ['check', 'sheet', 'export'];

const browser = process.argv[2] ?? BROWSERS.find((name) => !spawnSync(name, ['--version']).error);
if (!browser) throw new Error(`No browser on the PATH. Tried: ${BROWSERS.join(', ')}.`);
const source = readFileSync(join(addin, 'assets/icon.svg'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-icons-'));
mkdirSync(join(addin, 'public/icons'), { recursive: true });
try {
  for (const badge of BADGES) for (const size of SIZES) draw(badge, size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} badge
 * @param {number} size
 */
function draw(badge, size) {
  const svg = source
    .replace(/data-badge="\w+"/, `data-badge="${badge}"`)
    .replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}"`);
  const page = join(folder, `${badge}-${size}.html`);
  writeFileSync(page, `<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
  const png = join(addin, `public/icons/${badge}-${size}.png`);
  const { status, stderr, error } = spawnSync(
    String(browser),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      '--default-background-color=00000000',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${size},${size}`,
      `--screenshot=${png}`,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${browser} could not draw ${page}: ${error?.message ?? stderr}`);
  console.log(`${badge}-${size}.png`);
}
