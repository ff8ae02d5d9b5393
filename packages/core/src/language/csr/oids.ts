/** Short names of attribute types in a DN (X.520, RFC 4519, RFC 2985). */
const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.13': 'description',
  '2.5.4.15': 'businessCategory',
  '2.5.4.17': 'postalCode',
  '2.5.4.42': 'GN',
  '2.5.4.43': 'initials',
  '2.5.4.46': 'dnQualifier',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '1.2.840.113549.1.9.2': 'unstructuredName',
};

export const attributeName = (oid: string): string => ATTRIBUTE_NAMES[oid] ?? oid;

export type HashName = 'MD5' | 'SHA-1' | 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** How a signature of the algorithm is checked; `null` where it is known by name only. */
export interface SignatureScheme {
  readonly name: string;
  readonly family: 'RSA' | 'EC' | 'Ed25519' | null;
  readonly hash: HashName | null;
}

const scheme = (
  name: string,
  family: SignatureScheme['family'] = null,
  hash: HashName | null = null,
): SignatureScheme => ({
  name,
  family,
  hash,
});

/** Signature algorithms by the names of RFC 3279, 4055, 5758 and 8410. */
const SIGNATURE_SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.113549.1.1.2': scheme('md2WithRSAEncryption'),
  '1.2.840.113549.1.1.4': scheme('md5WithRSAEncryption', 'RSA', 'MD5'),
  '1.2.840.113549.1.1.5': scheme('sha1WithRSAEncryption', 'RSA', 'SHA-1'),
  '1.2.840.113549.1.1.10': scheme('RSASSA-PSS'),
  '1.2.840.113549.1.1.11': scheme('sha256WithRSAEncryption', 'RSA', 'SHA-256'),
  '1.2.840.113549.1.1.12': scheme('sha384WithRSAEncryption', 'RSA', 'SHA-384'),
  '1.2.840.113549.1.1.13': scheme('sha512WithRSAEncryption', 'RSA', 'SHA-512'),
  '1.2.840.113549.1.1.14': scheme('sha224WithRSAEncryption', 'RSA', 'SHA-224'),
  '1.2.840.10045.4.1': scheme('ecdsa-with-SHA1', 'EC', 'SHA-1'),
  '1.2.840.10045.4.3.1': scheme('ecdsa-with-SHA224', 'EC', 'SHA-224'),
  '1.2.840.10045.4.3.2': scheme('ecdsa-with-SHA256', 'EC', 'SHA-256'),
  '1.2.840.10045.4.3.3': scheme('ecdsa-with-SHA384', 'EC', 'SHA-384'),
  '1.2.840.10045.4.3.4': scheme('ecdsa-with-SHA512', 'EC', 'SHA-512'),
  '1.2.840.10040.4.3': scheme('dsa-with-sha1'),
  '2.16.840.1.101.3.4.3.1': scheme('dsa-with-sha224'),
  '2.16.840.1.101.3.4.3.2': scheme('dsa-with-sha256'),
  '1.3.101.112': scheme('Ed25519', 'Ed25519'),
  '1.3.101.113': scheme('Ed448'),
};

/** An algorithm that is not known has its oid for a name. */
export const signatureScheme = (oid: string): SignatureScheme => SIGNATURE_SCHEMES[oid] ?? scheme(oid);

export const OID = {
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  ecPublicKey: '1.2.840.10045.2.1',
  dsa: '1.2.840.10040.4.1',
  ed25519: '1.3.101.112',
  ed448: '1.3.101.113',
  challengePassword: '1.2.840.113549.1.9.7',
  extensionRequest: '1.2.840.113549.1.9.14',
  microsoftExtensionRequest: '1.3.6.1.4.1.311.2.1.14',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
} as const;
