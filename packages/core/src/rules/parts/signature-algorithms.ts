/** Signature algorithms of a CSR that each server profile takes (5-3-1 #2), by their names in the RFCs. */
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  '3': [
    'md5WithRSAEncryption',
    'sha1WithRSAEncryption',
    'sha256WithRSAEncryption',
    'sha384WithRSAEncryption',
    'sha512WithRSAEncryption',
  ],
  '11': ['ecdsa-with-SHA256', 'ecdsa-with-SHA384'],
};

export const acceptedAlgorithms = (profile: string): readonly string[] => ACCEPTED[profile] ?? [];
