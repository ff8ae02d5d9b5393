/** An edition of the operation manual for 利用管理者 and where it says what: the only place with section numbers. */
export interface Edition {
  /** Number of the edition as the manual prints it. */
  readonly id: string;
  /** ISO date of the edition. */
  readonly date: string;
  readonly sections: Readonly<Record<Section, string>>;
}

/** Sections by what they are about. */
export type Section =
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

export const EDITION_2_18: Edition = {
  id: '2.18',
  date: '2023-12-14',
  sections: {
    'certificate-paths': '1-3',
    'server-dn': '2-1-1',
    'server-renewal-keys': '2-2-1',
    'download-methods': '3-1',
    'code-signing': '4',
    'tsv-file': '5-1',
    characters: '5-2',
    'server-issue': '5-3-1',
    'server-renew': '5-3-2',
    'server-revoke': '5-3-3',
    'client-issue': '5-4-1',
    'client-renew': '5-4-2',
    'client-revoke': '5-4-3',
    'pin-file': '5-5',
    'certificate-zip': '5-6',
  },
};

/** The edition that is checked against where no other is asked for. */
export const CURRENT_EDITION: Edition = EDITION_2_18;
