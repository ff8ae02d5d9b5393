import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCsr } from '../../rules/sample-csrs.ts';
import { bytesToBase64 } from './base64.ts';
import { holdsPrivateKey, privateKeyIn } from './private-key.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
const ed = generateKeyPairSync('ed25519');
const secret = { cipher: 'aes-256-cbc', passphrase: 'x' } as const;

const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', encrypted = false): string =>
  key.export({ format: 'pem', type, ...(encrypted && secret) } as { format: 'pem'; type: 'pkcs8' }) as string;
const der = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1'): Buffer =>
  key.export({ format: 'der', type } as { format: 'der'; type: 'pkcs8' });

const KEYS: Readonly<Record<string, string>> = {
  'PKCS #8': pem(rsa.privateKey, 'pkcs8'),
  'PKCS #8, Ed25519': pem(ed.privateKey, 'pkcs8'),
  'PKCS #8, encrypted': pem(rsa.privateKey, 'pkcs8', true),
  'PKCS #1': pem(rsa.privateKey, 'pkcs1'),
  'PKCS #1, encrypted': pem(rsa.privateKey, 'pkcs1', true),
  'SEC 1': pem(ec.privateKey, 'sec1'),
};

const body = (text: string): string =>
  text.replace(/^(?:-----.*|[A-Z][\w-]*:.*|)\n/gm, '').replaceAll('\n', '');
const base64 = bytesToBase64(der(rsa.privateKey, 'pkcs8'));
const jwk = rsa.privateKey.export({ format: 'jwk' });

const quotedPrintable = (text: string): string =>
  text
    .replace(/[=-]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/.{60}/g, '$&=\r\n');
const inMail = (text: string): string =>
  `From: a@example.ac.jp\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytesToBase64(new TextEncoder().encode(text)).replace(/.{76}/g, '$&\r\n')}\r\n--x--\r\n`;

