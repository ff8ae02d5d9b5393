/** Sections by what they are about. */
export type SectionKey =
  | 'certificate-paths'
  | 'server-dn'
  | 'server-renewal-keys'
  | 'download-methods'
  | 'code-signing'
  | 'tsv-file'
  | 'characters'
  | 'server-issue'
  | 'server-renew'
  | 'server-revoke'
  | 'client-issue'
  | 'client-renew'
  | 'client-revoke'
  | 'pin-file'
  | 'certificate-zip';

/** Sections that speak of files of every type. */
export const FILE_SECTIONS = [
  'tsv-file',
  'characters',
  'download-methods',
] as const satisfies readonly SectionKey[];
