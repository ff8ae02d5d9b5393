import { attributeValues, parseDn } from '../../language/dn/dn.ts';
import { toolOfDefault } from '../../language/dn/tool-defaults.ts';
import { hitsOf } from '../parts/hits-of.ts';
import { rowRule } from '../rule.ts';
import { PRACTICE, shown } from '../words.ts';

export default rowRule<{ type: string; value: string; tool: string; inCsr: boolean }>({
  phase: 'value',
  field: 'subjectDn',
  severity: 'warning',
  decisions: ['D-39'],
  source: PRACTICE,
  title: { ja: 'ツールが自動で入れた値', en: 'A default value of a tool' },
  why: {
    ja: 'opensslやkeytoolは、何も入力しないと見本の値を入れます。機関が登録した値と違うと、受け付けられません。',
    en: 'openssl and keytool fill in sample values when nothing is entered. A value that differs from the registered one is rejected.',
  },
  message: {
    ja: ({ type, value, tool, inCsr }) =>
      `${inCsr ? 'CSRの主体者の' : ''}「${type}=${shown(value)}」は、何も入力しなかったときに${tool}などが入れる値です。本当にこの値でよいですか。違うのであれば、正しい値で${inCsr ? 'CSRを作り直してください' : '書き直し、CSRも作り直してください'}。`,
    en: ({ type, value, tool, inCsr }) =>
      `“${type}=${shown(value)}”${inCsr ? ' in the CSR’s subject' : ''} is a default that tools such as ${tool} fill in when nothing is entered. Is it really the value you want? If not, ${inCsr ? 'create the CSR again with the right value' : 'write the right value and create the CSR again with it'}.`,
  },
  applies: () => true,
  check: (row) => {
    const own = row.dn?.attributes ?? [];
    const asked = hitsOf(own, ({ type, value }) => {
      const tool = toolOfDefault(type, value);
      return tool === undefined ? undefined : { params: { type, value, tool, inCsr: false } };
    });
    // What stands in #1 as well is asked there.
    const ofCsr = row.csrDn === undefined ? undefined : parseDn(row.csrDn)?.attributes;
    const inCsr = hitsOf(ofCsr ?? [], ({ type, value }) => {
      const tool = toolOfDefault(type, value);
      return tool === undefined || attributeValues(own, type).includes(value)
        ? undefined
        : ({ field: 'csr', params: { type, value, tool, inCsr: true } } as const);
    });
    return asked && inCsr ? [...asked, ...inCsr] : (asked ?? inCsr);
  },
});
