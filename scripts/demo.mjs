// `npm run demo`: the sample workbooks through the built command, as a user would run it.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join('packages', 'cli', 'bin', 'upki-tsv.js');
const out = join('examples', 'out');
const EXCERPT_LINES = 40;

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value && !/^(?:C|POSIX)(?:\.|$)/.test(value));
const japanese = (locale ?? Intl.DateTimeFormat().resolvedOptions().locale).startsWith('ja');
const say = (/** @type {string} */ ja, /** @type {string} */ en) => console.log(`\n${japanese ? ja : en}\n`);

/**
 * @param {readonly string[]} args
 * @param {{ readonly stdio?: import('node:child_process').StdioOptions }} options
 */
function upkiTsv(args, options = {}) {
  console.log(`$ upki-tsv ${args.join(' ')}`);
  const result = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
  if (result.error) throw result.error;
  return result;
}

rmSync(join(root, out), { recursive: true, force: true });

say(
  '1. マニュアルにあるすべての種類の申請をまとめたブックと、P12一括1,000件のブックを変換します。',
  '1. A workbook of every type in the manual, and one of 1,000 P12 applications in bulk, become upload files.',
);
const converted = upkiTsv([
  'convert',
  join('examples', 'applications.xlsx'),
  join('examples', 'bulk-1000.xlsx'),
  '--out',
  out,
]);

say(
  '2. 間違いだらけのブックを調べます（はじめの部分）。',
  '2. A workbook full of mistakes is checked (the beginning of what it says).',
);
const checked = upkiTsv(['check', join('examples', 'mistakes.xlsx')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = checked.stdout.trimEnd().split('\n');
console.log(lines.slice(0, EXCERPT_LINES).join('\n'));
if (lines.length > EXCERPT_LINES)
  console.log(
    `  … ${japanese ? `ほか${lines.length - EXCERPT_LINES}行` : `${lines.length - EXCERPT_LINES} more lines`}`,
  );

say(`3. できたファイル（${out}）`, `3. The files, in ${out}:`);
for (const name of readdirSync(join(root, out)).sort())
  console.log(`  ${relative(root, join(root, out, name))}`);

if (converted.status !== 0 || checked.status !== 1) {
  console.error(japanese ? '想定と違う結果です。' : 'That is not what was expected.');
  process.exitCode = 1;
}
