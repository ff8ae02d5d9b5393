import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameRegistry, safeName, seriesName } from './names.ts';

describe('safeName', () => {
  it.each([
    ['申請 2023', '申請 2023'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['CON', '_CON'],
    ['nul.x', '_nul.x'],
    ['console', 'console'],
    ['name. ', 'name'],
    ['..', '_'],
    ['', '_'],
    ['か\u3099', 'が'],
    ['a\u0000b\u202ec', 'a_b_c'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('is short, free of what file systems refuse, and final', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const safe = safeName(name);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(151);
        expect(safe).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[. ]$|^$/);
        expect(safeName(safe)).toBe(safe);
      }),
    );
  });
});

describe('NameRegistry', () => {
  it('numbers a series that collides in any file, whatever the case', () => {
    const names = new NameRegistry();
    const suffixes = ['server-issue-1of2', 'server-issue-2of2'];
    expect(names.take('out', 'a', suffixes)).toEqual(
      suffixes.map((suffix) => join('out', `a-${suffix}.tsv`)),
    );
    expect(names.take('out', 'A', ['server-issue-2of2'])).toEqual([join('out', 'A-2-server-issue-2of2.tsv')]);
    expect(names.take('out', 'a', suffixes)[0]).toBe(join('out', 'a-3-server-issue-1of2.tsv'));
    expect(names.take('other', 'a', suffixes)[0]).toBe(join('other', 'a-server-issue-1of2.tsv'));
  });

  it('puts the sheet into the name', () => {
    expect(seriesName('in', null)).toBe('in');
    expect(seriesName('in', '発行/4月')).toBe('in-発行_4月');
  });
});