/** What happens to a text on its way through mails, sheets and editors. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'CR+LF': (text) => text.replaceAll('\n', '\r\n'),
  'CR alone': (text) => text.replaceAll('\n', '\r'),
  'on one line': (text) => text.replaceAll('\n', ' '),
  'line ends lost': (text) => text.replaceAll('\n', ''),
  'first line lost': (text) => text.replace(/^.*\n/, ''),
  'last line lost': (text) => text.trimEnd().replace(/\n.*$/, ''),
  'one dash': (text) => text.replaceAll('-----', '-'),
  'dashes lost': (text) => text.replaceAll('-----', ''),
  'dashes of a word processor': (text) => text.replaceAll('-----', '—–'),
  'blanks in the armour': (text) =>
    text.replaceAll('-----', '- - - - -').replaceAll(' PRIVATE ', '  PRIVATE   '),
  'BEGIN lost': (text) => text.replace('BEGIN ', '').replace(/-----END[\s\S]*$/, ''),
  'small letters of the armour': (text) => text.replace(/-----.*-----/g, (line) => line.toLowerCase()),
  'full-width armour': (text) =>
    text.replace(/-----.*-----/g, (line) =>
      line
        .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .replaceAll(' ', '\u3000'),
    ),
  indented: (text) => text.replace(/^/gm, '    '),
  quoted: (text) => text.replace(/^/gm, '> > '),
  'a string of a program': (text) => `const key = "${text.replaceAll('\n', '\\n')}";`,
  'strings joined': (text) => text.replace(/^(.+)$/gm, '  "$1\\n" +'),
  JSON: (text) => JSON.stringify({ key: text }),
  HTML: (text) => `<p>${text.replaceAll('\n', '<br>')}</p>`,
  'quoted-printable': quotedPrintable,
  'a part of a mail': inMail,
  'a mail in a mail': (text) => inMail(inMail(text)),
  'per cent': encodeURIComponent,
  'behind a CSR': (text) =>
    `-----BEGIN CERTIFICATE REQUEST-----\n${sampleCsr('p384')}\n-----END CERTIFICATE REQUEST-----\n${text}`,
  'with invisible characters': (text) => text.replaceAll('PRIVATE', 'PRI\u200bVATE'),
  'a field of a TSV': (text) => `CN=a\t3\t\t"${text}"\twww.example.ac.jp\r\n`,
  'in Japanese words': (text) => `お世話になっております。鍵はこちらです。\n${text}\n以上`,
};

describe.each(Object.entries(KEYS))('%s', (_, key) => {
  it.each(Object.entries(WAYS))('%s', (__, way) => {
    const text = way(key);
    expect(holdsPrivateKey(text)).toBe(true);
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
    ]) {
      expect(privateKeyIn(bytes)).toBe('key');
    }
  });
});

describe('without PEM armour', () => {
  it.each([
    ['base64 on one line', base64],
    ['base64 on lines', base64.replace(/.{64}/g, '$&\n')],
    ['base64 in small groups', base64.replace(/.{4}/g, '$& ')],
    ['base64url', base64.replaceAll('+', '-').replaceAll('/', '_')],
    ['base64 of the armour', bytesToBase64(new TextEncoder().encode(KEYS['SEC 1'] ?? ''))],
    ['base64 of PKCS #1', bytesToBase64(der(rsa.privateKey, 'pkcs1'))],
    ['base64 of SEC 1', body(KEYS['SEC 1'] ?? '')],
    ['behind a word', `key:${base64}`],
    ['behind words and blanks', `memo of 2024 ${base64}`],
    ['hex', der(ec.privateKey, 'sec1').toString('hex')],
    ['hex in pairs', (der(rsa.privateKey, 'pkcs8').toString('hex').match(/../g) ?? []).join(':')],
    ['OpenSSH without armour', bytesToBase64(new TextEncoder().encode(`openssh-key-v1\0${'x'.repeat(90)}`))],
    [
      'PuTTY',
      `PuTTY-User-Key-File-3: ssh-rsa\r\nEncryption: none\r\nComment: x\r\nPublic-Lines: 1\r\nAAAA\r\nPrivate-Lines: 1\r\nAAAA\r\n`,
    ],
    ['PuTTY without its first lines', `Private-Lines: 14\r\nAAABAQC\r\n`],
    [
      'OpenPGP',
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: x\n\nlQOYBF\n-----END PGP PRIVATE KEY BLOCK-----`,
    ],
    [
      'SSH2',
      `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "x"\nP2/56wAAAi\n---- END SSH2 ENCRYPTED PRIVATE KEY ----`,
    ],
    ['JWK', JSON.stringify(jwk)],
    ['JWK on lines', JSON.stringify({ keys: [ed.privateKey.export({ format: 'jwk' })] }, null, 2)],
    ['JWK as a field of CSV', `"${JSON.stringify(jwk).replaceAll('"', '""')}"`],
    ['XML', '<RSAKeyValue><Modulus>qqqq</Modulus><Exponent>AQAB</Exponent><D>zzzz</D></RSAKeyValue>'],
    [
      'XML escaped',
      '&lt;RSAKeyValue&gt;&lt;Modulus&gt;qq&lt;/Modulus&gt;&lt;D&gt;zz&lt;/D&gt;&lt;/RSAKeyValue&gt;',
    ],
    [
      'openssl rsa -text',
      'Private-Key: (2048 bit, 2 primes)\nmodulus:\n    00:c1\nprivateExponent:\n    12:34',
    ],
    ['openssl ec -text', 'ED25519 Private-Key:\npriv:\n    12:34\npub:\n    56'],
    ['a line of armour alone', '-----BEGIN RSA PRIVATE KEY-----'],
  ])('%s', (_, text) => {
    expect(holdsPrivateKey(text)).toBe(true);
    expect(privateKeyIn(Buffer.from(text))).toBe('key');
  });

  it('in full-width letters of Shift_JIS', () => {
    const shiftJis = new Uint8Array([
      0x2d, 0x2d, 0x82, 0x61, 0x82, 0x64, 0x82, 0x66, 0x82, 0x68, 0x82, 0x6d, 0x20,
    ]);
    const rest = new TextEncoder().encode('PRIVATE KEY--\nAAAA\n');
    expect(privateKeyIn(Buffer.concat([shiftJis, rest]))).toBe('key');
  });

  it('DER', () => {
    for (const type of ['pkcs1', 'pkcs8'] as const)
      expect(privateKeyIn(der(rsa.privateKey, type))).toBe('key');
    expect(privateKeyIn(der(ec.privateKey, 'sec1'))).toBe('key');
  });

  it('names containers', () => {
    const pfx = Uint8Array.of(
      0x30,
      0x82,
      0x05,
      0,
      0x02,
      0x01,
      0x03,
      0x30,
      0x82,
      0x04,
      0xf8,
      ...new Array(60).fill(7),
    );
    const jks = Uint8Array.of(0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2, ...new Array(60).fill(7));
    expect(privateKeyIn(pfx)).toBe('pkcs12');
    expect(privateKeyIn(jks)).toBe('keystore');
    expect(privateKeyIn(Buffer.from(bytesToBase64(pfx)))).toBe('pkcs12');
    expect(privateKeyIn(Buffer.from(inMail(bytesToBase64(jks))))).toBe('keystore');
  });
});

describe('what is none', () => {
  const publicPem = (key: KeyObject) => key.export({ format: 'pem', type: 'spki' }) as string;
  it.each([
    ['nothing', ''],
    ['a CSR', sampleCsr('rsa2048')],
    ['a CSR with armour', sampleCsr('rsa2048Pem')],
    ['two CSRs', sampleCsr('two')],
    ['a public key', publicPem(rsa.publicKey)],
    ['a public key of a curve', publicPem(ec.publicKey)],
    ['PKCS #1 of a public key', rsa.publicKey.export({ format: 'pem', type: 'pkcs1' }) as string],
    ['a public JWK', JSON.stringify(ec.publicKey.export({ format: 'jwk' }))],
    ['a public key in XML', '<RSAKeyValue><Modulus>qqqq</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>'],
    ['a public key of OpenSSH', `ssh-rsa ${'AAAAB3NzaC1yc2E'.repeat(12)} admin@example.ac.jp`],
    ['words about keys', '秘密鍵（-----BEGIN PRIVATE KEY-----で始まるもの）は貼らないでください。'],
    ['more words', 'Never paste BEGIN RSA PRIVATE KEY here, paste the CSR instead, please.'],
    [
      'a DN',
      'CN=www.example.ac.jp,OU=Private Key Management,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
    ],
    ['a fingerprint', 'A1:B2:C3:D4:E5:F6:07:18:29:3A:4B:5C:6D:7E:8F:90:A1:B2:C3:D4:30:82:02:01'],
    ['a serial', '302b0201003030000000000000000000000000'],
    ['a long address', `https://example.ac.jp/${'path-of_many/words'.repeat(10)}`],
  ])('%s', (_, text) => {
    expect(holdsPrivateKey(text)).toBe(false);
    expect(privateKeyIn(Buffer.from(text))).toBeUndefined();
  });

  it('no request, however its lines are spaced', () => {
    const lines = sampleCsr('rsa2048').match(/.{1,71}/g) ?? [];
    for (const end of ['\n\n  ', '\r\n\r\n\t\t', '    ', '\n \n \n '])
      for (const last of ['------END NEW CERTIFICATE REQUEST------', '以上', '-', ''])
        expect(holdsPrivateKey([...lines, last].join(end))).toBe(false);
  });

  it('no noise, and no text is too much', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        privateKeyIn(bytes);
      }),
    );
    for (const unit of [
      'BEGIN ',
      '-',
      '- ',
      'A',
      'A ',
      'A\n',
      '30 ',
      '"d"',
      '=41',
      '&#',
      'TAB\t',
      'kty "d":"',
      'PRIVATE ',
      '<D',
    ]) {
      holdsPrivateKey(unit.repeat(300_000 / unit.length));
    }
  });
});
