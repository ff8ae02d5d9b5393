// Pictures of what the command prints.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @type {Readonly<Record<string, string>>} */
const COLOURS = { 1: 'b', 2: 'dim', 31: 'red', 32: 'green', 33: 'yellow', 34: 'blue', 36: 'cyan' };
const ARGS = ['check', 'examples/mistakes.xlsx', '--sheet', 'サーバ発行', '--rows', '3,13,18,19'];
const SIZE = { width: 1180, height: 570 };

const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Text with the escape sequences of a terminal as HTML.
 * @param {string} text
 */
function html(text) {
  let open = 0;
  const body = escaped(text).replaceAll(/\x1b\[([\d;]*)m/g, (_, /** @type {string} */ codes) => {
    const names = codes
      .split(';')
      .map((code) => COLOURS[code])
      .filter(Boolean);
    if (names.length === 0) {
      const close = '</span>'.repeat(open);
      open = 0;
      return close;
    }
    open++;
    return `<span class="${names.join(' ')}">`;
  });
  return body + '</span>'.repeat(open);
}

const page = (
  /** @type {string} */ command,
  /** @type {string} */ output,
) => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; background: #1e1e2e; color: #e4e4ec; font: 15px/1.45 "Noto Sans Mono CJK JP", monospace; }
  pre { margin: 0; padding: 22px 26px; white-space: pre; font: inherit; }
  .b { font-weight: bold } .dim { color: #9a9ab0 } .red { color: #ff8a8a } .green { color: #8fdf9a }
  .yellow { color: #f5d67b } .blue { color: #8ab4ff } .cyan { color: #7fd6e0 }
</style><pre><span class="dim">$ ${escaped(command)}</span>\n${html(output)}</pre>`;

/**
 * Takes a picture in each language into a folder.
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder
 */
export async function terminalImages(browser, folder) {
  for (const language of ['ja', 'en']) {
    const { stdout } = spawnSync(
      process.execPath,
      ['packages/cli/bin/upki-tsv.js', ...ARGS, '--lang', language],
      { cwd: root, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '1' } },
    );
    const tab = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1.5 });
    await tab.setContent(page(`upki-tsv ${ARGS.join(' ')}`, stdout));
    await tab.screenshot({ path: join(folder, `check.${language}.png`) });
    await tab.close();
  }
}
