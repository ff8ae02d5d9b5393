// Shows the pane beside a simulated Excel in an ordinary browser: `node scripts/preview.mjs [--port N] [--no-open]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { build, preview } from 'vite';

const DEFAULT_PORT = 4173;
const configFile = fileURLToPath(new URL('../tests/preview/vite.config.ts', import.meta.url));

const { port, open } = readArguments();
// A folder of its own, so that one preview does not take the files away under another.
const outDir = mkdtempSync(join(tmpdir(), 'upki-tsv-preview-'));
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
console.log('プレビューを用意しています… / Getting the preview ready …');
await attempt(
  () => build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } }),
  'プレビューをビルドできませんでした。 / The preview could not be built.',
);
const server = await attempt(
  () =>
    preview({
      configFile,
      logLevel: 'warn',
      build: { outDir },
      preview: { host: 'localhost', port, strictPort: port === 0, open },
    }),
  'サーバーを始められませんでした。 / The server could not be started.',
);
const address = server.httpServer.address();
const real = typeof address === 'object' ? address?.port : undefined;
console.log(`Excelのシミュレーション: http://localhost:${real}/ （Ctrl+Cで終わります）
Simulation of Excel:     http://localhost:${real}/ (Ctrl+C ends it)`);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
    });
    const text = values.port ?? process.env.PORT ?? String(DEFAULT_PORT);
    if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
      fail(`ポートは0から65535までの数です: ${text} / A port is a number from 0 to 65535, not ${text}.`, 2);
    }
    return { port: Number(text), open: process.stdout.isTTY === true && !values['no-open'] };
  } catch (error) {
    return fail(`${messageOf(error)}\n--port N, --no-open`, 2);
  }
}

const messageOf = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error));

/**
 * @template T
 * @param {() => Promise<T>} action
 * @param {string} message
 */
async function attempt(action, message) {
  try {
    return await action();
  } catch (error) {
    return fail(`${message}\n${stripVTControlCharacters(messageOf(error))}`, 1);
  }
}

/**
 * @param {string} message
 * @param {number} status
 * @returns {never}
 */
function fail(message, status) {
  console.error(message);
  process.exit(status);
}
