import { attributeValue } from '../../dn/dn.ts';
import { BROWSER_METHOD } from '../../manual/profiles.ts';
import { hasField, rowRule } from '../rule.ts';

export default rowRule<{ fromCn: boolean }>({
  phase: 'condition',
  field: 'fileName',
  needs: ['method'],
  severity: 'warning',
  decisions: ['D-22'],
  title: { ja: 'ブラウザ個別とアポストロフィ', en: 'An apostrophe with the browser method' },
  why: {
    ja: "ダウンロード方法3では、ファイル名に「'」があると証明書を取得できないことがあります。空のときはCNがファイル名になります。",
    en: 'With method 3 a certificate whose file name holds an apostrophe may not be had; an empty file name means the CN.',
  },
  message: {
    ja: ({ fromCn }) =>
      `${fromCn ? 'ファイル名が空なのでCNがファイル名になり、CNに' : 'ファイル名に'}「'」があります。ダウンロード方法3では取得できないことがあるので、「'」のないファイル名を書くか、方法を1か2にしてください。`,
    en: ({ fromCn }) =>
      `${fromCn ? 'The file name is empty, so the CN names the file, and it' : 'The file name'} holds an apostrophe, which may keep the certificate from being had with method 3. Write a file name without it, or use method 1 or 2.`,
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
