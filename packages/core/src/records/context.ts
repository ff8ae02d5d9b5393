import type { CsrFacts } from '../language/csr/index.ts';
import type { Edition } from '../manual/edition.ts';
import type { KnownCertificate } from './certificates/known.ts';
import type { Related } from './finding.ts';

/** What a check knows besides the records; each part may be missing, and what is not known is not checked. */
export interface CheckContext {
  /** Facts of CSRs read before; one that is not there yet is pending, never valid. */
  readonly facts?: CsrFactSource;
  /** What is known of certificates that were issued. */
  readonly certificates?: readonly KnownCertificate[];
  readonly institution?: Institution;
  /** ISO date where the user is. */
  readonly today?: string;
  readonly edition?: Edition;
  /** `convert`: what converting cures is a warning (D-09). Default `check`. */
  readonly purpose?: 'check' | 'convert';
  /** Key pairs of sources before this one (D-17), by the key's identity. */
  readonly earlierKeys?: Pick<ReadonlyMap<string, EarlierKey>, 'get'>;
}

export interface CsrFactSource {
  /** Facts of a CSR's text as it stands in the cell; undefined where it has not been read yet. */
  peek(text: string): CsrFacts | undefined;
}

/** Where a key pair stands that was used before. */
export interface EarlierKey {
  /** A sheet of the same workbook, a source that is merged with this one, or a file that is not checked, such as an older list. */
  readonly where: 'sheet' | 'source' | 'file';
  /** What sentences call it. */
  readonly name: string;
  readonly row: number;
  /** Absent for a file that is not checked. */
  readonly related?: Related;
}

/** An institution's own values, as registered with the service. */
export interface Institution {
  readonly organization?: string;
  readonly locality?: string;
  readonly prefecture?: string;
  /** Domains under which it may ask for server certificates, without a leading `*.`. */
  readonly domains?: readonly string[];
  /** What it writes in items that a record leaves empty. */
  readonly defaults?: InstitutionDefaults;
}

export interface InstitutionDefaults {
  readonly adminName?: string;
  readonly adminUnit?: string;
  readonly adminMail?: string;
  readonly software?: string;
  readonly serverProfile?: string;
  readonly clientProfile?: string;
  readonly method?: string;
}
