import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ version: number }>({
  phase: 'value',
  field: 'csr',
  severity: 'error',
  decisions: ['D-31'],
  title: { ja: 'CSRのバージョン', en: 'The CSR’s version' },
  why: {
    ja: 'CSRの規格（PKCS #10）で決められた版番号は一つだけです。ほかの番号のCSRは認証局が読めません。',
    en: 'The standard of CSRs (PKCS #10) knows one version number; a CA cannot read a CSR with another.',
  },
  message: {
    ja: ({ version }) =>
      `CSRの版番号が規格にない値（${version}）になっています。CSRを作ったソフトウェアが古いか、不具合があります。新しいopensslなどでCSRを作り直してください。`,
    en: ({ version }) =>
      `The CSR says that its version is ${version}, which no standard knows: the software that made it is old or has a fault. Make the CSR again with a current tool such as openssl.`,
  },
  applies: hasField('csr'),
  check: ({ csr }) => (csr && csr.version !== 0 ? { params: { version: csr.version } } : undefined),
});
