import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorkbookError, type WorkbookFailure } from './error.ts';
import { defaultLimits } from './limits.ts';
import { openPackage } from './package.ts';
import { archive, type TestEntry } from './test-archive.ts';
import { zip } from './test-zip.ts';

const open = (entries: readonly TestEntry[]) => openPackage(archive(entries), zip, defaultLimits);
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

function failure(run: () => unknown): WorkbookFailure | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error.reason;
    throw error;
  }
}

describe('package', () => {
  test('gives back what was packed, by any method and with a data descriptor', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), {
          selector: (name) => name.replaceAll('\\', '/').toLowerCase(),
          maxLength: 5,
        }),
        fc.uint8Array(),
        fc.constantFrom(0, 8),
        fc.boolean(),
        fc.boolean(),
        (names, content, method, dataDescriptor, zip64) => {
          const pkg = open(names.map((name) => ({ name, content, method, dataDescriptor, zip64 })));
          expect(pkg.entries.map(({ name }) => name)).toEqual(names);
          for (const name of names) expect(Buffer.from(pkg.part(name))).toEqual(Buffer.from(content));
        },
      ),
    );
  });

  test('reads a ZIP64 end of directory', () => {
    const bytes = archive([{ name: 'a', content: 'A', zip64: true }], { zip64: true });
    expect(text(openPackage(bytes, zip, defaultLimits).part('a'))).toBe('A');
  });

  test('finds parts whatever their case and kind of slash', () => {
    expect(text(open([{ name: 'XL\\Workbook.xml', content: 'A' }]).part('xl/workbook.xml'))).toBe('A');
  });

  test('finds nothing under names that every object has', () => {
    const pkg = open([{ name: '__proto__', content: 'A' }]);
    expect(text(pkg.part('__proto__'))).toBe('A');
    expect(pkg.find('constructor')).toBeUndefined();
  });

  test('is not a ZIP archive', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('PK'),
      Buffer.from('主体者DN,CN'),
      Buffer.alloc(1000),
    ]) {
      expect(failure(() => openPackage(bytes, zip, defaultLimits))).toBe('not-a-zip');
    }
  });

  test('is damaged wherever it is cut off', () => {
    const bytes = archive([{ name: 'a', content: 'AAAAAAAA' }]);
    for (let length = 4; length < bytes.length; length++) {
      expect(failure(() => openPackage(bytes.subarray(0, length), zip, defaultLimits))).toBe('damaged');
    }
  });

  test.each<[string, TestEntry, WorkbookFailure]>([
    ['declares less than it holds', { name: 'a', content: 'AAAA', declaredSize: 3 }, 'damaged'],
    ['declares more than it holds', { name: 'a', content: 'AAAA', declaredSize: 5 }, 'damaged'],
    ['declares nothing', { name: 'a', content: 'AAAA', declaredSize: 0 }, 'damaged'],
    ['declares more than deflate can hold', { name: 'a', content: 'A', declaredSize: 30_000_000 }, 'damaged'],
    ['has another checksum', { name: 'a', content: 'AAAA', declaredCrc: 1 }, 'damaged'],
    ['has an unknown method', { name: 'a', content: 'AAAA', method: 12 }, 'damaged'],
    ['is not deflated', { name: 'a', content: 'AAAA', method: 0, declaredSize: 9 }, 'damaged'],
    ['is encrypted', { name: 'a', content: 'AAAA', flags: 1 }, 'encrypted'],
    ['is above the limit', { name: 'a', content: 'A', declaredSize: 450 * 2 ** 20 }, 'too-large'],
    ['has a ratio above the limit', { name: 'a', content: Buffer.alloc(33 * 2 ** 20, 'A') }, 'too-large'],
  ])('refuses a part that %s', (_, entry, reason) => {
    const pkg = open([entry]);
    expect(failure(() => pkg.part('a'))).toBe(reason);
  });

  test('refuses a part that is not there, and names that occur twice', () => {
    expect(failure(() => open([]).part('a'))).toBe('damaged');
    const twice = ['a', 'A'].map((name) => ({ name, content: '' }));
    expect(failure(() => open(twice))).toBe('damaged');
  });

  test('refuses more in all than the limit', () => {
    const parts = ['a', 'b', 'c'].map((name) => ({ name, content: 'A', declaredSize: 400 * 2 ** 20 }));
    expect(failure(() => open(parts))).toBe('too-large');
  });

  test('inflates no more than what a small limit allows', () => {
    const bytes = archive([{ name: 'a', content: 'AAAA' }]);
    expect(failure(() => openPackage(bytes, zip, { ...defaultLimits, part: 3 }).part('a'))).toBe('too-large');
  });

  test('refuses entries that share their bytes', () => {
    const bytes = Buffer.from(archive([{ name: 'a', content: 'A'.repeat(1000), method: 0 }]));
    const end = bytes.length - 22;
    const central = bytes.readUInt32LE(end + 16);
    const record = bytes.subarray(central, end);
    const copies = 3;
    bytes.writeUInt16LE(copies, end + 10);
    const bomb = Buffer.concat([
      bytes.subarray(0, central),
      ...Array.from({ length: copies }, (_, i) => {
        const copy = Buffer.from(record);
        copy.write(String.fromCharCode(0x61 + i), 46);
        return copy;
      }),
      bytes.subarray(end),
    ]);
    expect(failure(() => openPackage(bomb, zip, defaultLimits))).toBe('damaged');
  });
});
