import { attributeValue } from '../../language/dn/dn.ts';
import { BROWSER_METHOD } from '../../manual/profiles.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ fromCn: boolean }>({
  phase: 'condition',
  field: 'fileName',
  needs: ['method'],
  severity: 'warning',
  decisions: ['D-22'],
  title: {
    ja: 'ブラウザ個別のファイル名のアポストロフィ',
    en: 'An apostrophe in the file name with the browser method',
  },
  why: {
    ja: "ダウンロード方法3では、ファイル名に「'」があると証明書を取得できないことがあります。空のときはCNがファイル名になります。",
    en: 'With download method 3, a certificate whose file name contains an apostrophe sometimes cannot be downloaded. If the file name is empty, the CN is used.',
  },
  message: {
    ja: ({ fromCn }) =>
      `${fromCn ? 'ファイル名が空なのでCNがファイル名になり、CNに' : 'ファイル名に'}「'」があります。ダウンロード方法3では証明書を取得できないことがあるので、「'」のないファイル名を書くか、ダウンロード方法を1か2にしてください。`,
    en: ({ fromCn }) =>
      `${fromCn ? 'The file name is empty, so the CN is used as the file name, and it' : 'The file name'} contains an apostrophe. With download method 3 the certificate may then fail to download. Write a file name without an apostrophe, or use method 1 or 2.`,
  },
  applies: hasField('method', 'fileName'),
  check: (row) => {
    if (row.text('method') !== BROWSER_METHOD || !row.clean('fileName')) return undefined;
    const own = row.text('fileName');
    const cn = row.valid('subjectDn') && row.dn ? (attributeValue(row.dn.attributes, 'CN') ?? '') : '';
    const fromCn = own === '';
    return (fromCn ? cn : own).includes("'") ? { params: { fromCn } } : undefined;
  },
});
