import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, startUpkiTsv, upkiTsv } from './command.ts';
import { clients, sheetOf, writeWorkbook } from './workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-interrupt-'));
afterAll(() => rmSync(folder, { recursive: true }));
const input = join(folder, 'in.xlsx');

beforeAll(async () => {
  await buildCommand();
  const rows = clients(6000, (index) => ({ method: '1', adminName: index % 2 === 0 ? ' 例' : '例' }));
  await writeWorkbook(input, [sheetOf('client-issue', 'x', rows)]);
}, 120_000);

const COMMANDS = {
  convert: (out: string) => ['convert', input, '--out', out],
  fix: (out: string) => ['fix', input, '--out', join(out, 'fixed.xlsx')],
  mark: (out: string) => ['check', input, '--mark', join(out, 'marked.xlsx')],
  template: (out: string) => ['template', '--out', join(out, 'a.xlsx')],
};

/** Everything in a folder by name. */
const contentOf = (path: string): [string, string][] =>
  readdirSync(path)
    .sort()
    .map((name) => [name, readFileSync(join(path, name)).toString('base64')]);

describe.skipIf(process.platform === 'win32')('Ctrl-C at any moment', () => {
  it.each(Object.entries(COMMANDS))(
    'leaves all of what %s writes, or nothing',
    async (name, argsFor) => {
      const whole = join(folder, `${name}-whole`);
      mkdirSync(whole);
      const begun = performance.now();
      upkiTsv(argsFor(whole));
      const duration = performance.now() - begun;
      const complete = contentOf(whole);
      expect(complete.length).toBeGreaterThan(0);
      const others = [['mine.txt', Buffer.from('mine').toString('base64')]] as [string, string][];
      for (let moment = 0; moment < 8; moment++) {
        const out = join(folder, `${name}-${moment}`);
        mkdirSync(out);
        writeFileSync(join(out, 'mine.txt'), 'mine');
        const child = startUpkiTsv(argsFor(out));
        const ended = once(child, 'exit');
        await sleep((duration * (moment + 5)) / 14);
        child.kill('SIGINT');
        await ended;
        const left = contentOf(out).filter(([file]) => file !== 'mine.txt');
        if (left.length > 0) expect(left).toEqual(complete);
        expect(contentOf(out)).toEqual(expect.arrayContaining(others));
      }
    },
    60_000,
  );
});
