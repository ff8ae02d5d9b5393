import type { CheckContext } from '../context.ts';
import { EDITION_2_18 } from '../manual/edition.ts';
import type { FieldId } from '../manual/field.ts';
import { type ApplicationType, formatOf } from '../manual/formats.ts';
import type { ApplicationRecord, RecordSet } from '../record.ts';
import type { TypedCell } from '../sheet/cell.ts';
import type { Example } from './example.ts';
import { sampleCsr } from './sample-csrs.ts';

const SERVER = {
  subjectDn: 'CN=www.example.ac.jp,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
  profile: '3',
  csr: 'rsa2048',
  adminName: '例　太郎',
  adminUnit: '情報基盤センター',
  adminMail: 'admin@example.ac.jp',
  fqdn: 'www.example.ac.jp',
  software: 'Apache 2.4',
  dnsNames: '',
} as const;

const CLIENT = {
  subjectDn: 'CN=REI HANAKO,OU=S1234567,O=Example University,L=Chiyoda-ku,ST=Tokyo,C=JP',
  profile: '5',
  method: '1',
  adminName: '例　太郎',
  adminUnit: '情報基盤センター',
  adminMail: 'admin@example.ac.jp',
  userName: '例　花子',
  fileName: 'REI HANAKO',
  userUnit: '理学部',
  userMail: 'hanako@example.ac.jp',
  pin: '',
} as const;

const OLD_SERIAL = '0x1A2B3C4D5E6F7081';
const REVOCATION = { oldSerial: OLD_SERIAL, reason: '4', comment: 'サーバの更新のため' } as const;

const SAMPLES: Readonly<Record<ApplicationType, Readonly<Partial<Record<FieldId, string>>>>> = {
  'server-issue': SERVER,
  'server-renew': { ...SERVER, oldSerial: OLD_SERIAL },
  'server-revoke': { subjectDn: SERVER.subjectDn, ...REVOCATION },
  'client-issue': CLIENT,
  'client-renew': { ...CLIENT, oldSerial: OLD_SERIAL },
  'client-revoke': { subjectDn: CLIENT.subjectDn, ...REVOCATION },
};

/** The sample's first record stands under a header, as it does in a sheet. */
const FIRST_ROW = 2;

/** The records that an example stands for: a clean sample of its type with the example's values put in. */
export function exampleSet(example: Example): { readonly set: RecordSet; readonly context: CheckContext } {
  const origin = example.origin ?? 'sheet';
  const records = [...(example.earlier ?? []), ...Array<Example>(example.times ?? 1).fill(example)].map(
    (each, index) => recordOf(each, index + FIRST_ROW),
  );
  return {
    set: {
      type: example.type,
      origin,
      records,
      ...(origin === 'tsv' && {
        file: {
          encoding: 'shift_jis',
          emptyLines: [],
          emptyLinesAtEnd: false,
          crLines: [],
          endMark: null,
          mixedTypes: [],
          ...example.file,
        },
      }),
      ...(example.hiddenRows && { hiddenRows: true }),
      ...(example.asides && { asides: example.asides }),
      ...(example.sheet && { sheet: example.sheet }),
    },
    context: { edition: EDITION_2_18, ...example.context },
  };
}

function recordOf(example: Example, row: number): ApplicationRecord {
  const format = formatOf(example.type);
  const values = format.items.map((field, index) => {
    if (!field) return example.items?.[index + 1] ?? '';
    const value = example.values?.[field.id] ?? SAMPLES[example.type][field.id] ?? '';
    const text = field.id === 'csr' ? sampleCsr(value) : value;
    return example.record?.quoted?.includes(index) ? `"${text}"` : text;
  });
  const cells: (TypedCell | undefined)[] = format.items.map((field) =>
    field ? example.cells?.[field.id] : undefined,
  );
  return { values, row, ...(example.cells && { cells }), ...example.record };
}
