import { printHexadecimal } from '../../language/serial/serial.ts';
import { lookupOf } from '../../records/certificates/index.ts';
import type { EarlierKey } from '../../records/context.ts';
import { hasField, rowRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

interface Place {
  readonly name: string;
  readonly row: number;
}

const PLACE = {
  ja: {
    certificate: ({ name }: Place) => `旧証明書（シリアル番号 ${name}）`,
    sheet: ({ name, row }: Place) => `シート「${name}」の${row}行目`,
    source: ({ name, row }: Place) => `${name}の${row}行目`,
    file: ({ name, row }: Place) => `「${name}」の${row}行目`,
  },
  en: {
    certificate: ({ name }: Place) => `the old certificate (serial number ${name})`,
    sheet: ({ name, row }: Place) => `row ${row} of the sheet “${name}”`,
    source: ({ name, row }: Place) => `row ${row} of ${name}`,
    file: ({ name, row }: Place) => `row ${row} of “${name}”`,
  },
} as const;

export default rowRule<{
  where: EarlierKey['where'] | 'certificate';
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
    ja: (params) =>
      `CSRの鍵が${PLACE.ja[params.where](params)}と同じです。${params.renewal ? '更新では鍵を使い回せません。新しい鍵でCSRを作り直してください。' : 'サーバごとに鍵を分けることを勧めます。'}`,
    en: (params) =>
      `The CSR’s key is the same as in ${PLACE.en[params.where](params)}. ${params.renewal ? 'A renewal cannot reuse a key. Create a CSR with a new key.' : 'A separate key for each server is recommended.'}`,
  },
  applies: hasField('csr'),
  check: ({ csr, format }, { certificates, earlierKeys }) => {
    if (!csr) return undefined;
    const renewal = format.itemOf.oldSerial !== undefined;
    const ground = renewal ? ({ severity: 'error', source: null } as const) : {};
    const earlier = earlierKeys?.get(csr.key.id);
    if (earlier) {
      const { where, name, row, related } = earlier;
      return { ...ground, params: { where, name, row, renewal }, ...(related && { related }) };
    }
    const certificate = renewal ? lookupOf(certificates).byKey(csr.key) : undefined;
    if (!certificate) return undefined;
    const name = printHexadecimal(BigInt(certificate.serial));
    return { ...ground, params: { where: 'certificate', name, row: 0, renewal } };
  },
});
