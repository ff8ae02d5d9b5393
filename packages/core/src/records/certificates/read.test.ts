import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesToBase64 } from '../../language/csr/index.ts';
import { type CertificateReading, readCertificates } from './read.ts';

const EDGES = new URL('../../../../../tests/edges/', import.meta.url);
const file = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(new URL(name, EDGES)));
const pem = (name: string): string => new TextDecoder().decode(file(name));

const WWW = '0x112210e261fec92b';
const AUTHORITY = '0x4eabcc3555dd6963b813227cef453710c4f5b7e9';

const serialsOf = ({ certificates }: CertificateReading): string[] =>
  certificates.map(({ facts, role }) => (role === 'authority' ? `(${facts.serial.hex})` : facts.serial.hex));
const read = async (content: string | Uint8Array) =>
  serialsOf(await readCertificates(typeof content === 'string' ? strToU8(content) : content));

const derOf = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
  const [first] = (await readCertificates(file(name))).certificates;
  return Uint8Array.from(Buffer.from(first?.base64 ?? '', 'base64'));
};

/** A value in DER, or in BER with an indefinite length. */
function value(tag: number, parts: readonly Uint8Array[], indefinite = false): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat(parts);
  if (indefinite) return Uint8Array.from([tag, 0x80, ...content, 0, 0]);
  const { length } = content;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Uint8Array.from([tag, ...size, ...content]);
}

const oid = (last: number): Uint8Array =>
  Uint8Array.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, last]);

/** A degenerate SignedData, as openssl crl2pkcs7 and Windows write it. */
function bundle(certificates: readonly Uint8Array[], indefinite = false): Uint8Array<ArrayBuffer> {
  const signedData = value(
    0x30,
    [
      value(0x02, [Uint8Array.of(1)]),
      value(0x31, []),
      value(0x30, [oid(1)]),
      value(0xa0, certificates, indefinite),
      value(0x31, []),
    ],
    indefinite,
  );
  return value(0x30, [oid(2), value(0xa0, [signedData], indefinite)], indefinite);
}

