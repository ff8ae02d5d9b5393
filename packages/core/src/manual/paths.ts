/** What certificates of this service are for. */
export type CertificateUse = 'server' | 'client' | 'smime' | 'code-signing';

/** A kind of certificate that an authority issues and when, as far as the manual dates it; times in ISO 8601. */
export interface IssuingPeriod {
  readonly use: CertificateUse;
  /** From this time on, it included. */
  readonly from?: string;
  /** Before this time. */
  readonly until?: string;
}

/** An authority on the path of a certificate (1-3). */
export interface CertificateAuthority {
  readonly name: string;
  /** Other spellings of the name. */
  readonly aliases?: readonly string[];
  readonly role: 'root' | 'intermediate';
  /** Empty for a root that issues to intermediates only. */
  readonly issues: readonly IssuingPeriod[];
  /** Where its own certificate is published. */
  readonly repository: string;
}

const MEMBER_REPOSITORY = 'https://repo1.secomtrust.net/spcpp/pfm20pub/index.html';
const G4_REPOSITORY = 'https://repo1.secomtrust.net/sppca/nii/odca3/index.html';
const G7_REPOSITORY = 'https://repo1.secomtrust.net/sppca/nii/odca4/index.html';

const DECEMBER_2020 = '2020-12-25T00:00:00+09:00';

/** The authorities of section 1-3. Which root stands above an intermediate is not said there. */
export const AUTHORITIES: readonly CertificateAuthority[] = [
  {
    name: 'Security Communication RootCA2',
    role: 'root',
    issues: [],
    repository: 'https://repository.secomtrust.net/SC-Root2/',
  },
  {
    name: 'Security Communication RootCA3',
    role: 'root',
    issues: [],
    repository: 'https://repository.secomtrust.net/SC-Root3/',
  },
  {
    name: 'Security Communication ECC RootCA1',
    role: 'root',
    issues: [],
    repository: 'https://repository.secomtrust.net/SC-ECC-Root1/',
  },
  {
    name: 'SECOM Passport for Member RSA CA16',
    role: 'root',
    issues: [{ use: 'client', from: '2023-12-14T00:00:00+09:00' }],
    repository: 'https://repo1.secomtrust.net/spcpp/pfm20/index.html',
  },
  {
    name: 'SECOM Passport for Member PUB CA8',
    role: 'intermediate',
    issues: [
      { use: 'client', from: DECEMBER_2020 },
      { use: 'smime', from: DECEMBER_2020 },
    ],
    repository: MEMBER_REPOSITORY,
  },
  {
    name: 'SECOM Passport for PublicID SMIME RSA CA 2023',
    role: 'intermediate',
    issues: [{ use: 'smime', from: '2023-08-30T00:00:00+09:00' }],
    repository: MEMBER_REPOSITORY,
  },
  {
    name: 'NII Open Domain CA - G7 RSA',
    role: 'intermediate',
    issues: [{ use: 'server', from: DECEMBER_2020 }],
    repository: G7_REPOSITORY,
  },
  {
    name: 'NII Open Domain CA - G7 ECC',
    role: 'intermediate',
    issues: [{ use: 'server', from: DECEMBER_2020 }],
    repository: G7_REPOSITORY,
  },
  {
    name: 'SECOM Passport for CodeSigning CA G2',
    role: 'intermediate',
    issues: [{ use: 'code-signing' }],
    repository: MEMBER_REPOSITORY,
  },
  {
    name: 'NII Open Domain S/MIME CA',
    aliases: ['NII Open Domain CA - S/MIME'],
    role: 'intermediate',
    issues: [{ use: 'smime', until: DECEMBER_2020 }],
    repository: G4_REPOSITORY,
  },
  {
    name: 'NII Open Domain CA - G4',
    role: 'intermediate',
    issues: [
      // The list of 1-3 dates server certificates earlier than its table does; until 2020 there was no other authority.
      { use: 'server', until: DECEMBER_2020 },
      { use: 'client', until: DECEMBER_2020 },
    ],
    repository: G4_REPOSITORY,
  },
];

/** Names as they are compared: dashes, spaces and case differ between the manual and the certificates. */
const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]+/g, '');

const BY_NAME: ReadonlyMap<string, CertificateAuthority> = new Map(
  AUTHORITIES.flatMap((authority) =>
    [authority.name, ...(authority.aliases ?? [])].map((name) => [nameKey(name), authority] as const),
  ),
);

/** The authority of a name, such as the CN or OU of an issuer. */
export const authorityNamed = (name: string): CertificateAuthority | undefined => BY_NAME.get(nameKey(name));

/**
 * What a certificate of an authority may be for by its date of issue; empty where the manual gives none for that date.
 * @param issued ISO 8601
 */
export function usesAt({ issues }: CertificateAuthority, issued: string): CertificateUse[] {
  const time = Date.parse(issued);
  return issues
    .filter(
      ({ from, until }) =>
        (from === undefined || time >= Date.parse(from)) && (until === undefined || time < Date.parse(until)),
    )
    .map(({ use }) => use);
}
