import { ATTRIBUTE_TYPES, attributeValue } from '../../language/dn/dn.ts';
import { csrAttributes } from '../../language/dn/of-csr.ts';
import { toolOfDefault } from '../../language/dn/tool-defaults.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ type: string; value: string; csrValue: string; caseOnly: boolean }>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['subjectDn', 'csr'],
  severity: 'error',
  decisions: ['D-11', 'D-29'],
  title: { ja: 'CSRと違うDN', en: 'The DN differs from the CSR' },
  why: {
    ja: '主体者DNはCSRの主体者と、大文字・小文字や空白まで同じでなければなりません。',
    en: 'The subject DN must be the same as the CSR’s subject, including case and spaces.',
  },
  message: {
    ja: ({ type, value, csrValue, caseOnly }) =>
      `${type}が「${shown(value)}」ですが、CSRでは「${shown(csrValue)}」です${caseOnly ? '（大文字・小文字だけの違い）' : ''}。CSRに合わせるか、CSRを作り直してください。`,
    en: ({ type, value, csrValue, caseOnly }) =>
      `${type} is “${shown(value)}” here, but “${shown(csrValue)}” in the CSR${caseOnly ? ' (only upper and lower case differ)' : ''}. Write the value that is in the CSR, or create a new CSR.`,
  },
  applies: hasField('csr'),
  check: (row) => {
    const text = row.text('subjectDn');
    const { csr, csrDn, dn } = row;
    if (!csr || !dn || csrDn === undefined || csrDn === text) return undefined;
    const attributes = csrAttributes(csr.subject) ?? [];
    const type =
      ATTRIBUTE_TYPES.find(
        (each) => attributeValue(attributes, each) !== attributeValue(dn.attributes, each),
      ) ?? 'CN';
    const value = attributeValue(dn.attributes, type) ?? '';
    const csrValue = attributeValue(attributes, type) ?? '';
    const isSampleOfTool = attributes.some(
      ({ type, value }) =>
        toolOfDefault(type, value) !== undefined && attributeValue(dn.attributes, type) !== value,
    );
    return {
      params: { type, value, csrValue, caseOnly: csrDn.toLowerCase() === text.toLowerCase() },
      // A sample value of the tool that made the CSR is nothing to write over what somebody typed (D-38, D-39).
      ...(!isSampleOfTool && { fix: { safe: false, values: { subjectDn: csrDn } } }),
    };
  },
});
