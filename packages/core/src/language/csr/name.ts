import { type DerNode, isSequence, oidOf, TAG } from './der.ts';
import { toHex } from './hex.ts';
import { latin1 } from './latin1.ts';
import { attributeName } from './oids.ts';

/** The ASN.1 type of an attribute's value; `other` for anything that is no character string. */
export type StringType =
  | 'UTF8String'
  | 'NumericString'
  | 'PrintableString'
  | 'T61String'
  | 'IA5String'
  | 'VisibleString'
  | 'UniversalString'
  | 'BMPString'
  | 'other';

export interface Attribute {
  readonly oid: string;
  /** Short name such as `CN`, `OU`, `emailAddress`; the oid where none is known. */
  readonly name: string;
  readonly stringType: StringType;
  /** Text; for `other` the DER in hex after `#`, as RFC 4514 writes it. What the type cannot hold is U+FFFD. */
  readonly value: string;
}

/** More than one attribute makes it multi-valued. */
export type Rdn = readonly Attribute[];

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const utf16 = new TextDecoder('utf-16be', { ignoreBOM: true });

function ucs4(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4) {
    const point = bytes.subarray(i, i + 4).reduce((value, byte) => value * 256 + byte, 0);
    text += point <= 0x10ffff && i + 4 <= bytes.length ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}

// T61String is read as Latin-1, which is what those who still write it put there.
const STRINGS: Readonly<Record<number, readonly [StringType, (bytes: Uint8Array) => string]>> = {
  [TAG.utf8String]: ['UTF8String', (bytes) => utf8.decode(bytes)],
  18: ['NumericString', latin1],
  19: ['PrintableString', latin1],
  20: ['T61String', latin1],
  22: ['IA5String', latin1],
  26: ['VisibleString', latin1],
  28: ['UniversalString', ucs4],
  30: ['BMPString', (bytes) => utf16.decode(bytes)],
};

function readAttribute(node: DerNode): Attribute | undefined {
  const [type, value, surplus] = node.children;
  if (!isSequence(node) || type?.tag !== TAG.oid || value === undefined || surplus !== undefined)
    return undefined;
  const oid = oidOf(type);
  const [stringType, decode] = STRINGS[value.tag] ?? ['other', () => `#${toHex(value.raw)}`];
  return { oid, name: attributeName(oid), stringType, value: decode(value.content) };
}

/** The RDNs of a Name in their order in the DER; undefined where the value is no Name. */
export function readName(node: DerNode): readonly Rdn[] | undefined {
  if (!isSequence(node)) return undefined;
  const rdns: Attribute[][] = [];
  for (const set of node.children) {
    if (set.tag !== TAG.set || set.children.length === 0) return undefined;
    const rdn: Attribute[] = [];
    for (const child of set.children) {
      const attribute = readAttribute(child);
      if (attribute === undefined) return undefined;
      rdn.push(attribute);
    }
    rdns.push(rdn);
  }
  return rdns;
}
