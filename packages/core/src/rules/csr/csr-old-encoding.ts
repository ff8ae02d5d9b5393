import type { StringType } from '../../language/csr/index.ts';
import { hasField, rowRule } from '../rule.ts';

const OLD_STRINGS: ReadonlySet<StringType> = new Set(['T61String', 'UniversalString', 'BMPString']);

export default rowRule<{ strings: readonly string[]; lacksNull: boolean }>({
  phase: 'value',
  field: 'csr',
  severity: 'warning',
  decisions: ['D-31'],
  source: { ja: 'RFC 5280、RFC 3279', en: 'RFC 5280 and RFC 3279' },
  title: { ja: '古い書き方のCSR', en: 'A CSR in an outdated encoding' },
  why: {
    ja: 'マニュアルはCSRの細かな書き方を決めていませんが、規格で使わないことになった書き方は、認証局に断られることがあります。',
    en: 'The manual does not specify how a CSR is encoded in detail, but a CA may reject encodings that the standards have dropped.',
  },
  message: {
    ja: ({ strings, lacksNull }) =>
      `${[
        ...(strings.length > 0
          ? [`CSRの主体者が古い文字列の型（${strings.join('、')}）で書かれています。`]
          : []),
        ...(lacksNull ? ['CSRの鍵の種類の後ろに、規格で必要なNULLがありません。'] : []),
      ].join(
        '',
      )}CSRを作ったソフトウェアが古いか、不具合があるようです。新しいopensslなどで作り直すことを勧めます。`,
    en: ({ strings, lacksNull }) =>
      `${[
        ...(strings.length > 0
          ? [`The CSR’s subject uses outdated string types (${strings.join(', ')}).`]
          : []),
        ...(lacksNull ? ['The NULL that the standard requires after the key’s algorithm is missing.'] : []),
      ].join(
        ' ',
      )} The software that created the CSR seems to be old or faulty. Creating the CSR again with a current tool such as openssl is recommended.`,
  },
  applies: hasField('csr'),
  check: (row) => {
    const { csr } = row;
    // One that cannot be applied for is made anew in any case.
    if (!csr || row.csrDn === undefined) return undefined;
    const types = csr.subject.flat().map(({ stringType }) => stringType);
    const strings = [...new Set(types.filter((type) => OLD_STRINGS.has(type)))];
    const { lacksNull } = csr.key;
    return strings.length > 0 || lacksNull ? { params: { strings, lacksNull } } : undefined;
  },
});
