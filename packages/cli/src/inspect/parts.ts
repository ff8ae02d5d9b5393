import type { Inspection } from '@upki-tsv/core';

/** Lines of a description, by what they say. */
export type Part =
  | 'subjectDn'
  | 'subject'
  | 'issuer'
  | 'key'
  | 'signature'
  | 'algorithm'
  | 'names'
  | 'dnsNames'
  | 'length'
  | 'password'
  | 'serial'
  | 'validity'
  | 'fingerprint'
  | 'path'
  | 'repository'
  | 'next'
  | 'unreadable'
  | 'typeBy'
  | 'encoding'
  | 'check'
  | 'columns';

type Of<K extends Inspection['kind']> = Extract<Inspection, { kind: K }>;
type Bad<T> = T extends { readonly status: 'bad'; readonly reason: infer R } ? R : never;

/** Why a CSR or a certificate cannot be read. */
export type BadReason = Bad<Of<'csr'>['requests'][number]> | Bad<Of<'certificate'>['certificates'][number]>;

export type LooksLike = Of<'unknown'>['looksLike'];
export type ApplicationTsv = Of<'application-tsv'>;
export type ReadBack = Of<'read-back'>;
export type Unknown = Of<'unknown'>;

/** What keeps a ZIP archive from being read. */
export type ArchiveFailure = 'encrypted' | 'too-large' | 'damaged';

/** The files in a ZIP archive, or the parts of a mail. */
export interface Archive {
  readonly kind: 'archive' | 'mail';
  readonly entries: readonly { readonly name: string; readonly content: Inspection }[];
}

export type Content = Inspection | Archive;

/** The service delivers P12 files in a ZIP archive, so that a key there is no alarm. */
export const isDelivered = (content: Inspection): boolean =>
  content.kind === 'private-key' && content.form === 'pkcs12';

/** The exit status that a content asks for, the highest of several: 1 for a private key, 2 for what cannot be told or read. */
export function statusOf(content: Content): number {
  switch (content.kind) {
    case 'private-key':
      return 1;
    case 'unknown':
      return 2;
    case 'csr':
      return [...content.requests, ...(content.certificates ?? [])].some(({ status }) => status === 'bad')
        ? 2
        : 0;
    case 'certificate':
      return content.certificates.some(({ status }) => status === 'bad') ? 2 : 0;
    case 'application-tsv':
      return content.type === null ? 2 : 0;
    case 'archive':
    case 'mail':
      return Math.max(
        0,
        ...content.entries.map((entry) => (isDelivered(entry.content) ? 0 : statusOf(entry.content))),
      );
    case 'workbook':
    case 'read-back':
      return 0;
  }
}
