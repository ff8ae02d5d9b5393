import type { csrAttributes } from '../../dn/of-csr.ts';
import { hasField, rowRule } from '../rule.ts';

const ORDER = 'C,ST,L,O,CN';
const REVERSE = 'CN,O,L,ST,C';

type Problem = 'empty' | 'multi-valued' | 'mail' | 'ou' | 'foreign' | 'missing' | 'repeated' | 'order';

const JA: Readonly<Record<Problem, (names: string) => string>> = {
  empty: () => '主体者（subject）が空です。',
  'multi-valued': (names) => `一つのRDNに複数の属性（${names}）があります。`,
  mail: () => '主体者にメールアドレスがあります。',
  ou: () => '主体者にOUがあります（サーバ証明書のOUは2022年8月に廃止されました）。',
  foreign: (names) => `主体者に使えない属性（${names}）があります。`,
  missing: (names) => `主体者に ${names} がありません。`,
  repeated: (names) => `主体者に ${names} が複数あります。`,
  order: (names) => `主体者の属性の順序が ${names} です。`,
};

const EN: Readonly<Record<Problem, (names: string) => string>> = {
  empty: () => 'The subject is empty.',
  'multi-valued': (names) => `One RDN holds several attributes (${names}).`,
  mail: () => 'The subject has a mail address.',
  ou: () => 'The subject has an OU, which server certificates lost in August 2022.',
  foreign: (names) => `The subject has an attribute that is not used here (${names}).`,
  missing: (names) => `The subject has no ${names}.`,
  repeated: (names) => `The subject has ${names} more than once.`,
  order: (names) => `The subject’s attributes stand in the order ${names}.`,
};

export default rowRule<{ problem: Problem; names: string }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-11', 'D-14'],
  title: { ja: 'CSRの主体者', en: 'The CSR’s subject' },
  why: {
    ja: 'CSRの主体者は C、ST、L、O、CN の順か、その逆の順で、それぞれ一つずつでなければ受理されません（2-1-1）。',
    en: 'The CSR’s subject is C, ST, L, O, CN in this order or its reverse, once each, or it is refused (2-1-1).',
  },
  message: {
    ja: ({ problem, names }) =>
      `CSRの${JA[problem](names)}C、ST、L、O、CN を一つずつ、この順か逆の順に持つCSRを作り直してください。`,
    en: ({ problem, names }) =>
      `In the CSR: ${EN[problem](names)} Make a CSR with C, ST, L, O and CN once each, in this order or its reverse.`,
  },
  applies: hasField('csr'),
  check: ({ csr }) => {
    if (!csr) return undefined;
    const params = problemOf(csr.subject);
    return params && { params };
  },
  examples: {
    good: [{ type: 'server-issue' }, { type: 'server-issue', values: { csr: 'reversed' } }],
    bad: [
      { type: 'server-issue', values: { csr: 'withOu' }, params: { problem: 'ou' } },
      { type: 'server-issue', values: { csr: 'wrongOrder' }, params: { problem: 'order' } },
      { type: 'server-issue', values: { csr: 'noLocality' }, params: { problem: 'missing', names: 'L' } },
      { type: 'server-issue', values: { csr: 'withMail' }, params: { problem: 'mail' } },
    ],
  },
});

function problemOf(
  subject: Parameters<typeof csrAttributes>[0],
): { problem: Problem; names: string } | undefined {
  const names = subject.map((rdn) => rdn.map(({ name }) => name));
  const flat = names.flat();
  if (flat.length === 0) return { problem: 'empty', names: '' };
  if (flat.includes('emailAddress')) return { problem: 'mail', names: '' };
  if (flat.includes('OU')) return { problem: 'ou', names: '' };
  const multiple = names.find((rdn) => rdn.length > 1);
  if (multiple) return { problem: 'multi-valued', names: multiple.join('+') };
  const known = ORDER.split(',');
  const foreign = flat.filter((name) => !known.includes(name));
  if (foreign.length > 0) return { problem: 'foreign', names: foreign.join(', ') };
  const repeated = known.filter((name) => flat.indexOf(name) !== flat.lastIndexOf(name));
  if (repeated.length > 0) return { problem: 'repeated', names: repeated.join(', ') };
  const missing = known.filter((name) => !flat.includes(name));
  if (missing.length > 0) return { problem: 'missing', names: missing.join(', ') };
  const order = flat.join(',');
  return order === ORDER || order === REVERSE ? undefined : { problem: 'order', names: order };
}
