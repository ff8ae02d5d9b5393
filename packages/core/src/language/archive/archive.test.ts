import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentsOf } from './contents.ts';
import { mailParts } from './mail.ts';
import { type ArchiveBudget, readZip } from './zip.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const plenty = (): ArchiveBudget => ({ files: 1000, bytes: 1_000_000 });
const zipped = (files: Parameters<typeof zipSync>[0], level: 0 | 6 = 6): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(zipSync(files, { level }));

async function namesIn(bytes: Uint8Array): Promise<string[]> {
  return (await contentsOf(bytes)).files.map(({ path }) => path);
}

describe('readZip', () => {
  it('gives every file as it was put in, stored or deflated', async () => {
    const files = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,3}$/),
      fc.uint8Array({ maxLength: 500 }),
      { noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(0, 6), async (given, level) => {
        const entries = readZip(zipped(given, level), 1000);
        if (typeof entries === 'string') throw new Error(entries);
        const budget = plenty();
        const found = await Promise.all(
          entries.map(async ({ name, content }) => [name, await content(budget)] as const),
        );
        expect(Object.fromEntries(found)).toEqual(given);
      }),
      { numRuns: 50 },
    );
  });

  it('rejects nothing, whatever becomes of the bytes', async () => {
    const archive = zipped({ 'a/b.txt': strToU8('x'.repeat(300)), 'c.txt': strToU8('y') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.nat(archive.length),
        async (changes, cut) => {
          const bytes = archive.slice(0, Math.max(4, archive.length - (cut % 40)));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const entries = readZip(bytes, 1000);
          if (typeof entries === 'string') return;
          for (const { content } of entries) await content(plenty());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays within its budget and what an entry declares', async () => {
    const archive = zipped({ 'a.bin': new Uint8Array(100_000), 'b.bin': new Uint8Array(100_000) });
    const entries = readZip(archive, 1000);
    if (typeof entries === 'string') throw new Error(entries);
    const budget = { files: 10, bytes: 150_000 };
    const [first, second] = entries;
    expect(await first?.content(budget)).toHaveLength(100_000);
    expect(await second?.content(budget)).toBe('too-large');
    expect(readZip(archive, 1)).toBe('too-large');

    // An entry that declares less than it holds.
    const view = new DataView(archive.buffer);
    const central = archive.findIndex(
      (_, at) => at < archive.length - 4 && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(central + 24, 10, true);
    const [lying] = readZip(archive, 1000);
    expect(typeof lying === 'object' && (await lying.content(plenty()))).toBe('damaged');
  });

  it('says that an entry has a password', async () => {
    const archive = zipped({ 'a.txt': strToU8('a') });
    const view = new DataView(archive.buffer);
    const central = archive.findIndex(
      (_, at) => at < archive.length - 4 && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint16(central + 8, 1, true);
    const [entry] = readZip(archive, 10);
    expect(typeof entry === 'object' && (await entry.content(plenty()))).toBe('encrypted');
  });
});

describe('contentsOf', () => {
  it('goes through archives in archives and leaves out what systems put there', async () => {
    const inner = zipped({
      'x/a.pem': strToU8('A'),
      '__MACOSX/x/._a.pem': strToU8('?'),
      '.DS_Store': strToU8('?'),
    });
    const outer = zipped({ 'inner.zip': inner, 'b.pem': strToU8('B') });
    expect(await namesIn(outer)).toEqual(['inner.zip/x/a.pem', 'b.pem']);
  });

  it('stops at archives too deep, and says so', async () => {
    let archive = zipped({ 'a.pem': strToU8('A') });
    for (let depth = 0; depth < 6; depth++) archive = zipped({ 'z.zip': archive });
    const { files, problems } = await contentsOf(archive);
    expect(files).toEqual([]);
    expect(problems.map(({ fault }) => fault)).toEqual(['too-large']);
  });

  it('leaves a workbook whole, and what is no archive is its own content', async () => {
    expect(await namesIn(zipped({ '[Content_Types].xml': strToU8('<x/>') }))).toEqual(['']);
    const { files } = await contentsOf(strToU8('plain'));
    expect(files.map(({ content }) => text(content))).toEqual(['plain']);
  });
});

describe('mailParts', () => {
  const mail = (lines: readonly string[]): Uint8Array => strToU8(lines.join('\r\n'));
  const partsOf = (lines: readonly string[]) =>
    mailParts(mail(lines))?.map(({ name, content }) => [name, text(content).trim()]);

  it('gives text and attachments, decoded', () => {
    expect(
      partsOf([
        'From: a@example.ac.jp',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed;',
        '  boundary="b b"',
        '',
        'preamble',
        '--b b',
        'Content-Type: text/plain',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'a=3Db so=',
        'ft',
        '--b b',
        'Content-Type: application/octet-stream; name=a.pem',
        'Content-Transfer-Encoding: BASE64',
        '',
        btoa('content'),
        '--b b',
        "Content-Disposition: attachment; filename*=UTF-8''%E3%81%82.txt",
        '',
        'plain',
        '--b b--',
        'epilogue',
      ]),
    ).toEqual([
      ['', 'a=b soft'],
      ['a.pem', 'content'],
      ['あ.txt', 'plain'],
    ]);
  });

  it('goes into forwarded mails and multiparts', () => {
    expect(
      partsOf([
        'Received: from x',
        'Content-Type: multipart/mixed; boundary=out',
        '',
        '--out',
        'Content-Type: message/rfc822',
        '',
        'Subject: inner',
        'Content-Type: multipart/alternative; boundary=outer',
        '',
        '--outer',
        '',
        'one',
        '--outer',
        '',
        'two',
        '--outer--',
        '--out--',
      ]),
    ).toEqual([
      ['', 'one'],
      ['', 'two'],
    ]);
  });

  it.each([
    ['a PEM', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
    ['text with colons', 'To: you\nall the rest is no header'],
    ['names and values alone', 'name: x\n\ntext'],
    ['nothing', ''],
  ])('is nothing for %s', (_, given) => {
    expect(mailParts(strToU8(given))).toBeUndefined();
  });

  it('comes to the end of a mail of boundaries', () => {
    const lines = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...Array<string>(200_000).fill('--b'),
    ];
    expect(mailParts(mail(lines))?.length).toBeLessThanOrEqual(500);
  });
});
