import { CHARACTERS } from '../../manual/field.ts';
import { serverDn } from '../../manual/fields.ts';
import { MAX_ATTRIBUTE_LENGTH } from '../../manual/limits.ts';
import { HOST_EN, HOST_JA, type HostFault } from '../parts/host-words.ts';
import { type SubjectFault, type SubjectFaultKind, subjectFaults } from '../parts/subject-faults.ts';
import { hasField, rowRule } from '../rule.ts';
import { charactersEn, charactersJa, shown } from '../words.ts';

type HostKind = Extract<SubjectFaultKind, `host-${string}`>;
type Words = Readonly<Record<Exclude<SubjectFaultKind, HostKind>, (fault: SubjectFault) => string>>;

const allowedIn = (type: string) => (type === 'CN' ? CHARACTERS.host : CHARACTERS.organization).title;

const JA: Words = {
  empty: () => '主体者（subject）が空です。',
  'multi-valued': ({ value }) =>
    `属性 ${value} が + でつながれて、一つのRDNになっています。属性は一つずつ別のRDNにします（opensslの -subj では + を使わず / で区切ります）。`,
  mail: () => 'メールアドレス（emailAddress）があります。主体者には書けません。',
  ou: () => 'OUがあります。サーバ証明書のOUは2022年8月に廃止されました。',
  foreign: ({ value }) => `使えない属性（${value}）があります。`,
  repeated: ({ value }) => `${value} が複数あります。`,
  missing: ({ value }) => `${value} がありません。`,
  order: ({ value }) => `属性の順序が ${value} になっています。`,
  'empty-value': ({ type }) => `${type}の値が空です。`,
  'no-text': ({ type }) => `${type}の値が文字列ではありません。`,
  'non-ascii': ({ type, value, detail }) =>
    `${type}の値「${shown(value)}」に、半角の英数字・記号ではない文字（${charactersJa([...detail])}）があります。`,
  characters: ({ type, value, detail }) =>
    `${type}の値「${shown(value)}」に、使えない文字（${charactersJa([...detail])}）があります。${type}に使えるのは${allowedIn(type).ja}です。`,
  country: ({ value }) => `国名が「C=${shown(value)}」です。大文字で C=JP とします。`,
  'too-long': ({ type, detail }) =>
    `${type}の値が${detail}文字あります。${MAX_ATTRIBUTE_LENGTH}文字までです。`,
  'whole-too-long': ({ value }) =>
    `主体者をDNとして書くと${value}文字になります。#1 に書けるのは${serverDn.maxLength}文字までです。`,
};

const EN: Words = {
  empty: () => 'The subject is empty.',
  'multi-valued': ({ value }) =>
    `The attributes ${value} are joined with + into one RDN. Each must be an RDN of its own (with openssl -subj, separate them with / instead of +).`,
  mail: () => 'It contains an email address (emailAddress), which is not allowed.',
  ou: () => 'It contains an OU, which was abolished for server certificates in August 2022.',
  foreign: ({ value }) => `It contains attributes that cannot be used (${value}).`,
  repeated: ({ value }) => `It contains ${value} more than once.`,
  missing: ({ value }) => `It has no ${value}.`,
  order: ({ value }) => `Its attributes are in the order ${value}.`,
  'empty-value': ({ type }) => `${type} has no value.`,
  'no-text': ({ type }) => `The value of ${type} is not text.`,
  'non-ascii': ({ type, value, detail }) =>
    `${type} “${shown(value)}” contains ${charactersEn([...detail])}, which ${[...detail].length === 1 ? 'is' : 'are'} not ASCII.`,
  characters: ({ type, value, detail }) =>
    `${type} “${shown(value)}” must not contain ${charactersEn([...detail], 'or')}; only ${allowedIn(type).en} are allowed.`,
  country: ({ value }) => `The country is “C=${shown(value)}”; it must be C=JP, in upper case.`,
  'too-long': ({ type, detail }) =>
    `${type} has ${detail} characters; at most ${MAX_ATTRIBUTE_LENGTH} are allowed.`,
  'whole-too-long': ({ value }) =>
    `Written as a DN it has ${value} characters; item 1 allows at most ${serverDn.maxLength}.`,
};

const ARRANGEMENT: ReadonlySet<SubjectFaultKind> = new Set<SubjectFaultKind>([
  'empty',
  'multi-valued',
  'mail',
  'ou',
  'foreign',
  'repeated',
  'missing',
  'order',
]);

const isHost = (kind: SubjectFaultKind): kind is HostKind => kind.startsWith('host-');
const hostReason = (kind: HostKind): HostFault['reason'] => kind.slice('host-'.length) as HostFault['reason'];

const sentenceJa = (fault: SubjectFault): string =>
  isHost(fault.kind)
    ? `CN「${shown(fault.value)}」はFQDNではありません。${HOST_JA[hostReason(fault.kind)](fault.detail)}`
    : JA[fault.kind](fault);
const sentenceEn = (fault: SubjectFault): string =>
  isHost(fault.kind)
    ? `The CN “${shown(fault.value)}” is not an FQDN. ${HOST_EN[hostReason(fault.kind)](fault.detail)}`
    : EN[fault.kind](fault);

/** The faults one after the other, each in the same place of every list. */
export interface Params {
  readonly problems: readonly SubjectFaultKind[];
  readonly types: readonly string[];
  readonly values: readonly string[];
  readonly details: readonly string[];
  readonly [name: string]: readonly string[];
}

const faultsIn = ({ problems, types, values, details }: Params): SubjectFault[] =>
  problems.map((kind, index) => ({
    kind,
    type: types[index] ?? '',
    value: values[index] ?? '',
    detail: details[index] ?? '',
  }));

const isArranged = ({ problems }: Params): boolean => !problems.some((kind) => ARRANGEMENT.has(kind));

export default rowRule<Params>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-11', 'D-14', 'D-33'],
  title: { ja: '申請できないCSRの主体者', en: 'A CSR subject that cannot be used' },
  why: {
    ja: 'CSRの主体者はそのまま #1 と #11 になります。申請に書けない内容なら、ほかの項目に何を書いても受理されません。',
    en: 'Items 1 and 11 must be the same as the CSR’s subject. If the subject is not allowed in an application, it is rejected whatever the other items say.',
  },
  message: {
    ja: (params) =>
      `このCSRの主体者では申請できません。${faultsIn(params).map(sentenceJa).join('')}${
        isArranged(params) ? '' : 'C、ST、L、O、CN を一つずつ、この順か逆の順に並べて、'
      }CSRを作り直してください。`,
    en: (params) =>
      `This CSR cannot be used because of its subject. ${faultsIn(params).map(sentenceEn).join(' ')} ${
        isArranged(params)
          ? 'Create a new CSR.'
          : 'Create a new CSR with C, ST, L, O and CN once each, in this order or the reverse.'
      }`,
  },
  applies: hasField('csr'),
  check: ({ csr }) => {
    const faults = csr ? subjectFaults(csr.subject) : [];
    if (faults.length === 0) return undefined;
    return {
      params: {
        problems: faults.map(({ kind }) => kind),
        types: faults.map(({ type }) => type),
        values: faults.map(({ value }) => value),
        details: faults.map(({ detail }) => detail),
      },
    };
  },
});
