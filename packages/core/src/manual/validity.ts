import type { CertificateUse } from './paths.ts';
import { CLIENT_PROFILES, isSmime } from './profiles.ts';

/** How long certificates of a profile are valid that were issued in a period; times in ISO 8601. */
interface Validity {
  readonly months?: number;
  readonly days?: number;
  readonly from?: string;
  readonly until?: string;
}

const MARCH_2022 = '2022-03-22T00:00:00+09:00';
const SEPTEMBER_2023 = '2023-09-08T21:00:00+09:00';

/** By certificate profile ID of client records (5-4-1 #2). */
const VALIDITIES: Readonly<Record<string, readonly Validity[]>> = {
  '5': [
    { months: 52, until: SEPTEMBER_2023 },
    { months: 48, from: SEPTEMBER_2023 },
  ],
  '7': [
    { months: 52, until: MARCH_2022 },
    { days: 823, from: MARCH_2022 },
  ],
  '13': [{ months: 13 }],
  '14': [{ months: 25 }],
  '15': [{ months: 13 }],
  '16': [{ months: 25 }],
};

const DAY = 86_400_000;
/** Authorities begin or end a validity at round times of day. */
const TOLERANCE = 2 * DAY;

/** Days between two times in ISO 8601, rounded. */
export const validityDays = (notBefore: string, notAfter: string): number =>
  Math.round((Date.parse(notAfter) - Date.parse(notBefore)) / DAY);

/** The client profiles for one of the uses that a certificate's validity fits. Times in ISO 8601. */
export function profilesByValidity(
  uses: readonly CertificateUse[],
  notBefore: string,
  notAfter: string,
): string[] {
  const begin = Date.parse(notBefore);
  const end = Date.parse(notAfter);
  return CLIENT_PROFILES.map(({ value }) => value).filter(
    (profile) =>
      uses.includes(isSmime(profile) ? 'smime' : 'client') &&
      VALIDITIES[profile]?.some(
        (validity) =>
          (validity.from === undefined || begin >= Date.parse(validity.from)) &&
          (validity.until === undefined || begin < Date.parse(validity.until)) &&
          Math.abs(endOf(begin, validity) - end) <= TOLERANCE,
      ),
  );
}

function endOf(begin: number, { months = 0, days = 0 }: Validity): number {
  const end = new Date(begin + days * DAY);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end.getTime();
}
