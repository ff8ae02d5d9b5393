import type { UnknownInspection } from '../inspect/index.ts';
import type { ArchiveFault } from '../language/archive/index.ts';
import type { BadCertificate, BadCsr, PrivateKeyForm } from '../language/csr/index.ts';
import type { FieldId } from '../manual/field.ts';
import type { KnownCertificate } from '../records/certificates/index.ts';

/** Values by field; what is not known has none, and none is blank. */
export type FieldValues = Readonly<Partial<Record<FieldId, string>>>;

/** What one CSR, one certificate or one row of a list says. */
export interface FillEntry {
  readonly kind: 'csr' | 'certificate' | 'list';
  /** 1-based: of a CSR or certificate its place among those of the file, of a list the line or row. */
  readonly number: number;
  readonly values: FieldValues;
  /** The holder's mail address, also where it is no item of the type; empty where it is not known. */
  readonly mail: string;
  /** SHA-256 of a CSR or certificate; null for a row of a list. */
  readonly fingerprint: string | null;
}

/** Why a file, or a part of it, cannot be used. */
export type FillProblem =
  | { readonly kind: 'private-key'; readonly form: PrivateKeyForm }
  | { readonly kind: 'workbook' | 'no-header' }
  /** Only certificates of authorities stand where one of a server or person must. */
  | { readonly kind: 'authority' }
  /** A file of access PINs: no list of applicants. */
  | { readonly kind: 'pin-file' }
  /** Applications for servers where those for persons are asked for, or the other way round. */
  | { readonly kind: 'other-kind' }
  | {
      readonly kind: 'unreadable';
      readonly number: number;
      readonly reason: (BadCsr | BadCertificate)['reason'];
    }
  | { readonly kind: 'repeated-columns'; readonly names: readonly string[] }
  /** An archive, or a file in it, that cannot be taken out. */
  | { readonly kind: 'archive'; readonly fault: ArchiveFault }
  | { readonly kind: 'unknown'; readonly looksLike: UnknownInspection['looksLike'] }
  /** CSRs, certificates or lists that an application of this type has no use for. */
  | { readonly kind: 'no-use'; readonly what: FillEntry['kind'] };

/** What a user should know of rows that were made all the same. */
export type FillNote =
  /** No application can carry the CSR's subject (D-33): it gives #7 alone, and a new one is needed. */
  | { readonly kind: 'csr-subject'; readonly number: number }
  /** The certificate's subject has attributes that no application takes; DN and FQDN stay empty. */
  | { readonly kind: 'foreign-subject'; readonly number: number }
  /** Columns of a list that give nothing to this type. */
  | { readonly kind: 'unused-columns'; readonly names: readonly string[] }
  /** The same CSR or certificate was given before. */
  | { readonly kind: 'repeated'; readonly number: number }
  /** They fit several others, or several of their kind fit one; none of them is used. */
  | {
      readonly kind: 'ambiguous';
      readonly of: FillEntry['kind'];
      readonly numbers: readonly number[];
    }
  /** Rows of a list that say something else than what was taken before: from a CSR, a certificate, an earlier list. */
  | { readonly kind: 'differs'; readonly numbers: readonly number[]; readonly fields: readonly FieldId[] }
  /**
   * Rows of a list that were left out, and why: the column 申請, what has become of the certificate, or values that do
   * not stand in their columns where a PIN may be among them (D-41).
   */
  | { readonly kind: 'left-out'; readonly why: LeftOut; readonly count: number }
  /** States that are not known; the rows were taken. */
  | { readonly kind: 'unknown-state'; readonly count: number }
  /** What an older record holds and no new application takes from it (D-34): the items stay empty. */
  | { readonly kind: 'not-carried'; readonly what: NotCarried; readonly count: number }
  /** Rows with a serial number, so with a certificate, where an issue is asked for (D-35). */
  | { readonly kind: 'issued-before'; readonly count: number }
  /** Certificates that make no row and are known to the check. */
  | { readonly kind: 'known-only'; readonly count: number }
  /** Files in an archive that hold certificates with their private keys (`.p12`); they were not read. */
  | { readonly kind: 'key-stores'; readonly names: readonly string[] };

export type LeftOut = 'choice' | 'waiting' | 'renewed' | 'revoked' | 'shifted';

/** `renewed-serial`: in a record of a renewal the serial number is that of the certificate before. */
export type NotCarried = 'csr' | 'pin' | 'renewed-serial';

/** What one file gives. */
export interface FillInput {
  readonly entries: readonly FillEntry[];
  readonly problems: readonly FillProblem[];
  readonly notes: readonly FillNote[];
  /** Certificates for a check of what is made to know. */
  readonly certificates: readonly KnownCertificate[];
  /** Keys of CSRs in older records by their identity, with the row: they count as used (D-17, D-34). */
  readonly usedKeys: ReadonlyMap<string, number>;
}

export const NO_KEYS: FillInput['usedKeys'] = new Map();

export const emptyInput: FillInput = {
  entries: [],
  problems: [],
  notes: [],
  certificates: [],
  usedKeys: NO_KEYS,
};

export const failed = (problem: FillProblem): FillInput => ({ ...emptyInput, problems: [problem] });

/** Everything that several inputs give, in their order. */
export const together = (inputs: readonly FillInput[]): FillInput => ({
  entries: inputs.flatMap(({ entries }) => entries),
  problems: inputs.flatMap(({ problems }) => problems),
  notes: inputs.flatMap(({ notes }) => notes),
  certificates: inputs.flatMap(({ certificates }) => certificates),
  usedKeys: new Map(inputs.flatMap(({ usedKeys }) => [...usedKeys])),
});

/** A file, or a part of it: a file in an archive, an attachment of a mail, a sheet of a workbook. */
export interface FillPart {
  /** Null for the whole file. */
  readonly part: string | null;
  readonly input: FillInput;
}
