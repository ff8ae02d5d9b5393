export { type KnownCertificate, knownCertificate } from './known.ts';
export { type CertificateLookup, isNameAlone, lookupOf, nameKey } from './lookup.ts';
export {
  type CertificateProblem,
  type CertificateReading,
  type FoundCertificate,
  readCertificates,
} from './read.ts';
export { endOf, hasBegun, hasEnded } from './validity.ts';
