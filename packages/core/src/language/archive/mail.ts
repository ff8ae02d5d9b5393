import { latin1 } from '../csr/latin1.ts';

/** A part of a mail that is no multipart itself, its transfer encoding taken off. */
export interface MailPart {
  /** Of an attachment; empty where it has none. */
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const MAX_DEPTH = 8;
const MAX_PARTS = 500;
/** Bytes that the first header line stands in. */
const LOOKED_AT = 1024;
const HEADER_LINE = /^([!-9;-~]+):[ \t]*(.*)$/;
/** Headers that tell a mail from other text with colons. */
const MAIL_HEADERS: ReadonlySet<string> = new Set(['mime-version', 'received', 'message-id', 'content-type']);

/**
 * The parts of a mail as it is saved (`.eml`, RFC 5322 and 2045): text and attachments, those of forwarded mails too.
 * Undefined for anything else.
 */
export function mailParts(bytes: Uint8Array): readonly MailPart[] | undefined {
  const [first = ''] = latin1(bytes.subarray(0, LOOKED_AT)).split('\n', 1);
  if (!HEADER_LINE.test(first.trimEnd()) && !first.startsWith('From ')) return undefined;
  const message = readMessage(latin1(bytes));
  if (!message || ![...message.headers.keys()].some((name) => MAIL_HEADERS.has(name))) return undefined;
  const parts: MailPart[] = [];
  collect(message, parts, 0);
  return parts;
}

interface Message {
  /** By name in lower case, folded lines joined. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Undefined where the text does not begin with header lines. */
function readMessage(text: string): Message | undefined {
  const headers = new Map<string, string>();
  let name = '';
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    const line = text.slice(at, end).replace(/\r$/, '');
    at = end + 1;
    if (line === '') break;
    if (/^[ \t]/.test(line) && name !== '') {
      headers.set(name, `${headers.get(name)} ${line.trim()}`);
      continue;
    }
    const header = HEADER_LINE.exec(line);
    if (!header) {
      // The line that some programs put before a mail in a mailbox.
      if (headers.size === 0 && line.startsWith('From ')) continue;
      return undefined;
    }
    name = (header[1] ?? '').toLowerCase();
    if (!headers.has(name)) headers.set(name, header[2] ?? '');
  }
  return headers.size === 0 ? undefined : { headers, body: text.slice(at) };
}

function collect({ headers, body }: Message, parts: MailPart[], depth: number): void {
  if (depth > MAX_DEPTH || parts.length >= MAX_PARTS) return;
  const type = headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined;
  if (boundary) {
    for (const section of sectionsOf(body, boundary)) {
      collect(readMessage(section) ?? { headers: new Map(), body: section }, parts, depth + 1);
    }
    return;
  }
  const content = decoded(body, headers.get('content-transfer-encoding') ?? '');
  const forwarded = /^message\/rfc822/i.test(type) ? readMessage(latin1(content)) : undefined;
  if (forwarded) collect(forwarded, parts, depth + 1);
  else {
    const name = parameter(headers.get('content-disposition') ?? '', 'filename') ?? parameter(type, 'name');
    parts.push({ name: name ?? '', content });
  }
}

function sectionsOf(body: string, boundary: string): string[] {
  const delimiter = `--${boundary}`;
  const sections: string[] = [];
  let from = -1;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + delimiter.length)) {
    // The boundary of a multipart inside may begin with that of the one round it.
    const isWhole = /^(?:--)?[ \t]*(?:[\r\n]|$)/.test(
      body.slice(at + delimiter.length, at + delimiter.length + 80),
    );
    if (!isWhole || (at > 0 && body[at - 1] !== '\n')) continue;
    if (from !== -1) sections.push(body.slice(from, at).replace(/\r?\n$/, ''));
    const end = body.indexOf('\n', at);
    if (body.startsWith('--', at + delimiter.length) || end === -1) return sections;
    from = end + 1;
  }
  if (from !== -1) sections.push(body.slice(from));
  return sections;
}

/** A parameter of a header, RFC 2231's form of it too. */
function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}(\\*?)=(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header);
  const value = found?.[2] ?? found?.[3];
  if (value === undefined || value === '') return undefined;
  if (found?.[1] !== '*') return value;
  try {
    return decodeURIComponent(value.replace(/^[^']*'[^']*'/, ''));
  } catch {
    return value;
  }
}

function decoded(body: string, encoding: string): Uint8Array<ArrayBuffer> {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return bytesOf(fromBase64(body));
    case 'quoted-printable':
      return bytesOf(
        body
          .replace(/[ \t]*=[ \t]*\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      );
    default:
      return bytesOf(body);
  }
}

function fromBase64(body: string): string {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  return atob(digits.slice(0, digits.length % 4 === 1 ? -1 : undefined));
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
};
