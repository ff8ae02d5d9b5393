import { needsUserMail } from '../parts/client-needs.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ profile: string; method: string }>({
  phase: 'condition',
  field: 'userMail',
  severity: 'error',
  decisions: ['D-23', 'D-29'],
  title: { ja: '利用者mailの空欄', en: 'The user’s email address is empty' },
  why: {
    ja: '利用者mailを省けるのは、プロファイル5でP12一括（2）のときだけです。13と14では省けません。',
    en: 'The user’s email address may be left out only for profile 5 with download method 2, not for profiles 13 and 14.',
  },
  message: {
    ja: () =>
      '利用者mailが空です。省けるのはプロファイル5でダウンロード方法が2のときだけです。入力してください。',
    en: () =>
      'The user’s email address is empty. It may be left out only for profile 5 with download method 2. Fill it in.',
  },
  applies: hasField('profile', 'method', 'userMail'),
  check: (row) => {
    if (row.text('userMail') !== '' || !row.clean('userMail') || !row.hasColumn('userMail')) return undefined;
    const profile = row.known('profile');
    const method = row.known('method');
    return needsUserMail(profile, method)
      ? { params: { profile: profile ?? '', method: method ?? '' } }
      : undefined;
  },
});
