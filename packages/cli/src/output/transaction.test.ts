import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../source/failure.ts';
import { Transaction } from './transaction.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-output-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (...names: string[]): string => join(folder, ...names);
const text = (name: string): string => readFileSync(at(name), 'utf8');

describe('Transaction', () => {
  it('shows files only when all are there', () => {
    const transaction = new Transaction(false);
    transaction.stage(at('new', 'a.tsv'), bytes('a'));
    transaction.stage(at('b.tsv'), bytes('b'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tsv'))).toEqual([]);
    transaction.commit();
    expect(readdirSync(folder).sort()).toEqual(['b.tsv', 'new']);
    expect(readdirSync(at('new'))).toEqual(['a.tsv']);
    expect(text('b.tsv')).toBe('b');
  });

  it.runIf(process.platform === 'linux')('says so where the system lets no folder be made', () => {
    const transaction = new Transaction(false);
    expect(() => transaction.stage('/proc/upki-tsv/deeper/a.tsv', bytes('a'))).toThrow(UserError);
    expect(() => transaction.stage('/dev/null/a.tsv', bytes('a'))).toThrow(UserError);
    transaction.rollback();
  });

  it('makes no folder where a file is in the way', () => {
    writeFileSync(at('file'), 'theirs');
    const transaction = new Transaction(false);
    expect(() => transaction.stage(at('file', 'deeper', 'a.tsv'), bytes('a'))).toThrow(UserError);
    transaction.rollback();
    expect(text('file')).toBe('theirs');
  });

  it('refuses a name that is taken and leaves nothing behind', () => {
    writeFileSync(at('b.tsv'), 'old');
    const transaction = new Transaction(false);
    transaction.stage(at('a.tsv'), bytes('a'));
    expect(() => transaction.stage(at('b.tsv'), bytes('b'))).toThrow(UserError);
    transaction.rollback();
    expect(readdirSync(folder)).toEqual(['b.tsv']);
    expect(text('b.tsv')).toBe('old');
  });

  it('refuses a name that is taken while it writes, and takes back what was placed', () => {
    const transaction = new Transaction(false);
    transaction.stage(at('a.tsv'), bytes('a'));
    transaction.stage(at('b.tsv'), bytes('b'));
    writeFileSync(at('b.tsv'), 'theirs');
    expect(() => transaction.commit()).toThrow(UserError);
    expect(readdirSync(folder)).toEqual(['b.tsv']);
    expect(text('b.tsv')).toBe('theirs');
  });

  it('replaces files when forced, and brings them back when it fails', () => {
    writeFileSync(at('a.tsv'), 'old');
    const good = new Transaction(true);
    good.stage(at('a.tsv'), bytes('new'));
    good.commit();
    expect(readdirSync(folder)).toEqual(['a.tsv']);
    expect(text('a.tsv')).toBe('new');

    const bad = new Transaction(true);
    bad.stage(at('a.tsv'), bytes('newer'));
    bad.stage(at('sub', 'b.tsv'), bytes('b'));
    rmSync(at('sub'), { recursive: true });
    expect(() => bad.commit()).toThrow(UserError);
    expect(readdirSync(folder)).toEqual(['a.tsv']);
    expect(text('a.tsv')).toBe('new');
  });

  it('does not take a folder for a file, forced or not', () => {
    mkdirSync(at('a.tsv'));
    for (const force of [false, true]) {
      const transaction = new Transaction(force);
      expect(() => transaction.stage(at('a.tsv'), bytes('a'))).toThrow(UserError);
      transaction.rollback();
    }
    expect(readdirSync(folder)).toEqual(['a.tsv']);
  });

  it('leaves no listener for signals', () => {
    const before = process.listenerCount('SIGINT');
    const transaction = new Transaction(false);
    transaction.stage(at('a.tsv'), bytes('a'));
    transaction.commit();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
