import { PRIVATE_KEY_REFUSED } from '@upki-tsv/core';
import type { ArchiveFailure, BadReason, LooksLike, Part } from '../parts.ts';
import type { InspectTexts } from './ja.ts';

const PARTS: Readonly<Record<Part, string>> = {
  subjectDn: 'Subject DN (#1)',
  subject: 'Subject as it is',
  issuer: 'Issuer',
  key: 'Key',
  signature: 'Signature',
  algorithm: 'Signed with',
  names: 'SANs',
  dnsNames: 'dNSName (#13)',
  length: 'base64 (#7)',
  password: 'challengePassword',
  serial: 'Serial number',
  validity: 'Validity',
  fingerprint: 'SHA-256',
  path: 'Path',
  repository: 'Repository',
  next: 'Next certificate',
  unreadable: 'Unreadable',
  typeBy: 'Type',
  encoding: 'Encoding',
  check: 'Check',
  columns: 'Columns',
};

const BAD: Readonly<Record<BadReason, string>> = {
  empty: 'It is empty.',
  'too-large': 'It is too long.',
  'not-base64': 'It contains characters that do not belong in base64.',
  'bad-padding': 'The end of the base64 is cut off or has extra characters.',
  truncated: 'It is cut off. Copy it again from its file.',
  'trailing-bytes': 'There is extra data after it. Copy it again from its file.',
  'not-der': 'Its content is not DER.',
  'not-minimal-der': 'It is not in DER but in BER.',
  'not-a-csr': 'It does not have the structure of a CSR.',
  'not-a-certificate': 'It does not have the structure of a certificate.',
  csr: 'It is a CSR.',
  'public-key': 'It is a public key.',
  'ssh-key': 'It is an SSH public key.',
  pkcs7: 'It is PKCS #7, such as a bundle of certificates.',
  'two-requests': 'It contains two CSRs, one after the other.',
  certificate: 'It is a certificate.',
  'private-key': 'It is a private key.',
};

const LOOKS: Readonly<Record<LooksLike, string>> = {
  empty: 'an empty file',
  zip: 'a ZIP archive',
  document: 'a document, but no Excel workbook',
  pdf: 'PDF',
  image: 'an image',
  gzip: 'a file compressed with gzip',
  pkcs7: 'PKCS #7 without a readable certificate',
  der: 'DER, but neither a CSR nor a certificate',
  pem: 'PEM, but neither a CSR nor a certificate',
  html: 'HTML or XML',
  text: 'text',
  binary: 'binary data',
};

const WHAT = {
  'pin-file': 'access PIN file',
  'certificate-list': 'list of issued certificates',
  'registrar-download': 'registrar’s download',
  table: 'TSV table',
} as const;

const USES = {
  server: 'server certificate',
  client: 'client certificate',
  smime: 'S/MIME certificate',
  'code-signing': 'code signing certificate',
} as const;

const ROLES = { root: 'root authority', intermediate: 'intermediate authority' } as const;

const STATES: Readonly<Record<string, string>> = {
  '4': 'waiting',
  '5': 'issued',
  '6': 'renewed',
  '7': 'revoked',
};

const TYPE_BY = {
  option: 'from --type',
  name: 'from the file name',
  shape: 'from the content',
  header: 'from the header',
} as const;

const ARCHIVE: Readonly<Record<ArchiveFailure, string>> = {
  encrypted: 'This ZIP archive has a password. Extract it and specify the files in it.',
  'too-large': 'This ZIP archive is too large. Extract it and specify the files in it.',
  damaged: 'This ZIP archive is damaged. Download it again.',
};

export const en: InspectTexts = {
  part: (part) => PARTS[part],
  kind: {
    csr: 'CSR',
    certificate: 'certificate',
    'private-key': 'private key',
    workbook: 'workbook of a spreadsheet program',
    unknown: 'not recognised',
    mail: 'mail',
    archive: 'ZIP archive',
    tsv: 'application TSV of unknown type',
  },
  several: (kind, count) => (count === 1 ? kind : `${count} × ${kind}`),
  bad: (reason) => BAD[reason],
  noSubjectDn: 'has attributes that are not allowed in an application',
  badSubject: 'cannot be used for an application because of its subject; a new CSR is needed',
  none: 'none',
  wide: (title, note) => `${title} (${note})`,
  join: (parts) => parts.join(', '),
  profile: (profile) => (profile === null ? 'fits no server profile' : `server profile ${profile}`),
  badKey: 'not encoded properly',
  exponent: (exponent) => `public exponent ${exponent}`,
  signature: { valid: 'valid', invalid: 'invalid', unverifiable: 'cannot be verified here' },
  characters: (count, most) =>
    `${count.toLocaleString('en-US')} characters (at most ${most.toLocaleString('en-US')})`,
  password: 'present (this service does not use it)',
  validity: (from, to, days) => `${from} to ${to} (${days} days, Japan time)`,
  expired: 'expired',
  notYet: 'not valid yet',
  selfIssued: 'self-issued',
  use: (use) => USES[use],
  role: (role) => ROLES[role],
  issuedBy: (authority) => `issued by ${authority}`,
  outsidePeriod: 'date of issue not in the manual',
  profiles: (profiles) => `validity of profile ${profiles.join(', ')}`,
  next: {
    yes: 'issued this one',
    no: 'did not issue this one',
    unverified: 'has the issuer’s name, but the signature cannot be verified here',
  },
  typeBy: (by) => TYPE_BY[by],
  mixed: (types) => `records of several types: ${types.join('; ')}`,
  header: 'The first line is a header, which an application TSV must not have.',
  records: (count) => `${count} ${count === 1 ? 'record' : 'records'}`,
  check: (errors, warnings) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}${
      errors + warnings > 0 ? ' (see upki-tsv check)' : ''
    }`,
  line: (row) => `Line ${row}`,
  fields: (count, wanted) =>
    `${count} ${count === 1 ? 'item' : 'items'} (${wanted === null ? '13 for servers, 15 for clients' : `must be ${wanted}`})`,
  blankItem: 'left blank',
  what: (what) => WHAT[what],
  column: (number) => `(column ${number})`,
  state: (value) => STATES[value.trim()],
  maskedPins: 'PINs and values that may be PINs are hidden. Use --show-pins to show them.',
  useCheck: 'upki-tsv check checks the applications in it.',
  looksLike: (kind) => LOOKS[kind],
  privateKey: PRIVATE_KEY_REFUSED.key.en,
  nothingShown: 'The content is not shown.',
  keyPart: {
    key: '',
    pkcs12: 'PKCS #12',
    keystore: 'Java keystore',
    'beside-data': 'beside other data',
  },
  holdsKeys: 'P12 files contain private keys of users. Give each file only to its user.',
  archive: (reason) => ARCHIVE[reason],
};
