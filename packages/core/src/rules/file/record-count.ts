import { formatOf } from '../../manual/formats.ts';
import type { RecordSet } from '../../record.ts';
import { fileRule } from '../rule.ts';

export default fileRule<{ count: number; max: number; open: boolean }>({
  section: 'tsv-file',
  severity: 'error',
  curedByConvert: true,
  decisions: ['D-08', 'D-09'],
  title: { ja: '1ファイルの件数', en: 'Too many records in one file' },
  why: {
    ja: '1ファイルは99件まで、P12一括の発行だけは1,000件までです。超えると受付システムが214で受け付けません。',
    en: 'A file has 99 records, or 1,000 for issues with method 2; the service answers 214 beyond that.',
  },
  message: {
    ja: ({ count, max, open }) =>
      open
        ? `P12一括の更新が${count}件あります。1,000件の上限が更新にも当てはまるかはマニュアルからは分かりません。${max}件ずつに分けるのが確実です（convertは自動で分けます）。`
        : `${count}件あります。1ファイルに書けるのは${max}件までです。ファイルを分けてください（convertは自動で分けます）。`,
    en: ({ count, max, open }) =>
      open
        ? `There are ${count} renewals with method 2. The manual leaves open whether the limit of 1,000 covers renewals; files of ${max} are safe (convert splits by itself).`
        : `There are ${count} records, and one file takes ${max}. Split the file (convert does so by itself).`,
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
