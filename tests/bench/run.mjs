// Ratios within one run, medians of several: `npm run bench [-- NAME…]`. Absolute times mean little on shared
// machines; what a budget compares is printed beside it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { bulkWorkbook, serverTsv, serverWorkbook, wrongWorkbook } from './inputs.mjs';

const cli = fileURLToPath(new URL('../../packages/cli/bin/upki-tsv.js', import.meta.url));
const hucreReader = fileURLToPath(new URL('./read-with-hucre.mjs', import.meta.url));
const coreCheck = fileURLToPath(new URL('./check-in-memory.mjs', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-bench-'));
const path = (/** @type {string} */ name) => join(folder, name);

const median = (/** @type {readonly number[]} */ numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * Milliseconds and peak bytes of one run of Node on a script.
 * @param {readonly string[]} args
 */
function runNode(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', peakReporter, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const time = performance.now() - start;
  // 1 tells that a file has errors.
  if (status !== 0 && !(status === 1 && args.includes('check')))
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { time, peak: Number(/PEAK (\d+)/.exec(stderr)?.[1] ?? 0), stdout };
}

const peakReporter = new URL('./report-peak.mjs', import.meta.url).href;

/**
 * Runs both in turn, so that what else the machine does weighs on both, and compares medians.
 * @param {string} name
 * @param {{ readonly time: number, readonly peak?: number }} wanted
 * @param {readonly string[]} measured
 * @param {readonly string[]} against
 * @param {number} rounds
 */
function compare(name, wanted, measured, against, rounds) {
  /** @type {ReturnType<typeof runNode>[]} */
  const own = [];
  /** @type {ReturnType<typeof runNode>[]} */
  const other = [];
  for (let round = 0; round < rounds; round++) {
    other.push(runNode(against));
    own.push(runNode(measured));
  }
  const ratio = (/** @type {'time' | 'peak'} */ key) =>
    median(own.map((each) => each[key])) / median(other.map((each) => each[key]));
  report(name, wanted.time, ratio('time'), `${median(own.map(({ time }) => time)).toFixed(0)} ms`);
  if (wanted.peak) report(`${name}, peak memory`, wanted.peak, ratio('peak'), '');
}

/**
 * @param {string} name
 * @param {number} wanted
 * @param {number} ratio
 * @param {string} note
 */
function report(name, wanted, ratio, note) {
  console.log(
    `${ratio <= wanted ? 'within' : 'OVER  '}  ${ratio.toPrecision(3).padStart(8)}  wanted ≤ ${String(wanted).padEnd(5)}  ${name}  ${note}`,
  );
}

const EMPTY = ['-e', '0'];
const convert = (/** @type {string} */ name) => [
  cli,
  'convert',
  path(name),
  '--out',
  path(`out-${name}`),
  '--force',
  '--quiet',
];

const BENCHES = {
  start: () => compare('start: --version', { time: 1.5 }, [cli, '--version'], EMPTY, 15),
  'one-tsv': async () => {
    writeFileSync(path('server-issue.tsv'), await serverTsv(1));
    compare(
      'check: one TSV record with a CSR',
      { time: 2.5 },
      [cli, 'check', path('server-issue.tsv')],
      EMPTY,
      11,
    );
  },
  'server-99': async () => {
    writeFileSync(path('server.xlsx'), await serverWorkbook(99));
    compare(
      'check: 99 server rows with CSRs, .xlsx',
      { time: 2.5 },
      [cli, 'check', path('server.xlsx')],
      EMPTY,
      11,
    );
  },
  'bulk-1000': async () => {
    writeFileSync(path('bulk.xlsx'), await bulkWorkbook(1000));
    compare(
      'convert: 1,000 P12 rows, .xlsx',
      { time: 1.5 },
      convert('bulk.xlsx'),
      [hucreReader, path('bulk.xlsx')],
      9,
    );
  },
  'client-100000': async () => {
    writeFileSync(path('clients.xlsx'), await bulkWorkbook(100_000));
    compare(
      'convert: 100,000 client rows, .xlsx',
      { time: 0.8, peak: 0.4 },
      convert('clients.xlsx'),
      [hucreReader, path('clients.xlsx')],
      3,
    );
  },
  'all-wrong': async () => {
    writeFileSync(path('right.xlsx'), await bulkWorkbook(100_000));
    writeFileSync(path('wrong.xlsx'), await wrongWorkbook(100_000));
    compare(
      'check: 100,000 rows that are all wrong against right ones',
      { time: 3, peak: 2 },
      [cli, 'check', path('wrong.xlsx')],
      [cli, 'check', path('right.xlsx')],
      3,
    );
  },
  linear: () => {
    const perRecord = (/** @type {number} */ count) =>
      median(Array.from({ length: 5 }, () => Number(runNode([coreCheck, String(count)]).stdout) / count));
    report('core: time a record, 100,000 against 1,000', 1.2, perRecord(100_000) / perRecord(1000), '');
  },
  edit: async () => {
    const script = await bundled('edit');
    const ratio = median(Array.from({ length: 3 }, () => Number(runNode([script]).stdout)));
    report('add-in: an edit on 10,000 rows against a full check', 1 / 200, ratio, '');
  },
};

/**
 * Bundles a script in TypeScript, and answers its path.
 * @param {string} name
 */
async function bundled(name) {
  const file = path(`${name}.mjs`);
  await build({
    input: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
    platform: 'node',
    resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
    output: { file, format: 'esm', codeSplitting: false },
  });
  return file;
}

const wanted = process.argv.slice(2);
try {
  for (const [name, bench] of Object.entries(BENCHES))
    if (wanted.length === 0 || wanted.includes(name)) await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
