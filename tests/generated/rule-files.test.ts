import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ruleFiles } from '../../scripts/generate-rules.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upki-tsv-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
}

describe('rule files', () => {
  it('are those of the themes, by their ids', () => {
    write('rule.ts', 'export const rowRule = 1;');
    write('parts/words.ts', 'export const words = 1;');
    write('item/b-rule.ts', 'export default rowRule<{ a: string }>({});');
    write('item/b-rule.test.ts', '');
    write('item/b-rule.examples.ts', '');
    write('dn/a-rule.ts', 'export default fileRule({});');
    write('dn/a-rule.examples.ts', '');
    expect(ruleFiles(folder)).toEqual(['dn/a-rule.ts', 'item/b-rule.ts']);
  });

  it('fail the build where a file is no rule', () => {
    write('item/helper.ts', 'export const helper = 1;');
    expect(() => ruleFiles(folder)).toThrow('rules/item/helper.ts is no rule');
  });

  it('fail the build where a rule has no examples, or examples no rule', () => {
    write('item/alone.ts', 'export default rowRule({});');
    expect(() => ruleFiles(folder)).toThrow('belong into rules/item/alone.examples.ts');
    write('dn/alone.examples.ts', '');
    expect(() => ruleFiles(folder)).toThrow('rules/dn/alone.examples.ts has no rule');
  });

  it('fail the build where two have one id', () => {
    for (const theme of ['item', 'dn']) {
      write(`${theme}/same.ts`, 'export default rowRule({});');
      write(`${theme}/same.examples.ts`, '');
    }
    expect(() => ruleFiles(folder)).toThrow('the same id');
  });
});
