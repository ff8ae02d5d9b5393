import { BULK_METHOD } from '../../manual/profiles.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ smime: boolean }>({
  phase: 'condition',
  field: 'pin',
  severity: 'error',
  decisions: ['D-29'],
  title: { ja: 'アクセスPINを書けない申請', en: 'An access PIN where none is allowed' },
  why: {
    ja: 'PINを指定できるのはP12一括（2）のときだけです。S/MIMEではシステムが決め、指定できません。',
    en: 'A PIN can be given only with download method 2 (P12 in bulk), and never for S/MIME, where the service sets it.',
  },
  message: {
    ja: ({ smime }) =>
      smime
        ? 'S/MIMEのプロファイルではアクセスPINを指定できません。空にしてください。'
        : 'アクセスPINを指定できるのはダウンロード方法が2（P12一括）のときだけです。空にするか、ダウンロード方法を確かめてください。',
    en: ({ smime }) =>
      smime
        ? 'An access PIN cannot be given with an S/MIME profile. Leave it empty.'
        : 'An access PIN can be given only with download method 2 (P12 in bulk). Leave it empty, or check the download method.',
  },
  applies: hasField('profile', 'method', 'pin'),
  check: (row) => {
    if (row.text('pin') === '') return undefined;
    if (row.smime) return { params: { smime: true } };
    const method = row.known('method');
    return method !== undefined && method !== BULK_METHOD ? { params: { smime: false } } : undefined;
  },
});
