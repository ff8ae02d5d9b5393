import { toUnsigned } from './hex.ts';

/** Identifier octets that are met in CSRs and certificates. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One value of a DER encoding. Bytes are views made when asked for, since most values are only passed by. */
export class DerNode {
  /** The first identifier octet. */
  readonly tag: number;
  /** Empty where the value is primitive. */
  readonly children: readonly DerNode[];
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #start: number;
  readonly #contentStart: number;
  readonly #end: number;

  constructor(bytes: Uint8Array<ArrayBuffer>, start: number, header: Header, children: readonly DerNode[]) {
    this.tag = header.tag;
    this.children = children;
    this.#bytes = bytes;
    this.#start = start;
    this.#contentStart = header.contentStart;
    this.#end = header.end;
  }

  /** The whole encoding. */
  get raw(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(this.#start, this.#end);
  }

  /** The encoding without its header. */
  get content(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(this.#contentStart, this.#end);
  }
}

/** Why bytes are no DER. `missing` and `surplus` count bytes at the end; `not-minimal-der` is BER that DER forbids. */
export type DerFault =
  | { readonly reason: 'not-der' }
  | { readonly reason: 'not-minimal-der' }
  | { readonly reason: 'truncated'; readonly missing: number }
  | { readonly reason: 'trailing-bytes'; readonly surplus: number };

export type DerResult =
  | { readonly ok: true; readonly node: DerNode }
  | { readonly ok: false; readonly fault: DerFault };

class DerError extends Error {
  readonly fault: DerFault;
  constructor(fault: DerFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

const fail = (reason: 'not-der' | 'not-minimal-der'): never => {
  throw new DerError({ reason });
};

const MAX_DEPTH = 32;
const MAX_OID_LENGTH = 128;
const CONSTRUCTED = 0x20;
const CLASS_MASK = 0xc0;

/**
 * Reads bytes as one DER value, strictly (X.690 section 10 and 11): definite and shortest lengths, shortest
 * integers, primitive strings, nothing after the end. SET OF is left in the order found, since requests with
 * an unsorted one are in use and sorting changes no meaning.
 */
export function parseDer(bytes: Uint8Array<ArrayBuffer>): DerResult {
  try {
    const header = readHeader(bytes, 0, bytes.length);
    const missing = header.end - bytes.length;
    if (missing > 0) return { ok: false, fault: { reason: 'truncated', missing } };
    const surplus = bytes.length - header.end;
    if (surplus > 0) return { ok: false, fault: { reason: 'trailing-bytes', surplus } };
    return { ok: true, node: readNode(bytes, 0, header, 0) };
  } catch (error) {
    if (error instanceof DerError) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The value in bytes that are expected to be DER (those inside a BIT STRING or OCTET STRING), or undefined. */
export function innerDer(bytes: Uint8Array<ArrayBuffer>): DerNode | undefined {
  const result = parseDer(bytes);
  return result.ok ? result.node : undefined;
}

interface Header {
  readonly tag: number;
  readonly contentStart: number;
  readonly end: number;
}

function readHeader(bytes: Uint8Array, start: number, limit: number): Header {
  const tag = bytes[start] ?? 0;
  let at = start + 1;
  if ((tag & 0x1f) === 0x1f) {
    while ((bytes[at] ?? 0) >= 0x80) at++;
    at++;
  }
  const first = bytes[at++] ?? 0;
  if (at > limit) fail('not-der');
  if (first < 0x80) return { tag, contentStart: at, end: at + first };
  if (first === 0x80) fail('not-minimal-der');
  const count = first & 0x7f;
  if (count > 4 || at + count > limit) fail('not-der');
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at++] ?? 0);
  if (length < 0x80 || length < 256 ** (count - 1)) fail('not-minimal-der');
  return { tag, contentStart: at, end: at + length };
}

const NO_CHILDREN: readonly DerNode[] = [];

function readNode(bytes: Uint8Array<ArrayBuffer>, start: number, header: Header, depth: number): DerNode {
  const { tag, contentStart, end } = header;
  if (depth > MAX_DEPTH) fail('not-der');
  checkContent(bytes, header);
  if ((tag & CONSTRUCTED) === 0) return new DerNode(bytes, start, header, NO_CHILDREN);
  const children: DerNode[] = [];
  for (let at = contentStart; at < end; ) {
    const inner = readHeader(bytes, at, end);
    if (inner.end > end) fail('not-der');
    children.push(readNode(bytes, at, inner, depth + 1));
    at = inner.end;
  }
  return new DerNode(bytes, start, header, children);
}

function checkContent(bytes: Uint8Array, { tag, contentStart, end }: Header): void {
  if ((tag & CLASS_MASK) !== 0 || tag === TAG.sequence || tag === TAG.set) return;
  const number = tag & 0x1f;
  if (number === 0x10 || number === 0x11) fail('not-der');
  if (tag & CONSTRUCTED) fail('not-minimal-der');
  const length = end - contentStart;
  const first = bytes[contentStart] ?? 0;
  const second = bytes[contentStart + 1] ?? 0;
  const last = bytes[end - 1] ?? 0;
  switch (tag) {
    case TAG.boolean:
      if (length !== 1) fail('not-der');
      if (first !== 0 && first !== 0xff) fail('not-minimal-der');
      break;
    case TAG.integer:
      if (length === 0) fail('not-der');
      if (length > 1 && (first === 0 || first === 0xff) && first >= 0x80 === second >= 0x80)
        fail('not-minimal-der');
      break;
    case TAG.bitString:
      if (length === 0 || first > 7 || (first > 0 && length === 1)) fail('not-der');
      if ((last & ((1 << first) - 1)) !== 0 && length > 1) fail('not-minimal-der');
      break;
    case TAG.null:
      if (length !== 0) fail('not-der');
      break;
    case TAG.oid:
      if (length === 0 || length > MAX_OID_LENGTH || last >= 0x80) fail('not-der');
      break;
  }
}

/** Largest value to which seven more bits can be added exactly. */
const LARGEST_SHORT_ARC = 2 ** 46 - 1;

/** Dotted decimal of an OBJECT IDENTIFIER, arcs of any size. */
export function oidOf(node: DerNode): string {
  let text = '';
  let arc: number | bigint = 0;
  for (const octet of node.content) {
    if (arc <= LARGEST_SHORT_ARC) arc = Number(arc) * 128 + (octet & 0x7f);
    else arc = BigInt(arc) * 128n + BigInt(octet & 0x7f);
    if (octet >= 0x80) continue;
    text += text === '' ? firstArcs(arc) : `.${arc}`;
    arc = 0;
  }
  return text;
}

/** Two arcs share the first number: 40 times the first, plus the second. */
const firstArcs = (value: number | bigint): string =>
  value < 40 ? `0.${value}` : value < 80 ? `1.${Number(value) - 40}` : `2.${BigInt(value) - 80n}`;

/** An INTEGER's content read without sign, whatever its first bit. */
export const unsignedOf = (node: DerNode): bigint => toUnsigned(node.content);

export const isNegative = (node: DerNode): boolean => (node.content[0] ?? 0) >= 0x80;

/** Bytes of a BIT STRING that fills whole bytes; undefined where bits are left over. */
export const wholeBits = (node: DerNode): Uint8Array<ArrayBuffer> | undefined =>
  node.tag === TAG.bitString && node.content[0] === 0 ? node.content.subarray(1) : undefined;

export const isSequence = (node: DerNode | undefined): node is DerNode => node?.tag === TAG.sequence;
