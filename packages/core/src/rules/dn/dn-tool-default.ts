import { attributeValues, parseDn } from '../../dn/dn.ts';
import { toolOfDefault } from '../../dn/tool-defaults.ts';
import { rowRule } from '../rule.ts';
import { PRACTICE, shown } from '../words.ts';

export default rowRule<{ type: string; value: string; tool: string; inCsr: boolean }>({
  phase: 'value',
  field: 'subjectDn',
  severity: 'warning',
  decisions: ['D-39'],
  source: PRACTICE,
  title: { ja: 'ツールが自分で入れた値', en: 'A value that a tool puts in by itself' },
  why: {
    ja: 'openssl や keytool は、何も入力しないと見本の値を入れます。機関の登録した値と違うと受け付けられません。',
    en: 'openssl and keytool put in sample values where nothing is typed; the service refuses what differs from the registered values.',
  },
  message: {
    ja: ({ type, value, tool, inCsr }) =>
      `${inCsr ? 'CSRの主体者の' : ''}「${type}=${shown(value)}」は、何も入力しなかったときに${tool}などが入れる値です。本当にこの値ですか。違うなら、正しい値で${inCsr ? 'CSRを作り直してください' : '書き直し、CSRも作り直してください'}。`,
    en: ({ type, value, tool, inCsr }) =>
      `“${type}=${shown(value)}”${inCsr ? ' in the CSR’s subject' : ''} is what ${tool} or the like puts in where nothing is typed. Is it really meant? If not, ${inCsr ? 'make the CSR again with the right value' : 'write the right value and make the CSR again with it'}.`,
  },
  applies: () => true,
  check: (row) => {
    const own = row.dn?.attributes ?? [];
    const asked = own.flatMap(({ type, value }) => {
      const tool = toolOfDefault(type, value);
      return tool === undefined ? [] : [{ params: { type, value, tool, inCsr: false } }];
    });
    // What stands in #1 as well is asked there.
    const ofCsr = row.csrDn === undefined ? [] : (parseDn(row.csrDn)?.attributes ?? []);
    const inCsr = ofCsr.flatMap(({ type, value }) => {
      const tool = toolOfDefault(type, value);
      return tool === undefined || attributeValues(own, type).includes(value)
        ? []
        : [{ field: 'csr', params: { type, value, tool, inCsr: true } } as const];
    });
    return [...asked, ...inCsr];
  },
});
