import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeShiftJis } from '../../packages/core/src/language/charset/index.ts';
import { archive } from '../../packages/workbook/src/test-archive.ts';
import { buildCommand, type Outcome, upkiTsv } from './command.ts';
import { clients, sheetOf, valuesOf, writeWorkbook } from './workbooks.ts';

beforeAll(buildCommand, 120_000);

const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const corpus = (name: string): string => fileURLToPath(new URL(`../corpus/${name}.pem`, import.meta.url));

const PIN = 'Xy7#kQ92';
const DN = 'CN=REI HANAKO,OU=S1,O=Example University,L=Chiyoda-ku,C=JP';
const PIN_FILE = `氏名\tメール\tアクセスPIN\t主体者DN\r\n例　花子\thanako@example.ac.jp\t${PIN}\t${DN}\r\n`;
const CLIENT_LIST = `シリアル番号\t氏名\tメール\t主体者DN\r\n1311768467463790320\t例　花子\thanako@example.ac.jp\t${DN}\r\n`;
const PFX = Uint8Array.of(0x30, 0x82, 0x01, 0x00, 0x02, 0x01, 0x03, 0x30, 0x82, 0x00, 0xf8);

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const inspect = (...args: readonly string[]): Outcome => upkiTsv(['inspect', ...args]);
const json = (outcome: Outcome) => JSON.parse(outcome.stdout);

describe('in words', () => {
  it('shows a CSR in either language', () => {
    const ja = inspect(corpus('077-san-8'), '--lang', 'ja');
    expect(ja).toMatchObject({ status: 0, stderr: '' });
    expect(ja.stdout).toContain('主体者DN（#1）  この主体者では申請できません');
    expect(ja.stdout).toContain('C=CZ, ST=Praha, L=Praha, O=Example Bank a.s., CN=www.example.com\n');
    expect(ja.stdout).toContain('  鍵              RSA 2048（サーバのプロファイル 3）\n');
    expect(ja.stdout).toContain('  署名            sha256WithRSAEncryption（正しい）\n');
    const en = inspect(corpus('077-san-8'), '--lang', 'en');
    expect(en.stdout).toContain('  Key               RSA 2048 (server profile 3)\n');
    expect(en.stdout).toContain('dNSName=san1.example.com,dNSName=san2.example.com');
    expect(inspect(corpus('own/dn-reversed'), '--lang', 'ja').stdout).toContain(
      '主体者DN（#1）  CN=www.example.ac.jp,O=National Institute of Informatics,L=Chiyoda-ku,ST=Tokyo,C=JP\n',
    );
  });

  it('shows a certificate', () => {
    const { status, stdout } = inspect(corpus('cert-05-serial-16byte-highbit'));
    expect(status).toBe(0);
    expect(stdout).toContain('320187260592966088227705887823340838415  0xf0e1d2c3b4a5968778695a4b3c2d1e0f\n');
    expect(stdout).toContain('2025-01-01 09:00:00 to 2026-02-01 09:00:00 (396 days, Japan time)');
  });

  it('shows a CSR and a certificate of one file, whichever comes first', () => {
    const parts = ['own/dn-reversed', 'cert-05-serial-16byte-highbit'].map((name) =>
      readFileSync(corpus(name), 'utf8').replace(/\n?$/, '\n'),
    );
    for (const both of [parts, parts.toReversed()]) {
      const path = write('both.pem', both.join('送ります。\n'));
      const { status, stdout } = inspect(path, '--lang', 'ja');
      expect(status).toBe(0);
      expect(stdout).toContain('both.pem  CSR、証明書\n');
      expect(stdout).toContain('CN=www.example.ac.jp,O=National Institute of Informatics');
      expect(stdout).toContain('0xf0e1d2c3b4a5968778695a4b3c2d1e0f');
      expect(json(inspect(path, '--json')).files).toMatchObject([
        { kind: 'csr', requests: [{ status: 'ok' }], certificates: [{ status: 'ok' }] },
      ]);
    }
  });

  it('shows a TSV by its items', () => {
    const line = valuesOf('client-issue', { method: '2', pin: PIN }).join('\t');
    const path = write('a.tsv', `${line}\r\n${line}\tx\r\n`);
    const { status, stdout } = inspect(path, '--lang', 'ja', '--type', 'client-issue');
    expect(status).toBe(0);
    expect(stdout).toContain('クライアント証明書 発行（client-issue） 2件');
    expect(stdout).toContain('#3  ダウンロード方法           2（P12一括）\n');
    expect(stdout).toContain('#15 アクセスPIN                ••••\n');
    expect(stdout).toContain('2行目  16項目（15項目でなければなりません）');
    expect(stdout).not.toContain(PIN);
  });

  it('shows a PIN file as a table, and PINs when asked', async () => {
    const path = write('clientPin.txt', await encodeShiftJis(PIN_FILE));
    const hidden = inspect(path);
    expect(hidden.status).toBe(0);
    expect(hidden.stdout).toContain(`例　花子  hanako@example.ac.jp  ••••         ${DN}\n`);
    expect(hidden.stdout + hidden.stderr).not.toContain(PIN);
    expect(inspect(path, '--show-pins').stdout).toContain(`hanako@example.ac.jp  ${PIN}`);
  });

  it('shows a registrar’s download with many columns as a list', async () => {
    const names = [
      '発行・更新申請-申請ID',
      '主体者DN',
      '状態',
      '発行・更新申請-シリアル番号',
      '一',
      '二',
      '三',
    ];
    const values = ['77', DN, '5', '0x1A', '', 'x', ''];
    const content = `${names.join('\t')}\r\n${values.join('\t')}\r\n`;
    const { stdout } = inspect(write('serverAll.tsv', await encodeShiftJis(content)), '--lang', 'ja');
    expect(stdout).toContain('    状態                         5（発行済み）\n');
    expect(stdout).not.toContain('    一 ');
  });

  it('says what a workbook and an unknown file are', async () => {
    const book = await writeWorkbook(join(folder, 'a.xlsx'), [sheetOf('client-issue', 'x', clients(1))]);
    expect(inspect(book)).toMatchObject({ status: 0, stdout: expect.stringContaining('upki-tsv check') });
    const note = write('note.txt', 'hello');
    expect(inspect(note)).toMatchObject({ status: 2, stdout: expect.stringContaining('not recognised') });
    expect(inspect(note, '--quiet', corpus('077-san-8')).stdout).not.toContain('077');
  });
});

