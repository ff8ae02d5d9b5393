import type { KeyFacts } from '../language/csr/index.ts';

/** What a server profile asks of the key and of the signature of a CSR (5-3-1 #2). */
interface KeyDemand {
  readonly profile: string;
  readonly algorithm: KeyFacts['algorithm'];
  /** Bits of an RSA key or the name of a curve. */
  readonly size: number | string;
  /** Signature algorithms by their names in the RFCs. */
  readonly signatures: readonly string[];
}

const KEY_DEMANDS: readonly KeyDemand[] = [
  {
    profile: '3',
    algorithm: 'RSA',
    size: 2048,
    signatures: [
      'md5WithRSAEncryption',
      'sha1WithRSAEncryption',
      'sha256WithRSAEncryption',
      'sha384WithRSAEncryption',
      'sha512WithRSAEncryption',
    ],
  },
  { profile: '11', algorithm: 'EC', size: 'P-384', signatures: ['ecdsa-with-SHA256', 'ecdsa-with-SHA384'] },
];

const demandOf = (profile: string): KeyDemand | undefined =>
  KEY_DEMANDS.find((demand) => demand.profile === profile);

/** The server profile that a key fits; undefined where it fits none. */
export const profileOfKey = (key: KeyFacts): string | undefined =>
  key.wellFormed
    ? KEY_DEMANDS.find(
        ({ algorithm, size }) => algorithm === key.algorithm && (size === key.bits || size === key.curve),
      )?.profile
    : undefined;

/** The key that a profile wants, as `RSA 2048`; undefined for one that is no server profile. */
export function wantedKey(profile: string): string | undefined {
  const demand = demandOf(profile);
  return demand && `${demand.algorithm} ${demand.size}`;
}

/** Signature algorithms that a profile takes; none for one that is no server profile. */
export const acceptedAlgorithms = (profile: string): readonly string[] => demandOf(profile)?.signatures ?? [];
