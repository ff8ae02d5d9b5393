import { attributeValue } from '../../dn/dn.ts';
import { BULK_METHOD } from '../../manual/profiles.ts';
import { NAMED_PROFILE } from '../parts/client-needs.ts';
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
    ja: 'プロファイル7でP12一括でないときは必須です。15と16はマニュアルに書かれていませんが、同じS/MIMEなので注意します。',
    en: 'It is required for profile 7 unless the method is 2. The manual does not name 15 and 16, which are S/MIME too: a warning.',
  },
  message: {
    ja: ({ profile }) =>
      profile === NAMED_PROFILE
        ? 'プロファイル7では、P12一括のとき以外、P12ダウンロードファイル名が必須です。入力してください。'
        : `P12ダウンロードファイル名が空です。マニュアルが必須とするのはプロファイル7ですが、${profile}も同じS/MIMEで、空だとCNのメールアドレスがそのままファイル名になります。書いておくほうが確実です。`,
    en: ({ profile }) =>
      profile === NAMED_PROFILE
        ? 'With profile 7 the P12 file name is required unless the method is 2. Fill it in.'
        : `The P12 file name is empty. The manual requires it for profile 7 only, but ${profile} is S/MIME too, and without a name the file is named after the mail address in the CN. It is safer to write one.`,
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
      severity: profile === NAMED_PROFILE ? 'error' : 'warning',
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
