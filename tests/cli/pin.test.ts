import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCommand, upkiTsv } from './command.ts';
import { clients, sheetOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-pin-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MARKER = 'QzXw7Kp';
/** What may surround or break a PIN: too long, wide, invisible, quoted, blank, outside Shift_JIS, of two fields. */
const AROUND = fc.array(
  fc.constantFrom(
    '"',
    "'",
    ' ',
    '　',
    'ａ',
    '\u200b',
    '\t',
    '\n',
    '😀',
    '髙',
    '\\',
    'a'.repeat(40),
    '=',
    '#N/A',
  ),
  { maxLength: 3 },
);

it('prints a PIN nowhere, whatever is wrong with it', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      AROUND,
      AROUND,
      fc.constantFrom('1', '2', '3', '9', ''),
      fc.constantFrom('5', '15'),
      fc.constantFrom('client-issue', 'client-renew', 'client-revoke'),
      async (before, after, method, profile, type) => {
        const pin = `${before.join('')}${MARKER}${after.join('')}`;
        const rows = clients(2, () => ({ pin, method, profile }));
        const name = join(folder, `in${++run}`);
        const workbook = await writeWorkbook(`${name}.xlsx`, [sheetOf(type, 'x', rows)]);
        const inTsv = { pin: pin.replace(/[\t\n]/g, '') };
        const lines = rows.map((row) => valuesOf(type, { ...row, ...inTsv }).join('\t'));
        writeFileSync(`${name}.tsv`, `${lines.join('\r\n')}\r\n`);
        writeFileSync(`${name}-short.tsv`, `${lines.map((line) => line.replace('\t', '')).join('\r\n')}\r\n`);
        const inputs = [workbook, `${name}.tsv`, `${name}-short.tsv`];
        for (const command of ['check', 'convert']) {
          for (const more of [['--lang', 'ja'], ['--lang', 'en'], ['--json']]) {
            const options = command === 'convert' ? ['--out', join(folder, 'out'), '--force', '--merge'] : [];
            const { stdout, stderr } = upkiTsv([command, ...inputs, ...more, ...options, '--type', type]);
            expect(stdout + stderr).not.toContain(MARKER);
          }
        }
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
