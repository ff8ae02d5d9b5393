import { type DerNode, innerDer, isSequence, oidOf, TAG } from './der.ts';
import { toHex } from './hex.ts';
import { latin1 } from './latin1.ts';
import { OID } from './oids.ts';

export interface SubjectAltName {
  readonly type: 'dns' | 'ip' | 'email' | 'uri' | 'other';
  /** IPv6 as eight groups without leading zeros; `other` as the hex of its DER. */
  readonly value: string;
}

const TEXT_TYPES: Readonly<Record<number, SubjectAltName['type']>> = { 129: 'email', 130: 'dns', 134: 'uri' };
const IP_ADDRESS = 0x87;

function readGeneralName(node: DerNode): SubjectAltName {
  const type = TEXT_TYPES[node.tag];
  if (type !== undefined) return { type, value: latin1(node.content) };
  if (node.tag === IP_ADDRESS && node.content.length === 4)
    return { type: 'ip', value: node.content.join('.') };
  if (node.tag === IP_ADDRESS && node.content.length === 16) {
    const groups = Array.from({ length: 8 }, (_, i) => toHex(node.content.subarray(i * 2, i * 2 + 2)));
    return { type: 'ip', value: groups.map((group) => group.replace(/^0{1,3}/, '')).join(':') };
  }
  return { type: 'other', value: toHex(node.raw) };
}

/** The names in the value of a subjectAltName extension; none where it cannot be read. */
export function readGeneralNames(value: Uint8Array<ArrayBuffer>): readonly SubjectAltName[] {
  const names = innerDer(value);
  return isSequence(names) ? names.children.map(readGeneralName) : [];
}

/**
 * The names of every subjectAltName in a SEQUENCE OF Extension. What cannot be read gives no name: the service uses
 * none of them, so that they are no reason to refuse the rest.
 */
export function subjectAltNamesIn(extensions: DerNode): readonly SubjectAltName[] {
  return extensions.children.flatMap((extension) => {
    const type = extension.children[0];
    const value = extension.children.at(-1);
    const isWanted =
      type?.tag === TAG.oid && oidOf(type) === OID.subjectAltName && value?.tag === TAG.octetString;
    return isWanted ? readGeneralNames(value.content) : [];
  });
}
