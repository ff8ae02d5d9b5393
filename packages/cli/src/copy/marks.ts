import { columnOfFinding, type Finding, groundOf, type Language, messageOf } from '@upki-tsv/core';
import type { Mark, SheetPatch } from '@upki-tsv/workbook/patch';
import type { CheckedSource } from '../check/checking.ts';
import type { Source } from '../source/source.ts';
import type { Texts } from '../texts/index.ts';

/** The marks of a workbook's findings, a patch for every sheet that was checked: one without findings loses old marks. */
export function marksOf(checked: readonly CheckedSource[], texts: Texts, language: Language): SheetPatch[] {
  return checked.flatMap(({ source, findings }) => {
    if (source.original.kind !== 'workbook') return [];
    const marks = findings.flatMap((finding): Mark[] => {
      const { severity, at } = finding;
      const { columns } = source;
      const column = columns ? columnOfFinding({ ...source, columns }, finding) : undefined;
      if (column === undefined || at.row === null) return [];
      return [{ row: at.row, column, severity, note: noteOf(source, finding, texts, language) }];
    });
    return [{ sheet: source.original.sheet, marks }];
  });
}

function noteOf(source: Source, finding: Finding, texts: Texts, language: Language): string {
  const { severity, at } = finding;
  const elsewhere = at.item !== null && !source.columns?.has(at.item) ? `#${at.item} ` : '';
  const ground = groundOf(finding, language);
  return `${texts.severity[severity]}: ${elsewhere}${messageOf(finding, language)} (${ground})`;
}
