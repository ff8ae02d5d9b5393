import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ version: number }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-31'],
  title: { ja: 'CSRのバージョン', en: 'The CSR’s version' },
  why: {
    ja: 'CSRの規格（PKCS #10）で決められた版番号は一つだけです。ほかの番号のCSRは認証局が読めません。',
    en: 'The standard for CSRs (PKCS #10) defines only one version number. A CA cannot read a CSR with any other.',
  },
  message: {
    ja: ({ version }) =>
      `CSRの版番号が規格にない値（${version}）になっています。CSRを作ったソフトウェアが古いか、不具合があるようです。新しいopensslなどでCSRを作り直してください。`,
    en: ({ version }) =>
      `The version number in the CSR, ${version}, is not defined by the standard. The software that created it seems to be old or faulty. Create the CSR again with a current tool such as openssl.`,
  },
  applies: hasField('csr'),
  check: ({ csr }) => (csr && csr.version !== 0 ? { params: { version: csr.version } } : undefined),
});
