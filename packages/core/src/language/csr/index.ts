export { type CsrText, type CsrTextNote, reduceCsrText } from './armour.ts';
export { base64ToBytes, bytesToBase64, isCanonicalBase64 } from './base64.ts';
export { type CsrReader, createCsrReader } from './cache.ts';
export {
  type CertificateFacts,
  type ReadableCertificate,
  readCertificateFacts,
  type SerialNumber,
  splitCertificates,
  type UnreadableCertificate,
} from './certificate.ts';
export {
  type CsrFacts,
  type CsrHashes,
  hashCsr,
  type ReadableCsr,
  readCsrFacts,
  type SignatureAlgorithm,
  type UnreadableCsr,
} from './facts.ts';
export type { SubjectAltName } from './general-names.ts';
export { type BadCertificate, type BadCsr, MAX_BASE64_LENGTH } from './input.ts';
export type { HashedKeyFacts, KeyFacts, KeyFlaw } from './key.ts';
export { keyName } from './key-name.ts';
export type { Attribute, Rdn, StringType } from './name.ts';
export { holdsPrivateKey, PRIVATE_KEY_REFUSED, type PrivateKeyForm, privateKeyIn } from './private-key.ts';
export type { SignatureState } from './signature.ts';
