import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectBytes } from '../../packages/core/src/index.ts';
import { buildCommand, upkiTsvIn } from './command.ts';
import { type Row, sheetOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const edge = (name: string): string => fileURLToPath(new URL(`../edges/${name}`, import.meta.url));

function run(
  args: readonly string[],
  input: Uint8Array | string = '',
): { status: number | null; said: string } {
  const { status, stdout, stderr } = upkiTsvIn({ cwd: folder, input }, args);
  return { status, said: stdout.toString() + stderr };
}

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const PEM = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
const DER = privateKey.export({ format: 'der', type: 'pkcs8' });
const BASE64 = DER.toString('base64');
/** Pieces of the key, in whatever lines and groups it comes. */
const PIECES = Array.from({ length: BASE64.length - 24 }, (_, at) => BASE64.slice(at, at + 24));
const REFUSED = 'private key';

function expectNothingOfKey(text: string): void {
  const flat = text.replace(/[\s>"\\]|\\n/g, '');
  expect(PIECES.filter((piece) => flat.includes(piece))).toEqual([]);
}

const mail = (body: string, encoding: string): string =>
  `From: a@example.ac.jp\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; name=k.txt\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;

const FILES: Readonly<Record<string, Uint8Array | string>> = {
  'key.pem': PEM,
  'key.txt': PEM,
  'key-server-issue.tsv': PEM,
  'key.csv': `x,y\n${PEM}`,
  'key.der': DER,
  'base64.txt': BASE64,
  'utf16.txt': Buffer.from(`\ufeff${PEM}`, 'utf16le'),
  'quoted.txt': PEM.replace(/^/gm, '> '),
  'damaged.txt': PEM.split('\n').slice(1).join('\n'),
  'key.zip': zipSync({ 'deep/key.pem': new TextEncoder().encode(PEM) }),
  'mail.eml': mail(Buffer.from(PEM).toString('base64'), 'base64'),
  'mail.txt': mail(PEM.replaceAll('=', '=3D'), 'quoted-printable'),
  'beside.txt': `${valuesOf('server-issue')[6]}\n${PEM}`,
};

describe('a private key', () => {
  beforeAll(() => {
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  });

  it.each(Object.keys(FILES))('in %s is refused by every command', (name) => {
    for (const args of [
      ['check', name],
      ['check', name, '--json', '--type', 'server-issue'],
      ['check', name, '--mark', 'marked.xlsx'],
      ['convert', name, '--out', 'out'],
      ['fix', name, '--out', `fixed-${name}`, '--all'],
      ['inspect', name, '--show-pins'],
      ['inspect', name, '--json'],
      ['explain', '212', '--source', name],
    ]) {
      const { status, said } = run([...args, '--lang', 'en']);
      expect(status, args.join(' ')).not.toBe(0);
      expectNothingOfKey(said);
      if (!args.includes('--mark') && !said.includes('"kind": "private-key"'))
        expect(said, args.join(' ')).toContain(REFUSED);
    }
    expect(readdirSync(folder).filter((each) => /^(?:out|fixed|marked)/.test(each))).toEqual([]);
  });

  it('is refused among certificates and by fill', () => {
    mkdirSync(join(folder, 'known'), { recursive: true });
    writeFileSync(join(folder, 'known/key.pem'), PEM);
    writeFileSync(join(folder, 'a-server-issue.tsv'), `${valuesOf('server-issue').join('\t')}\r\n`);
    const checked = run(['check', 'a-server-issue.tsv', '--certificates', 'known', '--lang', 'en']);
    expect(checked.said).toContain(REFUSED);
    expectNothingOfKey(checked.said);
    const filled = run(['fill', '--type', 'server-issue', 'key.pem', '--out', 'filled.xlsx', '--lang', 'en']);
    expect(filled.said).toContain(REFUSED);
    expectNothingOfKey(filled.said);
  });

  it('is read from no argument and no standard input', () => {
    for (const args of [
      ['explain', PEM],
      ['explain', `The answer was ${PEM}`, '--json'],
      ['explain', ...PEM.split(/\s+/)],
      ['rules', PEM],
      ['rules', BASE64],
      ['check', BASE64],
      ['inspect', `x${PEM}`],
      ['check', `--${PEM}`],
      [PEM],
    ]) {
      const { status, said } = run([...args, '--lang', 'en']);
      expect(status, args.join(' ')).toBe(2);
      expect(said).toContain(REFUSED);
      expectNothingOfKey(said);
    }
    for (const args of [
      ['check', '-'],
      ['explain', '-'],
      ['explain', '-', '--json'],
      ['inspect', '-'],
    ]) {
      const { status, said } = run([...args, '--lang', 'en'], PEM);
      expect(status, args.join(' ')).not.toBe(0);
      expect(said).toContain(REFUSED);
      expectNothingOfKey(said);
    }
  });

  it('in a cell is one error there, and stands in no note and no TSV', async () => {
    const rows: Row[] = [{ comment: PEM }, { comment: `memo ${BASE64}` }, { adminMail: BASE64 }];
    const book = await writeWorkbook(join(folder, 'book.xlsx'), [sheetOf('server-revoke', '失効', rows)]);
    const { status, said } = run(['check', book, '--mark', 'marked-book.xlsx', '--json']);
    expect(status).toBe(1);
    expectNothingOfKey(said);
    const [source] = JSON.parse(said).sources;
    const keys = source.findings.filter(({ rule }: { rule: string }) => rule === 'private-key');
    expect(keys.map(({ row, item }: { row: number; item: number }) => [row, item])).toEqual([
      [2, 6],
      [3, 6],
      [4, 10],
    ]);
    for (const command of ['check', 'convert']) expectNothingOfKey(run([command, book, '--lang', 'ja']).said);
  });
});

const CANARY = 'CANARY';

describe('PINs in files that look like something else', () => {
  it.each(['leak-spin-client-issue.tsv', 'leak.zip', 'clientPin.txt', 'clientAll.zip', 'client.txt'])(
    '%s',
    (name) => {
      for (const more of [[], ['--json'], ['--lang', 'ja']]) {
        const { said } = run(['inspect', edge(name), ...more]);
        expect(said).not.toContain(CANARY);
      }
      const shown = run(['inspect', edge(name), '--show-pins']).said;
      expect(shown.includes(CANARY)).toBe(!name.startsWith('client') || name === 'clientPin.txt');
    },
  );

  const DN = 'CN=REI HANAKO,OU=S1,O=Example University,L=Chiyoda-ku,C=JP';
  const secret = 'CANARY!x9';
  const record = valuesOf('client-issue', { method: '2', pin: secret });
  const unit = (value: string): string =>
    record.map((each, index) => (index === 12 ? value : each)).join('\t');

  it.each([
    ['a unit with pin in it', unit('Spin物性研究室')],
    ['shipping', unit('Shipping部')],
    ['a unit called PIN', unit('PIN管理室')],
    ['パスワード in a unit', unit('パスワード管理係')],
    ['暗証 in a unit', unit('暗証番号係')],
    ['a unit that is a name of an item', unit('利用者氏名')],
    ['no header, PIN first', [secret, '例　花子', 'hanako@example.ac.jp', DN].join('\t')],
    ['no header, PIN last', ['例　花子', 'hanako@example.ac.jp', DN, secret].join('\t')],
    ['no header, no mail', ['1', 'スピン', secret].join('\t')],
    ['no header, PIN研究室', ['PIN研究室', 'パスワード課', secret, DN].join('\t')],
    ['a header of two', `氏名\tPIN\r\n例　花子\t${secret}`],
    [
      'a header with another word for PIN',
      `氏名\tパスワード\tメール\r\n例　花子\t${secret}\thanako@example.ac.jp`,
    ],
    [
      'a header in another order',
      `主体者DN\tアクセスPIN\tメール\t氏名\r\n${DN}\t${secret}\thanako@example.ac.jp\t例　花子`,
    ],
    [
      'a PIN in another column than its own',
      `氏名\tメール\tアクセスPIN\t主体者DN\r\n${secret}\thanako@example.ac.jp\t例　花子\t${DN}`,
    ],
    ['CSV', `"氏名","アクセスPIN","主体者DN"\r\n"例　花子","${secret}","${DN}"`],
  ])('%s', async (_, text) => {
    for (const name of ['x.tsv', 'x-client-issue.tsv', 'clientPin.txt', 'client.txt', 'x.csv']) {
      for (const bytes of [Buffer.from(`${text}\r\n`), Buffer.from(`\ufeff${text}\r\n`, 'utf16le')]) {
        expect(JSON.stringify(await inspectBytes(bytes, name)), name).not.toContain(secret);
      }
    }
  });
});

describe('a PIN that went into another column', () => {
  const secret = 'kX7!pQ2zR9';
  const values = valuesOf('client-issue', { method: '2', pin: secret });

  it.each([-2, -1, 1])('moved by %i is shown nowhere', async (by) => {
    const tail = values.slice(10);
    const moved =
      by < 0
        ? [...tail.slice(-by), ...Array<string>(-by).fill('')]
        : [...Array<string>(by).fill(''), ...tail].slice(0, 5);
    const line = [...values.slice(0, 10), ...moved];
    writeFileSync(join(folder, 'moved-client-issue.tsv'), `${line.join('\t')}\r\n`);
    const sheet = sheetOf('client-issue', '発行', [{}]);
    const shown = line.filter((_, index) => ![3, 4, 5, 6].includes(index)).map((value) => value || null);
    const book = await writeWorkbook(join(folder, `moved${by}.xlsx`), [
      { ...sheet, rows: [sheet.rows[0] ?? [], shown] },
    ]);
    for (const file of ['moved-client-issue.tsv', book]) {
      for (const args of [
        ['check', file],
        ['check', file, '--json'],
        ['convert', file, '--out', 'moved-out'],
        // What moved by one to the right has lost its PIN, which the source then does not tell.
        ['explain', by > 0 ? '212:1' : `212:1,${secret}`, '--source', file],
        ['explain', '212:1', '--source', file, '--json'],
        ['inspect', file],
        ['inspect', file, '--json'],
      ]) {
        expect(run([...args, '--lang', 'en']).said, args.join(' ')).not.toContain(secret);
      }
    }
    run(['check', book, '--mark', `marked${by}.xlsx`]);
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(readFileSync(join(folder, `marked${by}.xlsx`)));
    const notes = Object.entries(parts).filter(([name]) => /comment|vml/i.test(name));
    expect(notes.length).toBeGreaterThan(0);
    for (const [, part] of notes) expect(new TextDecoder().decode(part)).not.toContain(secret);
  });
});

it('lets no argument, file or sheet move the cursor or hide', async () => {
  const odd = 'a\u001b]0;t\u0007\u001b[31m\u009b2J\u202eb\u2066\u200b\u0085\nc';
  const sheet = odd.replace(/[[\]:*?/\\\u0000-\u001f]/g, '');
  await writeWorkbook(join(folder, 'odd.xlsx'), [
    { ...sheetOf('server-revoke', sheet, [{ comment: 'x' }]), name: sheet },
  ]);
  for (const args of [
    ['rules', odd],
    [odd],
    ['check', `--${odd}`],
    ['check', `${odd}.tsv`],
    ['convert', `${odd}.xlsx`],
    ['inspect', odd],
    ['explain', odd],
    ['explain', '212', '--source', odd],
    ['completion', odd],
    ['template', odd, '--out', `${odd}.xlsx`],
    ['fill', '--type', odd, 'x.csr', '--out', 'y.xlsx'],
    ['check', 'odd.xlsx'],
    ['check', 'odd.xlsx', '--sheet', odd],
    ['check', 'odd.xlsx', '--certificates', odd],
    ['fix', 'odd.xlsx', '--out', `${odd}/x.xlsx`],
    ['convert', 'odd.xlsx', '--out', `odd.xlsx/${odd}`],
  ]) {
    for (const lang of ['ja', 'en']) {
      const { said } = run([...args.map((arg) => arg.replaceAll('\0', '')), '--lang', lang]);
      expect(
        said.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\u2066]/g),
        args.join(' '),
      ).toBeNull();
    }
  }
}, 60_000);
