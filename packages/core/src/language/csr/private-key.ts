import type { Bilingual } from '../text.ts';
import { base64ToBytes } from './base64.ts';
import { latin1 } from './latin1.ts';
import { sniffDer } from './sniff.ts';

/** `pkcs12` and `keystore` hold certificates with their keys; `key` is any other text or file with a private key. */
export type PrivateKeyForm = 'key' | 'pkcs12' | 'keystore';

/** What every front says of a private key, whatever it came in: named, not read, not to be handed on. */
export const PRIVATE_KEY_REFUSED: Readonly<Record<PrivateKeyForm, Bilingual>> = {
  key: {
    ja: '秘密鍵が含まれているため、読み取りませんでした。秘密鍵は申請に使いません。だれにも渡さず、メールや申請にも付けないでください。すでに人に渡していたら、鍵を作り直してください。',
    en: 'This holds a private key, so it was not read. No application needs a private key. Hand it on to nobody, and attach it to no mail and no application. If it was handed on already, make a new key.',
  },
  pkcs12: {
    ja: '秘密鍵と証明書を収めたPKCS#12ファイルのため、読み取りませんでした。秘密鍵は申請に使いません。本人のほかにはだれにも渡さず、メールや申請にも付けないでください。',
    en: 'This is a PKCS#12 file, which holds a private key with its certificate, so it was not read. No application needs a private key. Hand it on to nobody but its owner, and attach it to no mail and no application.',
  },
  keystore: {
    ja: '秘密鍵を収めるキーストアのため、読み取りませんでした。秘密鍵は申請に使いません。だれにも渡さず、メールや申請にも付けないでください。すでに人に渡していたら、鍵を作り直してください。',
    en: 'This is a key store, which holds private keys, so it was not read. No application needs a private key. Hand it on to nobody, and attach it to no mail and no application. If it was handed on already, make a new key.',
  },
};

/** How often base64 in base64 (a mail in a mail) is opened. */
const DEPTH = 3;

/**
 * Tells whether the bytes of a file are or hold a private key, whatever the encoding: DER, PEM with sound or damaged
 * armour, OpenSSH, PuTTY, SSH2, OpenPGP, JWK, XML, what openssl prints, bare base64, parts of a mail, PKCS #12 and Java
 * key stores. An archive is not opened: ask for each of its files. Linear in the bytes; gives nothing of the key.
 */
export const privateKeyIn = (bytes: Uint8Array): PrivateKeyForm | undefined => keyInBytes(bytes, DEPTH);

/** As {@link privateKeyIn}, for a text: a cell, a paste, a file that was decoded. */
export const holdsPrivateKey = (text: string): boolean => keyInText(text, DEPTH) !== undefined;

const BINARY: readonly (readonly [PrivateKeyForm, readonly number[]])[] = [
  ['keystore', [0xfe, 0xed, 0xfe, 0xed]],
  ['keystore', [0xce, 0xce, 0xce, 0xce]],
  // What OpenSSH, ssh.com and Windows (PVK, and a BLOBHEADER of a private key) begin with.
  ['key', [0x6f, 0x70, 0x65, 0x6e, 0x73, 0x73, 0x68, 0x2d, 0x6b, 0x65, 0x79, 0x2d, 0x76, 0x31, 0]],
  ['key', [0x3f, 0x6f, 0xf9, 0xeb]],
  ['key', [0x1e, 0xf1, 0xb5, 0xb0]],
  ['key', [0x07, 0x02, 0, 0]],
];

function keyInBytes(bytes: Uint8Array, depth: number): PrivateKeyForm | undefined {
  for (const [form, signature] of BINARY) if (begins(bytes, signature)) return form;
  const kind = sniffDer(bytes);
  if (kind === 'private-key') return isPkcs12(bytes) ? 'pkcs12' : 'key';
  if (kind !== null) return undefined;
  // Letters of armour and base64 are the same bytes in every encoding, but for the NULs of UTF-16.
  return keyInText(latin1(bytes).replaceAll('\0', ''), depth) ?? keyInDecoded(bytes, depth);
}

