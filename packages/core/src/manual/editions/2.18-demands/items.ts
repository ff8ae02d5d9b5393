import type { ManualItem } from '../../demand.ts';
import type { EDITION_2_18 } from '../2.18.ts';

type Type = (typeof EDITION_2_18.formats)[number]['id'];
type Row = ManualItem | null;
type More = Pick<ManualItem, 'choices' | 'decision' | 'sizeRead'>;

const item = (
  name: string,
  mark: ManualItem['mark'],
  characters: ManualItem['characters'],
  size: number,
  more: More = {},
): ManualItem => ({ name, mark, characters, size, ...more });

const subjectDn = item('主体者DN', '○', '半角英数字記号', 250);
const adminName = item('利用管理者氏名', '△', '全角、半角', 64);
const adminUnit = item('利用管理者所属', '△', '全角、半角', 64);
const adminMail = item('利用管理者mail', '○', '半角英数字', 78, { decision: 'D-02' });
const serverEnd = [
  item('利用管理者FQDN', '○', '半角英数字記号', 64),
  item('利用管理者ソフトウェア名・バージョン', '○', '全角、半角', 128),
  item('dNSName', '△', '半角英数字記号', 250),
];
const serverProfiles = ['3', '11'];
const clientProfile = item('証明書プロファイルID', '○', '半角数字', 2, {
  choices: ['5', '7', '13', '14', '15', '16'],
});
const method = item('ダウンロード方法', '○', '半角数字', 1, { choices: ['1', '2', '3'] });
const csr = item('CSR', '○', '半角英数字', 2048, { decision: 'D-15' });
const clientEnd = [
  adminName,
  adminUnit,
  adminMail,
  item('利用者氏名', '△', '全角、半角', 64),
  item('P12ダウンロードファイル名', '△', '半角英数字', 64, { decision: 'D-22' }),
  item('利用者所属', '△', '全角、半角', 64),
  item('利用者mail', '○※', '半角英数字', 78, { decision: 'D-23' }),
  item('アクセスPIN', '△', '半角英数記号', 36),
];
const reason = item('失効理由', '○', '半角数字', 1, { choices: ['0', '1', '3', '4', '5'] });
const comment = item('失効理由コメント', '△', '全角、半角', 128);
const newMail = (name: string) => item(name, '△', '半角英数字', 78, { decision: 'D-02' });
const serialToRevoke = (size: number) =>
  item('失効対象証明書シリアル番号', '○', '半角数字', size, { decision: 'D-19' });

/** The tables of 5-3 and 5-4 in edition 2.18, row by row; null where the manual leaves an item blank. */
export const MANUAL_ITEMS: Readonly<Record<Type, readonly Row[]>> = {
  'server-issue': [
    subjectDn,
    item('証明書プロファイルID', '○', '半角数字', 2, { choices: serverProfiles }),
    null,
    null,
    null,
    null,
    csr,
    adminName,
    adminUnit,
    adminMail,
    ...serverEnd,
  ],
  'server-renew': [
    subjectDn,
    item('証明書プロファイルID', '○', '半角数字', 1, {
      choices: serverProfiles,
      decision: 'D-20',
      sizeRead: 2,
    }),
    null,
    item('失効対象証明書シリアル番号', '○', '半角英数字', 50),
    null,
    null,
    csr,
    adminName,
    adminUnit,
    adminMail,
    ...serverEnd,
  ],
  'server-revoke': [
    subjectDn,
    null,
    null,
    serialToRevoke(50),
    reason,
    comment,
    null,
    null,
    null,
    newMail('利用管理者mail'),
    null,
    null,
    null,
  ],
  'client-issue': [subjectDn, clientProfile, method, null, null, null, null, ...clientEnd],
  'client-renew': [
    subjectDn,
    clientProfile,
    method,
    item('更新対象証明書シリアル番号', '○', '半角英数字', 32, { decision: 'D-25' }),
    null,
    null,
    null,
    ...clientEnd,
  ],
  'client-revoke': [
    subjectDn,
    null,
    null,
    serialToRevoke(32),
    reason,
    comment,
    null,
    null,
    null,
    newMail('利用管理者mail'),
    null,
    null,
    null,
    newMail('利用者mail'),
    item('アクセスPIN', '', '半角英数記号', 36, { decision: 'D-24' }),
  ],
};
