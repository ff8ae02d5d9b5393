import { attributeValue } from '../../language/dn/dn.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ type: string }>({
  phase: 'condition',
  field: 'subjectDn',
  needs: ['subjectDn', 'profile'],
  severity: 'warning',
  decisions: ['D-21'],
  title: { ja: 'S/MIMEのLとST', en: 'L and ST for S/MIME' },
  why: {
    ja: '一般の決まりではLとSTの一方で足りますが、S/MIMEの注意書きは両方を挙げています。',
    en: 'The general rule requires only one of L and ST, but the note on S/MIME names both.',
  },
  message: {
    ja: ({ type }) =>
      `S/MIMEのDNに ${type} がありません。マニュアルの注意書きは L と ST の両方を挙げています。書き足すほうが確実です。`,
    en: ({ type }) =>
      `The DN of this S/MIME application has no ${type}. The manual’s note on S/MIME names both L and ST, so writing both is safer.`,
  },
  applies: hasField('profile', 'userMail'),
  check: (row) => {
    const { dn } = row;
    if (!row.smime || !dn) return undefined;
    const missing = (['L', 'ST'] as const).filter(
      (type) => attributeValue(dn.attributes, type) === undefined,
    );
    return missing.length === 1 && missing[0] ? { params: { type: missing[0] } } : undefined;
  },
});
