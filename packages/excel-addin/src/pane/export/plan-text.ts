import { type Language, METHODS } from '@upki-tsv/core';
import type { ScopedPlan } from '../../session/index.ts';
import type { Texts } from '../texts/texts.ts';

/** A download method in words; undefined where the type has none, or the item holds something else. */
export const methodTitle = (method: string | null, language: Language): string | undefined =>
  METHODS.find(({ value }) => value === method)?.title[language];

/** The files that an export would make, in one line. */
export function planText({ files }: Pick<ScopedPlan, 'files'>, texts: Texts, language: Language): string {
  const byMethod = new Map<string, number>();
  let records = 0;
  for (const file of files) {
    const title = methodTitle(file.method, language) ?? '';
    byMethod.set(title, (byMethod.get(title) ?? 0) + file.records.length);
    records += file.records.length;
  }
  const { exporting } = texts;
  if (byMethod.size > 1) {
    const parts = [...byMethod].map(([title, count]) => exporting.ofMethod(title, count));
    return exporting.filesByMethod(files.length, parts);
  }
  const [title = ''] = byMethod.keys();
  return exporting.files(files.length, records, title);
}

/**
 * Why an export of the plan makes nothing, in one line; null where it makes its files.
 * @param pending CSRs that are still being read
 */
export function blockedText(
  { blocked, errors, scope }: ScopedPlan,
  pending: number,
  texts: Texts,
): string | null {
  switch (blocked) {
    case null:
      return null;
    case 'errors':
      return texts.exporting.errors(errors);
    case 'pending':
      return texts.exporting.pending(pending);
    case 'no-records':
      return texts.exporting.noRecords[scope];
  }
}