describe('a ZIP archive', () => {
  const zip = async (entries: readonly { name: string; content: string | Uint8Array }[], name: string) =>
    write(name, archive(entries));

  it('of the service is opened', async () => {
    const content = await encodeShiftJis(CLIENT_LIST);
    const path = await zip(
      [
        { name: 'client.txt', content },
        { name: 'REI HANAKO.p12', content: PFX },
      ],
      'clientAll.zip',
    );
    const { status, stdout, stderr } = inspect(path);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('ZIP archive 2');
    expect(stdout).toContain('REI HANAKO.p12  private key (PKCS #12)');
    expect(stdout).toContain(`1311768467463790320  例　花子  hanako@example.ac.jp  ${DN}`);
    expect(stdout).toContain('Give each file only to its user.');
    expect(json(inspect(path, '--json'))).toMatchObject({
      ok: true,
      files: [
        {
          kind: 'archive',
          entries: [
            { name: 'client.txt', content: { kind: 'read-back', what: 'certificate-list' } },
            { name: 'REI HANAKO.p12', content: { kind: 'private-key', form: 'pkcs12' } },
          ],
        },
      ],
    });
  });

  it('with another private key is an alarm', async () => {
    const key = readFileSync(corpus('095-bad-private-key-instead'));
    const { status, stdout, stderr } = inspect(await zip([{ name: 'a.key', content: key }], 'b.zip'));
    expect(status).toBe(1);
    expect(stderr).toContain('private key');
    expect(stdout).not.toContain('MIIE');
  });

  it('that is damaged or locked is a sentence', () => {
    const whole = archive([{ name: 'a.txt', content: 'x'.repeat(100) }]);
    const cut = inspect(write('cut.zip', whole.subarray(0, 60)));
    expect(cut).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('damaged') });
    const locked = archive([{ name: 'a.txt', content: 'x', flags: 1 }]);
    expect(inspect(write('locked.zip', locked)).stderr).toContain('password');
  });
});

describe('private keys', () => {
  const names = [
    '095-bad-private-key-instead',
    'own/key-private-bare-base64',
    'own/key-private-before-request',
    'own/key-private-encrypted',
    'own/key-private-sec1',
    'own/key-private-truncated-armour',
  ];

  it.each(names)('%s is warned of and not shown', (name) => {
    const lines = readFileSync(corpus(name), 'utf8').split(/\r?\n/);
    const secrets = lines.filter((line) => line.length > 20 && !line.startsWith('-'));
    for (const more of [['--lang', 'ja'], ['--lang', 'en', '--show-pins'], ['--json'], ['--quiet']]) {
      const { status, stdout, stderr } = inspect(corpus(name), ...more);
      expect(status).toBe(1);
      expect(stderr).toMatch(/秘密鍵|private key/);
      for (const secret of secrets) {
        for (let at = 0; at + 12 <= secret.length; at += 12) {
          expect(stdout + stderr).not.toContain(secret.slice(at, at + 12));
        }
      }
    }
  });
});

describe('--json', () => {
  it('is one document with names in one language', () => {
    const path = write('b.tsv', `${valuesOf('client-issue', { method: '2', pin: PIN }).join('\t')}\r\n`);
    const missing = join(folder, 'none.csr');
    const outcome = inspect('--json', '--lang', 'ja', path, corpus('077-san-8'), missing);
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).not.toContain(PIN);
    expect(json(outcome)).toMatchObject({
      tool: 'upki-tsv',
      edition: '2.18',
      ok: false,
      files: [
        {
          path,
          kind: 'application-tsv',
          type: 'client-issue',
          records: [
            {
              values: expect.arrayContaining([
                { item: 15, name: 'アクセスPIN', value: '••••', meaning: null },
              ]),
            },
          ],
        },
        { kind: 'csr', requests: [{ status: 'ok', profile: '3', signature: 'valid' }] },
      ],
      failures: [{ path: missing, message: expect.stringContaining('ありません') }],
    });
  });
});

it('reads standard input', () => {
  const bin = fileURLToPath(new URL('../../packages/cli/bin/upki-tsv.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [bin, 'inspect', '-', '--lang', 'en'], {
    input: readFileSync(corpus('002-key-rsa2048')),
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^standard input {2}CSR\n/);
});

it('goes on after a file that cannot be read', () => {
  const { status, stdout, stderr } = inspect(
    folder,
    corpus('002-key-rsa2048'),
    corpus('091-bad-truncated-der'),
  );
  expect(status).toBe(2);
  expect(stderr).toContain('This is a folder.');
  expect(stdout).toContain(basename(corpus('002-key-rsa2048')));
  expect(stdout).toContain('Unreadable  It is cut off.');
});
