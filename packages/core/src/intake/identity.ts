import { parseDn, printDn } from '../language/dn/dn.ts';
import { parseDnsNames } from '../language/host/dns-names.ts';
import { parseSerial } from '../language/serial/serial.ts';
import type { FieldId } from '../manual/field.ts';
import { type Format, holderOf } from '../manual/formats.ts';
import { commonNameOf } from './credentials.ts';
import type { FieldValues } from './input.ts';

/** What tells whether two things are about the same certificate, as it is compared; empty where it is not known. */
export interface Identities {
  readonly dn: string;
  readonly host: string;
  readonly mail: string;
  readonly serial: string;
}

export type IdentityKey = 'dn' | 'host' | 'mail';

export function identitiesOf({ subjectDn, fqdn, oldSerial, userMail }: FieldValues, mail = ''): Identities {
  return {
    dn: dnKey(subjectDn ?? ''),
    host: (commonNameOf(subjectDn) ?? fqdn ?? '').toLowerCase(),
    mail: (mail || (userMail ?? '')).toLowerCase(),
    serial: serialKey(oldSerial ?? ''),
  };
}

/** Persons may share a CN and servers a mail address. */
export const identityKeys = (format: Format): readonly IdentityKey[] =>
  holderOf(format) === 'server' ? ['dn', 'host'] : ['dn', 'mail'];

/**
 * Whether two things with the same key are about the same. A person may have several DNs, so that a mail address tells
 * nothing where both have one; and what is to be revoked is one certificate, not all of a DN.
 */
export function isSame(one: Identities, other: Identities, key: IdentityKey, format: Format): boolean {
  if (key === 'mail' && one.dn !== '' && other.dn !== '' && one.dn !== other.dn) return false;
  const isOneCertificate = format.itemOf.reason !== undefined;
  return !isOneCertificate || one.serial === '' || other.serial === '' || one.serial === other.serial;
}

/** True where one of two values is not known or both say the same. */
export function isSameValue(field: FieldId, one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return true;
  switch (field) {
    case 'subjectDn':
      return dnKey(one) === dnKey(other);
    case 'oldSerial':
      return serialKey(one) === serialKey(other);
    case 'fqdn':
    case 'adminMail':
    case 'userMail':
      return one.toLowerCase() === other.toLowerCase();
    case 'dnsNames':
      return namesKey(one) === namesKey(other);
    default:
      return one.normalize('NFKC').replace(/\s+/gu, '') === other.normalize('NFKC').replace(/\s+/gu, '');
  }
}

const serialKey = (text: string): string => parseSerial(text)?.value.toString() ?? text;

/** A DN with stray spaces mended and the host's name in lower case. */
function dnKey(text: string): string {
  const attributes = parseDn(text)?.attributes;
  if (!attributes) return text;
  return printDn(
    attributes.map(({ type, value }) => ({
      type,
      value: type === 'CN' ? value.trim().toLowerCase() : value.trim(),
    })),
  );
}

const namesKey = (text: string): string =>
  parseDnsNames(text)
    .names.map(({ name }) => name.toLowerCase())
    .sort()
    .join();
