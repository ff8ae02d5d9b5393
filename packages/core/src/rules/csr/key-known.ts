import { lookupOf } from '../../certificates/index.ts';
import { printHexadecimal } from '../../serial/serial.ts';
import { hasField, rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default rowRule<{
  where: 'sheet' | 'file' | 'certificate';
  name: string;
  row: number;
  renewal: boolean;
}>({
  phase: 'comparison',
  field: 'csr',
  severity: 'warning',
  decisions: ['D-17'],
  source: PRACTICE,
  title: { ja: '使ったことのある鍵', en: 'A key that was used before' },
  why: {
    ja: '更新では使ったことのある鍵を使えません。ほかのシートと、渡された旧証明書の鍵と比べています。',
    en: 'A renewal cannot use a key that was used before. The key is compared with those in other sheets and in the old certificates that were given.',
  },
  message: {
    ja: ({ where, name, row, renewal }) =>
      `CSRの鍵が${where === 'certificate' ? `旧証明書（シリアル番号 ${name}）` : `${where === 'sheet' ? 'シート' : ''}「${name}」の${row}行目`}と同じです。${renewal ? '更新では鍵を使い回せません。新しい鍵でCSRを作り直してください。' : 'サーバごとに鍵を分けることを勧めます。'}`,
    en: ({ where, name, row, renewal }) =>
      `The CSR’s key is the same as in ${where === 'certificate' ? `the old certificate (serial number ${name})` : `row ${row} of ${where === 'sheet' ? 'the sheet ' : ''}“${name}”`}. ${renewal ? 'A renewal cannot reuse a key. Create a CSR with a new key.' : 'A separate key for each server is recommended.'}`,
  },
  applies: hasField('csr'),
  check: ({ csr, format }, { certificates, earlierKeys }) => {
    if (!csr) return undefined;
    const renewal = format.itemOf.oldSerial !== undefined;
    const ground = renewal ? ({ severity: 'error', source: null } as const) : {};
    const earlier = earlierKeys?.get(csr.key.id);
    if (earlier) {
      const where = earlier.isFile ? 'file' : 'sheet';
      return { ...ground, params: { where, name: earlier.sheet, row: earlier.row, renewal } };
    }
    const certificate = renewal ? lookupOf(certificates).byKey(csr.key) : undefined;
    if (!certificate) return undefined;
    const name = printHexadecimal(BigInt(certificate.serial));
    return { ...ground, params: { where: 'certificate', name, row: 0, renewal } };
  },
});
