import { attributeValue, printDn } from '../../language/dn/dn.ts';
import { hasField, rowRule } from '../rule.ts';
import { shown } from '../words.ts';

export default rowRule<{ cn: string; mail: string; caseOnly: boolean }>({
  phase: 'comparison',
  field: 'subjectDn',
  needs: ['subjectDn', 'profile', 'userMail'],
  severity: 'error',
  decisions: ['D-21'],
  title: { ja: 'S/MIMEのCNと利用者mail', en: 'The CN of S/MIME and the user’s email address' },
  why: {
    ja: 'S/MIMEのプロファイル（7、15、16）では、CNが利用者mailと同じでなければなりません。',
    en: 'With the S/MIME profiles (7, 15 and 16) the CN must equal the user’s email address.',
  },
  message: {
    ja: ({ cn, mail, caseOnly }) =>
      `S/MIMEではCNと利用者mailを同じにします。CNは「${shown(cn)}」、利用者mailは「${shown(mail)}」です${caseOnly ? '（大文字・小文字だけの違い）' : ''}。CNを利用者mailに合わせてください。`,
    en: ({ cn, mail, caseOnly }) =>
      `For S/MIME the CN must equal the user’s email address, but the CN is “${shown(cn)}” and the address is “${shown(mail)}”${caseOnly ? ' (only upper and lower case differ)' : ''}. Use the address as the CN.`,
  },
  applies: hasField('profile', 'userMail'),
  check: (row) => {
    const { dn } = row;
    const cn = dn && attributeValue(dn.attributes, 'CN');
    const mail = row.text('userMail');
    if (!row.smime || !dn || cn === undefined || cn === mail) return undefined;
    const attributes = dn.attributes.map((attribute) =>
      attribute.type === 'CN' ? { ...attribute, value: mail } : attribute,
    );
    return {
      params: { cn, mail, caseOnly: cn.toLowerCase() === mail.toLowerCase() },
      fix: { safe: false, values: { subjectDn: printDn(attributes) } },
    };
  },
});
