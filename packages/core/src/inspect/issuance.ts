import { type DerNode, isSequence, oidOf, parseDer, TAG } from '../language/csr/der.ts';
import type { SignatureState } from '../language/csr/index.ts';
import { type ReadKey, readKey } from '../language/csr/key.ts';
import { signatureScheme } from '../language/csr/oids.ts';
import { verifySignature } from '../language/csr/signature.ts';

/** Checks the signature of a certificate with the key of another, both in DER. */
export async function certificateSignature(
  certificate: Uint8Array<ArrayBuffer>,
  issuer: Uint8Array<ArrayBuffer>,
): Promise<SignatureState> {
  const [signed, algorithm, signature] = rootOf(certificate)?.children ?? [];
  const oid = algorithm?.children[0];
  const key = keyOf(issuer);
  if (signed === undefined || signature === undefined || oid?.tag !== TAG.oid || key === undefined) {
    return 'unverifiable';
  }
  return verifySignature(signed.raw, signature, signatureScheme(oidOf(oid)), key.publicKey);
}

function rootOf(der: Uint8Array<ArrayBuffer>): DerNode | undefined {
  const result = parseDer(der);
  return result.ok ? result.node : undefined;
}

const VERSION = 0xa0;

/** The key behind version (where there is one), serial, algorithm, issuer, validity and subject (RFC 5280, 4.1). */
function keyOf(der: Uint8Array<ArrayBuffer>): ReadKey | undefined {
  const fields = rootOf(der)?.children[0]?.children ?? [];
  const spki = fields[fields[0]?.tag === VERSION ? 6 : 5];
  return isSequence(spki) ? readKey(spki) : undefined;
}
