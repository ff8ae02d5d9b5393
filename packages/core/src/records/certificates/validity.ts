import type { KnownCertificate } from './known.ts';

const JAPAN = 9 * 60 * 60 * 1000;

/** The date in Japan of a time in ISO 8601; undefined where it is none. */
function dateInJapan(time: string | undefined): string | undefined {
  const milliseconds = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds + JAPAN).toISOString().slice(0, 10);
}

/** The last day that it is valid on, ISO date in Japan; undefined where it is not known. */
export const endOf = ({ notAfter }: KnownCertificate): string | undefined => dateInJapan(notAfter);

/** True from the day after its last one on. @param today ISO date */
export function hasEnded(certificate: KnownCertificate, today: string): boolean {
  const end = endOf(certificate);
  return end === undefined ? certificate.state === 'expired' : end < today;
}

/** False before its first day. @param today ISO date */
export function hasBegun({ notBefore }: KnownCertificate, today: string): boolean {
  const begin = dateInJapan(notBefore);
  return begin === undefined || begin <= today;
}