/** Where armour may be written in full-width letters or hold invisible ones, which each encoding writes its own way. */
function keyInDecoded(bytes: Uint8Array, depth: number): PrivateKeyForm | undefined {
  const encodings = bytes.includes(0)
    ? ['utf-16le', 'utf-16be']
    : bytes.some((byte) => byte > 0x7f)
      ? ['utf-8', 'shift_jis']
      : [];
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (SPOKEN_OF.test(text.replace(DASHES, '-').normalize('NFKC').replace(INVISIBLE, ''))) {
      const found = keyInText(text, depth);
      if (found) return found;
    }
  }
  return undefined;
}

const begins = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** A PFX has version 3 (RFC 7292), a key 0 or 1. */
function isPkcs12(bytes: Uint8Array): boolean {
  const length = bytes[1] ?? 0;
  return bytes[4 + (length > 0x80 ? length & 0x7f : 0)] === 3;
}

/** Shorter than any key, or any line of armour. */
const SHORTEST = 16;
const INVISIBLE = /[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const NEEDS_FOLDING = /[^\t\n\r -~]/;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d\uff70]/g;

/** A request, or a certificate, and nothing else: most of what is asked about, and so not looked at further. */
const REQUEST_ALONE =
  /^\s{0,9}(?:-----BEGIN[A-Z ]{0,5} CERTIFICATE(?: REQUEST)?-----\s{1,4})?([A-Za-z0-9+/]{64})(?:[A-Za-z0-9+/=]|\s(?!M[A-P]))*(?:-----END[A-Z ]{0,5} CERTIFICATE(?: REQUEST)?-----\s{0,9})?$/;

function keyInText(input: string, depth: number): PrivateKeyForm | undefined {
  if (input.length < SHORTEST) return undefined;
  const [, start] = REQUEST_ALONE.exec(input) ?? [];
  const kind = start === undefined ? null : sniffDer(base64ToBytes(start));
  if (kind === 'csr' || kind === 'certificate') return undefined;
  const text = NEEDS_FOLDING.test(input)
    ? input
        .replace(DASHES, '-')
        .normalize('NFKC')
        .replace(INVISIBLE, '')
        .replace(/[\u0085\u2028\u2029]/g, '\n')
    : input;
  return (
    keyInPlain(text, depth) ??
    readings(text)
      .map((each) => keyInPlain(each, depth))
      .find(Boolean)
  );
}

const ENTITY =
  /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|nbsp|lt|gt|quot|amp|plus|sol|equals);|<br ?\/?>|\\u([0-9a-f]{4})|\\[nrt]|_x000[9ad]_/gi;
const NAMED: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&plus;': '+',
  '&sol;': '/',
  '&equals;': '=',
};

/** What a text reads as where it is escaped: quoted-printable, per cent, entities and the like. */
function readings(text: string): string[] {
  const written: string[] = [];
  if (/=(?:\r?\n(?=[A-Za-z0-9+/=])|[0-9A-F]{2})/.test(text)) {
    written.push(text.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, fromHex));
  }
  if (/%[0-9A-F]{2}/i.test(text))
    written.push(text.replaceAll('+', ' ').replace(/%([0-9A-F]{2})/gi, fromHex));
  if (/[&\\]|<br|_x000/i.test(text)) {
    const plain = text.replace(ENTITY, (all: string, decimal?: string, hex?: string, unicode?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? unicode ?? '', 16) : Number(decimal);
      return Number.isNaN(code) ? (NAMED[all.toLowerCase()] ?? '\n') : String.fromCharCode(code);
    });
    if (plain !== text) written.push(plain);
  }
  return written;
}

const fromHex = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/** A word that comes with every key that is not told by its bytes. */
const SPOKEN_OF = /PRIVATE|SECRET|PuTTY|KeyValue|kty/i;
const WORDS = /PRIVATE|SECRET|priv|PuTTY|KeyValue|kty/i;

function keyInPlain(text: string, depth: number): PrivateKeyForm | undefined {
  if (WORDS.test(text) && (holdsArmour(text) || OTHER_FORMS.some((form) => form(text)))) return 'key';
  return keyInBase64(text, depth) ?? (holdsHex(text) ? 'key' : undefined);
}

