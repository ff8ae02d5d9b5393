import { clientRecord, INSTITUTION, serverRecord } from '../../../scripts/examples/records.mjs';

/** What a person typed into the cells of a row, by the manual's item number. */
export type SampleRow = Readonly<Record<number, string | undefined>>;

export interface MistakeSheets {
  readonly issue: readonly SampleRow[];
  readonly revoke: readonly SampleRow[];
  /** Values of the institution sheet, by the names that core gives them. */
  readonly institution: Readonly<Record<string, string>>;
}

type Change = (record: SampleRow) => SampleRow;

const put =
  (item: number, text: string): Change =>
  (record) => ({ ...record, [item]: text });
const edit =
  (item: number, change: (text: string) => string): Change =>
  (record) => ({ ...record, [item]: change(record[item] ?? '') });

/** Hosts whose CSRs stand in `examples/csr`, in the order that says which have a key of which kind. */
const ISSUES: readonly (readonly [host: string, ...changes: readonly Change[]])[] = [
  ['www'],
  ['mail', edit(1, (dn) => dn.replaceAll(',', ', '))],
  ['portal', put(2, '１１')],
  ['library', put(8, '髙橋　一郎')],
  ['lms', put(10, 'pki-admin.rei-u.example.ac.jp')],
  ['vpn', edit(1, (dn) => dn.replace('Rei University', 'REI University'))],
  ['idp', put(13, 'idp2.rei-u.example.ac.jp'), put(9, '第①研究室')],
  ['git', put(11, 'gitt.rei-u.example.ac.jp')],
  ['wiki', put(9, 'カ\u3099バナンス室'), put(8, '例　太郎 ')],
  ['moodle', edit(7, (pem) => pem.replace(/^/gm, '> '))],
  ['sso', put(12, ''), edit(1, (dn) => dn.split(',').reverse().join(','))],
  ['api', put(10, '例太郎 <pki-admin@rei-u.example.ac.jp>')],
  ['files', edit(1, (dn) => dn.replace('CN=', 'cn=').replace('C=JP', 'C=jp'))],
  ['print'],
];

const REASON_SUPERSEDED = '4';
/** Excel keeps 15 digits of it in a cell that is not formatted as text. */
const LONG_SERIAL = '1234567812345678123';

/** Sheets of applications as a person may have typed them, with mistakes. */
export async function mistakeSheets(): Promise<MistakeSheets> {
  const issue = await Promise.all(
    ISSUES.map(async ([host, ...changes], index) => {
      const record: SampleRow = await serverRecord(host, index);
      return changes.reduce((changed, change) => change(changed), record);
    }),
  );
  const revoked = async (host: string, index: number, serial: string): Promise<SampleRow> => {
    const record = await serverRecord(host, index);
    return { 1: record[1], 4: serial, 5: REASON_SUPERSEDED, 6: '', 10: record[10] };
  };
  return {
    issue,
    revoke: [
      await revoked('ir', 0, LONG_SERIAL),
      await revoked('research', 1, '0x4F2A19C3B4A59687'),
      await revoked('alumni', 2, '11:22:10:E2:61:FE:C9:2B'),
    ],
    institution: {
      ...INSTITUTION,
      domains: 'rei-u.example.ac.jp',
      adminName: '例　太郎',
      adminUnit: '情報基盤センター',
      adminMail: 'pki-admin@rei-u.example.ac.jp',
      software: 'nginx 1.26.2',
    },
  };
}

const LARGE_COUNT = 10_000;
/** One row in so many has a mistake. */
const MISTAKE_EVERY = 400;
const LARGE_MISTAKES: readonly Change[] = [
  put(11, '髙橋　花子'),
  edit(14, (mail) => mail.replace('@', '＠')),
  put(15, 'ab12'),
  edit(1, (dn) => dn.replaceAll(',', ', ')),
  put(3, '9'),
];

/** Applications for client certificates, nearly all of them right. */
export function largeRows(): readonly SampleRow[] {
  return Array.from({ length: LARGE_COUNT }, (_, index) => {
    const record: SampleRow = clientRecord(index, { profile: '5', method: '2' });
    const change = index % MISTAKE_EVERY === MISTAKE_EVERY - 1;
    const mistake = LARGE_MISTAKES[Math.floor(index / MISTAKE_EVERY) % LARGE_MISTAKES.length];
    return change && mistake ? mistake(record) : record;
  });
}
