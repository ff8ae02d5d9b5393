import type { BadCertificate, BadCsr } from '../csr/index.ts';
import type { FieldId } from '../formats/field.ts';
import type { UnknownInspection } from '../inspect/index.ts';

/** Values by field; what is not known has none, and none is blank. */
export type FieldValues = Readonly<Partial<Record<FieldId, string>>>;

/** What one CSR, one certificate or one row of a list says. */
export interface FillEntry {
  readonly kind: 'csr' | 'certificate' | 'list';
  /** 1-based: of a CSR or certificate its place among those of the file, of a list the line. */
  readonly number: number;
  readonly values: FieldValues;
  /** SHA-256 of a CSR or certificate; null for a row of a list. */
  readonly fingerprint: string | null;
}

/** Why a file, or a part of it, cannot be used. */
export type FillProblem =
  | { readonly kind: 'private-key' | 'workbook' | 'no-header' }
  /** A certificate of an authority stands where that of a server or person must. */
  | { readonly kind: 'authority' }
  | {
      readonly kind: 'unreadable';
      readonly number: number;
      readonly reason: (BadCsr | BadCertificate)['reason'];
    }
  /** Certificates behind the first that are no part of its chain. */
  | { readonly kind: 'not-in-chain'; readonly count: number }
  | { readonly kind: 'repeated-columns'; readonly names: readonly string[] }
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
  /** It fits several others, or several of its kind fit one; none of them is used. */
  | { readonly kind: 'ambiguous'; readonly number: number }
  /** Rows of a list that its column 申請 or 状態 leaves out. */
  | { readonly kind: 'left-out'; readonly count: number };

/** What one file gives. */
export interface FillInput {
  readonly entries: readonly FillEntry[];
  readonly problems: readonly FillProblem[];
  readonly notes: readonly FillNote[];
}