/** `BEGIN EC PRIVATE KEY` and the like, blanks lost or too many, and `RSA PRIVATE KEY` where its first word was lost. */
const LABEL =
  /(?:(?:BEGIN|END)[\s_]{0,8}|(-)[- ]{0,12})(?:[A-Z0-9]{1,12}[\s_]{0,4}){0,3}(?:PRIVATE[\s_]{0,4}KEY|SECRET[\s_]{1,4}KEY[\s_]{1,4}BLOCK)(?:[\s_]{0,4}BLOCK)?/gi;
const BODY = /[A-Za-z0-9+/]{24}/;
const QUOTING = /[\s>|"'“”‘’`,;*#\\/+-]/g;
/** How far behind armour, or before it, its base64 may begin. */
const NEAR = 400;

/** True for armour that stands on a line of its own or beside base64; in a sentence it is only spoken of. */
function holdsArmour(text: string): boolean {
  for (const match of text.matchAll(LABEL)) {
    const start = match.index;
    const end = start + match[0].length;
    const lineStart =
      Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start), text.lastIndexOf('\t', start)) +
      1;
    const after = text.slice(end, end + NEAR);
    const rest = text.slice(lineStart, start) + (/^[^\r\n\t]*/.exec(after)?.[0] ?? '');
    if (rest.replace(QUOTING, '') === '') return true;
    const before = text.slice(Math.max(0, start - NEAR), start);
    if (BODY.test(after.replace(/[ \t]/g, '')) || BODY.test(before.replace(/[ \t]/g, ''))) return true;
  }
  return false;
}

const Q = '[\\\\"\'“”]{0,4}';
const JWK_PRIVATE = new RegExp(
  `(?:^|[^A-Za-z0-9_])${Q}d${Q}\\s{0,8}[:=]\\s{0,8}${Q}[A-Za-z0-9_+/-]{20}`,
  'm',
);

/** Keys that come without PEM armour. */
const OTHER_FORMS: readonly ((text: string) => boolean)[] = [
  (text) => /PuTTY-User-Key-File|^[\s>]*Private-(?:Lines|MAC)\s*:/im.test(text),
  (text) =>
    /[RD]SAKeyValue|ECKeyValue/i.test(text) && /<(?:\w{1,16}:)?(?:D|P|X|InverseQ|PrivateKey)\s*>/i.test(text),
  (text) => /kty/.test(text) && JWK_PRIVATE.test(text),
  // openssl rsa -text, openssl pkey -text and the files of DNSSEC.
  (text) =>
    /privateExponent\s*:|Private-Key\s*:\s*\(|^[\s>]*priv\s*:\s*$|Private-key-format\s*:|^\s*PrivateKey\s*:/im.test(
      text,
    ),
];

const SHORTEST_RUN = 24;
const RUN = new RegExp(`[A-Za-z0-9+/_-]{${SHORTEST_RUN},}`, 'g');
const BASE64_LINE = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** Marks of quotation before a line of base64, and what a program writes before a string. */
const BEFORE = /^[\s>|"'“”#*]+/;
/** What a program writes behind one. */
const BEHIND = /(?:\\n)?["'“”,;+\\]{0,4}$/;

/** A line without what stands round its base64, and without the blanks in it. */
function bare(line: string): string {
  if (BASE64_LINE.test(line)) return line;
  return line.replace(BEFORE, '').replace(/\s+/g, '').replace(BEHIND, '');
}

const BASE64 = 1;
const EQUALS = 2;
/** Blanks, marks of quotation, what a program writes round a string. */
const ROUND = 3;
const LINE_END = 4;
const OTHER = 0;

/** Kinds of the characters below U+0080; one above is OTHER but for blanks and quotation marks. */
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9+/_-]/.test(character)) return BASE64;
  if (character === '=') return EQUALS;
  if (/[\r\n\t]/.test(character)) return LINE_END;
  return /[\s>|"'#*,;\\]/.test(character) ? ROUND : OTHER;
});

function kindOf(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return KINDS[code] ?? (/[\s“”]/.test(text[index] ?? '') ? ROUND : OTHER);
}

