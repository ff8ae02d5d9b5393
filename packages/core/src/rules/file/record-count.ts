import { formatOf } from '../../manual/formats.ts';
import { MAX_BULK_RECORDS, MAX_RECORDS } from '../../manual/limits.ts';
import type { RecordSet } from '../../records/record.ts';
import { fileRule } from '../rule.ts';
import { thousands } from '../words.ts';

export default fileRule<{ count: number; max: number; open: boolean }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-08', 'D-09'],
  title: { ja: '1ファイルの件数', en: 'Too many records in one file' },
  why: {
    ja: `1ファイルは${MAX_RECORDS}件まで、P12一括の発行だけは${thousands(MAX_BULK_RECORDS)}件までです。超えると受付システムが214で受け付けません。`,
    en: `A file may contain up to ${MAX_RECORDS} applications, or ${thousands(MAX_BULK_RECORDS)} for new issues with download method 2. A longer file is rejected with answer 214.`,
  },
  message: {
    ja: ({ count, max, open }) =>
      open
        ? `P12一括の更新が${thousands(count)}件あります。${thousands(MAX_BULK_RECORDS)}件の上限が更新にも当てはまるかどうかは、マニュアルからは分かりません。${max}件ずつに分けるのが確実です（upki-tsvのconvertは自動で分けます）。`
        : `申請が${thousands(count)}件あります。1ファイルに書けるのは${thousands(max)}件までです。ファイルを分けてください（upki-tsvのconvertは自動で分けます）。`,
    en: ({ count, max, open }) =>
      open
        ? `There are ${thousands(count)} renewals with download method 2. The manual does not say whether the limit of ${thousands(MAX_BULK_RECORDS)} applies to renewals too. Files of ${max} are safe. The command convert splits them automatically.`
        : `There are ${thousands(count)} applications, but one file may contain only ${thousands(max)}. Split the file. The command convert does so automatically.`,
  },
  check: (set) => {
    if (set.origin !== 'tsv') return undefined;
    const count = set.records.length;
    const { usual, ofMethod } = formatOf(set.type).limit;
    const limit = ofMethod && isAllOf(set, ofMethod.method) ? ofMethod : { taken: usual, written: usual };
    if (count > limit.taken) return { params: { count, max: limit.taken, open: false } };
    return count > limit.written
      ? { severity: 'warning', params: { count, max: limit.written, open: true } }
      : undefined;
  },
});

function isAllOf({ type, records }: RecordSet, method: string): boolean {
  const item = formatOf(type).itemOf.method;
  return (
    item !== undefined && records.length > 0 && records.every(({ values }) => values[item - 1] === method)
  );
}
