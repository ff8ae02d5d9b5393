// The project's tasks, on any platform and without a shell: `node scripts/run.mjs TASK`. Plain Node, so that it runs
// on a fresh clone; it installs and builds what is missing first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MIN_NODE = { major: 20, minor: 19 };
const BIOME = 'node_modules/@biomejs/biome/bin/biome';

/** @type {Readonly<Record<string, (args: string[]) => number | Promise<number>>>} */
const TASKS = {
  test,
  demo,
  build,
  check,
  bench,
  generate,
  'new-rule': newRule,
  'new-format': newFormat,
  dev,
  preview,
};

/** @param {string[]} argv */
async function main([name, ...args]) {
  const task = name !== undefined && Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task) fail(`There is no task ${name ?? ''}. Tasks: ${Object.keys(TASKS).join(', ')}.`, 2);
  requireNode();
  install();
  process.exitCode = await task(args);
}

/**
 * Builds and runs every test; ends with a line that counts them. Without a browser its tests are named and fail.
 * @param {string[]} args
 */
async function test(args) {
  const built = build();
  if (built !== 0) return built;
  const { getBrowser } = await import('./browser.mjs');
  const browser = await getBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-test-'));
  const report = join(folder, 'report.json');
  const status = node(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(browser ? [] : ['--project=node']),
      ...args,
    ],
    browser ? { UPKI_TSV_BROWSER: browser } : {},
  );
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  const missing = browser ? [] : browserTests();
  if (missing.length > 0) {
    console.error(
      `\nThere is no browser, and none could be installed, so these did not run:\n${missing.join('\n')}`,
    );
  }
  const broken = counts ? counts.numFailedTests : 1;
  const failed = broken + missing.length || (status === 0 ? 0 : 1);
  console.log(`\n${counts?.numPassedTests ?? 0} passed, ${failed} failed`);
  return failed > 0 ? status || 1 : status;
}

const browserTests = () =>
  readdirSync(join(root, 'tests/browser'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/browser/${name}`);

/**
 * Converts the sample workbooks and shows what was done.
 * @param {string[]} args
 */
function demo(args) {
  const built = build(['--output-logs=errors-only']);
  return built !== 0 ? built : node('scripts/demo.mjs', args);
}

/**
 * Builds every package whose sources changed.
 * @param {string[]} args
 */
function build(args = []) {
  return node('node_modules/turbo/bin/turbo', ['run', 'build', '--ui=stream', ...args]);
}

/** Formatter, linter and type checker. */
function check() {
  return (
    node(BIOME, ['check', '--error-on-warnings', '.']) ||
    node('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json'])
  );
}

/** Writes all that is generated anew: the same sources give the same bytes. */
function generate() {
  for (const script of ['generate-repertoire', 'generate-rules', 'generate-docs', 'make-examples']) {
    const status = node(`scripts/${script}.mjs`);
    if (status !== 0) return status;
  }
  return 0;
}

/**
 * Makes the entry of a new type of application and what is generated from it.
 * @param {string[]} args
 */
function newFormat(args) {
  return (
    node('scripts/new-format.mjs', args) ||
    node(BIOME, ['check', '--write', 'packages/core/src/manual/editions']) ||
    generate()
  );
}

/**
 * Makes the files of a new rule and what is generated from them.
 * @param {string[]} args
 */
function newRule(args) {
  return (
    node('scripts/new-rule.mjs', args) ||
    node(BIOME, ['check', '--write', 'packages/core/src/rules']) ||
    generate()
  );
}

/** Serves the Excel add-in for development. */
function dev() {
  return node('scripts/dev.mjs');
}

/**
 * Shows the pane beside a simulated Excel in an ordinary browser.
 * @param {string[]} args
 */
function preview(args) {
  return node('scripts/preview.mjs', args);
}

/** @param {string[]} args */
function bench(args) {
  const built = build(['--output-logs=errors-only']);
  return built !== 0 ? built : node('tests/bench/run.mjs', args);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE.major || (major === MIN_NODE.major && minor >= MIN_NODE.minor)) return;
  fail(
    `Node.js ${MIN_NODE.major}.${MIN_NODE.minor} or newer is needed; this is ${process.versions.node}.`,
    2,
  );
}

/** Installs the packages of the lock file where they are not there. */
function install() {
  if (isInstalled()) return;
  console.log('Installing packages …');
  const npm = process.env.npm_execpath;
  const status = npm
    ? run(process.execPath, [npm, 'ci'])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci'], { shell: process.platform === 'win32' });
  if (status !== 0) {
    fail(
      'The packages could not be installed. See npm’s message above; is the npm registry within reach?',
      status,
    );
  }
}

/** True where node_modules holds what the lock file asks for; packages of other platforms may be missing. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, { version, optional, link }]) => {
      if (path === '' || !path.startsWith('node_modules/')) return true;
      if (link) return existsSync(join(root, path));
      return present[path] ? present[path].version === version : optional === true;
    });
  } catch {
    return false;
  }
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function node(script, args = [], env = {}) {
  return run(process.execPath, [join(root, script), ...args], {}, env);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 * @param {NodeJS.ProcessEnv} env
 */
function run(command, args, options = {}, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...env },
    ...options,
  });
  if (error) fail(`${command} could not be started: ${error.message}`, 2);
  return status ?? 1;
}

/**
 * @param {string} message
 * @param {number} status
 * @returns {never}
 */
function fail(message, status) {
  console.error(message);
  process.exit(status || 1);
}

await main(process.argv.slice(2));
