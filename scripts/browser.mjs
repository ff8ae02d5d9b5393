// Finds a browser for the browser tests, or gets one: on the PATH, by apt where this runs as root, by Playwright's own
// installer. Plain Node; call it after the packages are installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/**
 * Where installers put it without adding it to the PATH.
 * @type {Partial<Record<NodeJS.Platform, string[]>>}
 */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    process.env[folder] ? [join(process.env[folder], 'Google/Chrome/Application/chrome.exe')] : [],
  ),
};
const playwright = fileURLToPath(new URL('../node_modules/playwright-core', import.meta.url));

/** The path of a browser that starts; undefined where there is none. */
export function findBrowser() {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.flatMap((name) => endings.map((ending) => join(folder, name + ending))));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find((path) => isExecutable(path) && starts(path));
}

/** Installs a browser where none is found, and says what it does; undefined where it cannot. */
export async function getBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && installByApt()) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  return installByPlaywright();
}

function installByApt() {
  console.log('Installing Chromium with apt …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return (
    apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  );
}

async function installByPlaywright() {
  console.log('Installing Chromium with Playwright …');
  spawnSync(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' });
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * False for what only says where to get a browser, as some systems have under its name.
 * @param {string} path
 */
function starts(path) {
  // Chrome for Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