/**
 * False for most values: none of their runs is long enough, and no lines of base64 make a key together. Looks at each
 * character once, and errs on the side of true.
 */
function mayHoldBase64(text: string): boolean {
  let inLines = 0;
  let inLine = 0;
  let run = 0;
  let isLine = true;
  let isPadded = false;
  for (let index = 0; index < text.length; index++) {
    const kind = kindOf(text, index);
    if (kind === BASE64) {
      if (++run >= SHORTEST_RUN) return true;
      inLine++;
      // `\n` may stand behind the padding.
      if (isPadded && text[index] !== 'n') isLine = false;
      continue;
    }
    run = 0;
    if (kind === OTHER) isLine = false;
    else if (kind === EQUALS) isPadded = true;
    else if (kind === LINE_END) {
      if (isLine) inLines += inLine;
      if (inLines >= SHORTEST) return true;
      inLine = 0;
      isLine = true;
      isPadded = false;
    }
  }
  return inLines + (isLine ? inLine : 0) >= SHORTEST;
}

/** Looks at each line and each block of base64, and opens what else stands in base64. */
function keyInBase64(text: string, depth: number): PrivateKeyForm | undefined {
  if (!mayHoldBase64(text)) return undefined;
  let block = '';
  for (const line of text.split(/[\r\n\t]+/)) {
    const plain = bare(line);
    const inBlock = BASE64_LINE.test(plain);
    if (inBlock) {
      const found = keyAtStart(plain) ?? (plain === line ? undefined : keyInWords(line));
      if (found) return found;
      block += plain;
      if (!plain.endsWith('=')) continue;
    }
    const found = keyInRun(block, depth);
    if (found) return found;
    block = '';
    if (inBlock) continue;
    for (const [run] of line.matchAll(RUN)) {
      const inside = keyInRun(run, depth);
      if (inside) return inside;
    }
  }
  return keyInRun(block, depth);
}

/** A key behind a word or two, which blanks make look like base64 in groups. */
const keyInWords = (line: string): PrivateKeyForm | undefined =>
  line
    .match(RUN)
    ?.map(keyAtStart)
    .find((found) => found !== undefined);

const standard = (base64: string): string =>
  base64.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');

/** Of a run of base64 enough to tell by how it begins. */
const startOf = (run: string): Uint8Array => base64ToBytes(standard(run.slice(0, 64)));

/** How the base64 begins of what is looked for: a SEQUENCE in DER, and each of the others. */
const BEGINNING = /^(?:M[A-P]|[/_]u3|zs7O|b3Bl|P2[/_]|HvG|BwI)/;

function keyAtStart(run: string): PrivateKeyForm | undefined {
  if (run.length < SHORTEST || !BEGINNING.test(run)) return undefined;
  const start = startOf(run);
  if (sniffDer(start) === 'private-key') return isPkcs12(start) ? 'pkcs12' : 'key';
  // Four bytes are little to tell by where any word may stand.
  return BINARY.find(
    ([, signature]) => (signature.length > 4 || run.length > 80) && begins(start, signature),
  )?.[0];
}

/** Shorter than any armour in base64. */
const SHORTEST_INSIDE = 40;

function keyInRun(run: string, depth: number): PrivateKeyForm | undefined {
  const found = keyAtStart(run);
  if (found || depth === 0 || run.length < SHORTEST_INSIDE || sniffDer(startOf(run)) !== null) return found;
  return keyInBytes(base64ToBytes(standard(run)), depth - 1);
}

/** A key in DER as a hex dump, pairs with or without blanks or colons: 30 …, version, then what a key goes on with. */
const HEX =
  /(?:^|[^0-9A-Fa-f])(?:0x)?30[\s:]?(?:[0-7][0-9a-f]|81[\s:]?[0-9a-f]{2}|82(?:[\s:]?[0-9a-f]{2}){2})[\s:]?02[\s:]?01[\s:]?0[01][\s:]?(?:30|02|04)(?:[\s:]?[0-9a-f]{2}){24}/i;
const holdsHex = (text: string): boolean => HEX.test(text);
