import { attributeValue } from '../../language/dn/dn.ts';
import { BULK_METHOD, FILE_NAME_PROFILE } from '../../manual/profiles.ts';
import type { Row } from '../row-view.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ profile: string; suggestion: string }>({
  phase: 'condition',
  field: 'fileName',
  needs: ['profile', 'method'],
  severity: 'error',
  decisions: ['D-22', 'D-29'],
  title: { ja: 'P12ファイル名の空欄', en: 'The P12 file name is empty' },
  why: {
    ja: 'プロファイル7では、P12一括のとき以外は必須です。マニュアルは15と16を挙げていませんが、同じS/MIMEなので注意にします。',
    en: 'It is required for profile 7 unless the download method is 2. The manual does not mention 15 and 16, but they are S/MIME too, so there it is a warning.',
  },
  message: {
    ja: ({ profile }) =>
      profile === FILE_NAME_PROFILE
        ? 'プロファイル7では、P12一括のとき以外、P12ダウンロードファイル名が必須です。入力してください。'
        : `P12ダウンロードファイル名が空です。マニュアルが必須とするのはプロファイル7ですが、${profile}も同じS/MIMEで、空だとCNのメールアドレスがそのままファイル名になります。書いておくほうが確実です。`,
    en: ({ profile }) =>
      profile === FILE_NAME_PROFILE
        ? 'With profile 7 the P12 file name is required unless the download method is 2. Fill it in.'
        : `The P12 file name is empty. The manual requires it only for profile 7, but profile ${profile} is S/MIME too, and without a name the file is named after the email address in the CN. It is safer to write one.`,
  },
  applies: hasField('profile', 'method', 'fileName'),
  check: (row) => {
    const profile = row.text('profile');
    if (
      !row.smime ||
      row.text('method') === BULK_METHOD ||
      !row.hasColumn('fileName') ||
      row.text('fileName') !== '' ||
      !row.clean('fileName')
    )
      return undefined;
    const suggestion = nameFromDn(row);
    return {
      severity: profile === FILE_NAME_PROFILE ? 'error' : 'warning',
      params: { profile, suggestion },
      fix: suggestion === '' ? undefined : { safe: false, values: { fileName: suggestion } },
    };
  },
});

/** The part of the CN before its @, if a file name can be made of it. */
function nameFromDn({ dn }: Row): string {
  const name = (dn && attributeValue(dn.attributes, 'CN')?.split('@')[0]) ?? '';
  return /^[0-9A-Za-z.-]{1,64}$/.test(name) ? name : '';
}
