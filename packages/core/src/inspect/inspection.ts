import type { TextEncoding } from '../language/charset/index.ts';
import type {
  SerialNumber,
  SignatureState,
  SubjectAltName,
  UnreadableCertificate,
  UnreadableCsr,
} from '../language/csr/index.ts';
import type { Bilingual } from '../language/text.ts';
import type { ApplicationType } from '../manual/formats.ts';
import type { CertificateUse } from '../manual/paths.ts';
import type { Severity } from '../records/finding.ts';

export interface InspectOptions {
  /** The type of an application TSV. Default: told by name, shape or header. */
  readonly type?: ApplicationType;
  /** Gives PINs as they are. Default: masked. */
  readonly showPins?: boolean;
}

/** What a file is. Plain, serialisable data; nothing of a private key is in it, nor of a PIN unless asked for. */
export type Inspection =
  | CsrInspection
  | CertificateInspection
  | ApplicationTsvInspection
  | ReadBackInspection
  | PrivateKeyInspection
  | WorkbookInspection
  | UnknownInspection;

export interface CsrInspection {
  readonly kind: 'csr';
  /** In the order of the file. */
  readonly requests: readonly (RequestDescription | UnreadableCsr)[];
  /** Those that stand in the same file; absent where there are none. */
  readonly certificates?: CertificateInspection['certificates'];
}

export interface KeyDescription {
  /** `RSA 2048`, `EC P-384`. */
  readonly name: string;
  /** RSA public exponent in decimal, else null. */
  readonly exponent: string | null;
  readonly wellFormed: boolean;
  /** SHA-256 of the SubjectPublicKeyInfo, lower-case hex. */
  readonly spkiSha256: string;
}

export interface RequestDescription {
  readonly status: 'ok';
  /** The subject as item 1 of a TSV is written; null where no application can carry it (D-33). */
  readonly subjectDn: string | null;
  /** `C=JP, ST=Tokyo, …` in the order of the DER. */
  readonly subject: string;
  readonly key: KeyDescription;
  /** The server profile that the key fits; null for none. */
  readonly profile: string | null;
  readonly signatureAlgorithm: string;
  readonly signature: SignatureState;
  readonly subjectAltNames: readonly SubjectAltName[];
  /** The DNS names among them as item 13 is written; empty where there are none. */
  readonly dnsNames: string;
  readonly hasChallengePassword: boolean;
  /** As item 7 is written. */
  readonly base64: string;
  /** SHA-256 of the DER, upper-case pairs joined by colons. */
  readonly fingerprint: string;
  /** What is wrong with it whatever the other items of its row hold. */
  readonly findings: readonly RequestFinding[];
}

/** What a check says of a CSR by itself, in whole sentences. */
export interface RequestFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Bilingual;
}

export interface CertificateInspection {
  readonly kind: 'certificate';
  /** In the order of the file. */
  readonly certificates: readonly (CertificateDescription | UnreadableCertificate)[];
}

/**
 * Whether a certificate was issued by the one that follows it: by name and signature, or `unverified` by name where
 * the signature cannot be checked.
 */
export type IssuedByNext = 'yes' | 'no' | 'unverified';

export interface CertificateDescription {
  readonly status: 'ok';
  /** The subject as item 1 of a TSV is written; null where it has attributes that no TSV takes. */
  readonly subjectDn: string | null;
  /** In the order of the DER, as is `issuer`. */
  readonly subject: string;
  readonly issuer: string;
  readonly selfIssued: boolean;
  readonly serial: SerialNumber;
  /** ISO 8601 UTC, as is `notAfter`. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly days: number;
  readonly key: KeyDescription;
  readonly signatureAlgorithm: string;
  readonly subjectAltNames: readonly SubjectAltName[];
  readonly dnsNames: string;
  /** SHA-256 of the DER, upper-case pairs joined by colons. */
  readonly fingerprint: string;
  /** Null where neither subject nor issuer is an authority of the service. */
  readonly path: PathDescription | null;
  /** Null for the last one. */
  readonly issuedByNext: IssuedByNext | null;
}

/** Where a certificate stands on the paths of section 1-3. */
export interface PathDescription {
  /** The authority that issued it or, for `root` and `intermediate`, that it is itself. */
  readonly authority: string;
  readonly role: 'root' | 'intermediate' | 'end-entity';
  /** What it may be for, by authority and date of issue; empty where the manual gives nothing for that date. */
  readonly uses: readonly CertificateUse[];
  /** Client profiles that its validity fits. */
  readonly profiles: readonly string[];
  /** Where the authority's certificate is published. */
  readonly repository: string;
}

export interface ApplicationTsvInspection {
  readonly kind: 'application-tsv';
  /** Null where it cannot be told. */
  readonly type: ApplicationType | null;
  readonly typeBy: 'option' | 'name' | 'shape' | 'header' | null;
  /** The types that the records' shapes tell, where they tell several; else empty. */
  readonly mixedTypes: readonly ApplicationType[];
  readonly encoding: TextEncoding;
  /** True where the first line names the items; it is none of the records. */
  readonly header: boolean;
  readonly records: readonly TsvRecordDescription[];
  /** Findings of a check; null where the type cannot be told. */
  readonly errors: number | null;
  readonly warnings: number | null;
}

export interface TsvRecordDescription {
  /** 1-based line. */
  readonly row: number;
  readonly fieldCount: number;
  /** The values that are not empty; null where the number of fields does not let them be told apart. */
  readonly values: readonly ItemValue[] | null;
}

export interface ItemValue {
  /** 1-based. */
  readonly item: number;
  /** Null for an item that the manual leaves blank. */
  readonly name: Bilingual | null;
  /** Masked (`••••`) where it is a PIN or may be one, unless asked for. */
  readonly value: string;
  /** What the value stands for, where it is one of a list. */
  readonly meaning: Bilingual | null;
}

/** A file that the service gives back (5-5, 5-6, D-26), read by its columns as they come. */
export interface ReadBackInspection {
  readonly kind: 'read-back';
  readonly what: 'pin-file' | 'certificate-list' | 'registrar-download' | 'table';
  readonly encoding: TextEncoding;
  readonly columns: readonly ReadBackColumn[];
  readonly rows: readonly ReadBackRow[];
}

export interface ReadBackColumn {
  /** As the header writes it; null where there is no header or nothing stands there. */
  readonly name: string | null;
  /** What the header's name is known to mean; null where it is not known. */
  readonly field: ReadBackField | null;
}

export type ReadBackField = 'subjectDn' | 'userName' | 'userMail' | 'pin' | 'serial' | 'state';

export interface ReadBackRow {
  /** 1-based line. */
  readonly row: number;
  /** By column; masked (`••••`) where it is a PIN or may be one, unless asked for. */
  readonly values: readonly string[];
}

export interface PrivateKeyInspection {
  readonly kind: 'private-key';
  /** `pkcs12` and `keystore` hold certificates with their keys; `beside-data` is a key among other data. */
  readonly form: 'key' | 'pkcs12' | 'keystore' | 'beside-data';
}

/** What `check` reads. */
export interface WorkbookInspection {
  readonly kind: 'workbook';
}

export interface UnknownInspection {
  readonly kind: 'unknown';
  readonly looksLike:
    | 'empty'
    | 'zip'
    | 'document'
    | 'pdf'
    | 'image'
    | 'gzip'
    | 'pkcs7'
    | 'der'
    | 'pem'
    | 'html'
    | 'text'
    | 'binary';
  /** Of PEM armour, such as `PUBLIC KEY`; else null. */
  readonly label: string | null;
  /** Null for what is no text. */
  readonly encoding: TextEncoding | null;
}