const armoured = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${bytesToBase64(der).replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

describe('readCertificates', () => {
  it.each(['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE', 'PKCS7', 'CMS', 'ANYTHING'])(
    'goes by what the armour %s holds',
    async (label) => {
      expect(await read(armoured(label, await derOf('www.pem')))).toEqual([WWW]);
      expect(await read(armoured(label, bundle([await derOf('www.pem')])))).toEqual([WWW]);
    },
  );

  it('reads PEM with text round it, DER, base64 alone and what UTF-16 makes of it', async () => {
    const der = await derOf('www.pem');
    expect(await read(`Subject: CN=x\n  Data:\n${pem('www.pem')}\n以上です。\n`)).toEqual([WWW]);
    expect(await read(der)).toEqual([WWW]);
    expect(await read(Buffer.concat([der, Buffer.from('\r\n')]))).toEqual([WWW]);
    expect(await read(bytesToBase64(der))).toEqual([WWW]);
    expect(await read(Buffer.from(`\ufeff${pem('www.pem')}`, 'utf16le'))).toEqual([WWW]);
    expect(await read(pem('www.pem').replaceAll('\n', '\r\n'))).toEqual([WWW]);
  });

  it('reads several, each once', async () => {
    const both = pem('www.pem') + pem('expired.pem') + pem('www.pem');
    expect(await read(both)).toEqual([WWW, '0x99']);
  });

  it('leaves out what OpenSSL puts behind a trusted certificate', async () => {
    const trust = value(0x30, [value(0x30, [Uint8Array.from([0x06, 1, 0x2a])])]);
    const der = Buffer.concat([await derOf('www.pem'), trust]);
    expect(await readCertificates(der)).toMatchObject({ problems: [] });
    expect(await read(armoured('TRUSTED CERTIFICATE', der))).toEqual([WWW]);
  });

  it.each(['chain.p7b', 'chainrev.pem'])('tells authorities in a chain in any order: %s', async (name) => {
    expect((await read(file(name))).sort()).toEqual([`(${AUTHORITY})`, WWW]);
  });

  it('reads bundles in DER, in BER and in base64', async () => {
    const [authority, own] = await Promise.all([derOf('chainrev.pem'), derOf('www.pem')]);
    for (const indefinite of [false, true]) {
      const bytes = bundle([authority, own], indefinite);
      expect(await read(bytes)).toEqual([`(${AUTHORITY})`, WWW]);
      expect(await read(bytesToBase64(bytes))).toEqual([`(${AUTHORITY})`, WWW]);
    }
  });

  it('reads archives and mails, and says where each stood', async () => {
    const archive = zipSync({ 'a/b': { 'w.cer': await derOf('www.pem') }, 'chain.p7b': file('chain.p7b') });
    const mail = [
      'Subject: x',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      '',
      pem('expired.pem'),
      '--B',
      'Content-Type: application/zip; name=x.zip',
      'Content-Transfer-Encoding: base64',
      '',
      bytesToBase64(archive),
      '--B--',
    ].join('\r\n');
    const { certificates } = await readCertificates(strToU8(mail));
    expect(certificates.map(({ path, role }) => [path, role])).toEqual([
      ['#1', 'end-entity'],
      ['x.zip/a/b/w.cer', 'end-entity'],
      ['x.zip/chain.p7b', 'authority'],
    ]);
  });

  it('says what a file is that gives none', async () => {
    const cut = (await derOf('www.pem')).subarray(0, 300);
    const cases: readonly (readonly [string | Uint8Array, object])[] = [
      ['', { kind: 'nothing' }],
      ['no certificate', { kind: 'nothing' }],
      ['0 is where DER begins, too', { kind: 'nothing' }],
      [pem('www.csr'), { kind: 'csr' }],
      [cut, { kind: 'unreadable', reason: 'truncated' }],
      [pem('www.pem').replace('MII', 'M?I'), { kind: 'unreadable', reason: 'not-base64' }],
      [bundle([await derOf('www.pem')]).subarray(0, 200), { kind: 'unreadable' }],
      [bundle([]), { kind: 'nothing' }],
    ];
    for (const [content, problem] of cases) {
      const { certificates, problems } = await readCertificates(
        typeof content === 'string' ? strToU8(content) : content,
      );
      expect(certificates).toEqual([]);
      expect(problems, String(content).slice(0, 40)).toMatchObject([problem]);
    }
  });

  it('gives nothing of a file with a private key', async () => {
    // Made of no key: what tells one is how it begins.
    const key = armoured('PRIVATE KEY', value(0x30, [Uint8Array.from([2, 1, 0, 0x30, 0, 4, 0])]));
    const { certificates, problems } = await readCertificates(strToU8(key + pem('www.pem')));
    expect(certificates).toEqual([]);
    expect(problems).toEqual([{ path: '', kind: 'private-key', form: 'key' }]);
    const archive = zipSync({ 'k.key': strToU8(key), 'w.pem': file('www.pem') });
    expect(await readCertificates(archive)).toMatchObject({
      certificates: [{ path: 'w.pem' }],
      problems: [{ path: 'k.key', kind: 'private-key' }],
    });
  });

  it('rejects nothing, whatever becomes of the bytes', async () => {
    const originals = [file('chain.p7b'), bundle([await derOf('www.pem')], true), await derOf('www.pem')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
        fc.nat(),
        async (original, changes, cut) => {
          const bytes = original.slice(0, original.length - (cut % 3 === 0 ? cut % original.length : 0));
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          await readCertificates(bytes);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('comes to the end of nested bundles', async () => {
    const nested = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at % 2 === 0 ? 0x30 : 0x80));
    expect((await readCertificates(nested)).certificates).toEqual([]);
  });
});
