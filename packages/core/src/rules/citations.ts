import { CITATIONS } from '../manual/citations.generated.ts';
import type { Edition } from '../manual/edition.ts';
import type { Format } from '../manual/formats.ts';
import { FILE_SECTIONS, type SectionKey } from '../manual/section.ts';
import type { RuleId } from './index.generated.ts';

/** Every place of an edition that a rule may cite, as `5-3-1 #7`, in the manual's order; empty where the manual is silent. */
export function citationsOf(id: RuleId, { sections }: Edition): string[] {
  const places = CITATIONS[id] ?? {};
  return (Object.keys(sections) as SectionKey[]).flatMap((key) =>
    (places[key] ?? []).map((item) => written(sections[key], item)),
  );
}

/**
 * The place that a finding of a rule cites: its item or the whole of its format's section, else what is said of files
 * in general; null where the manual says nothing there.
 * @param item of the finding, or null where it stands at none
 * @param first a section that comes before the format's
 */
export function citationOf(
  id: RuleId,
  { sections }: Edition,
  format: Format,
  item: number | null,
  first?: SectionKey,
): string | null {
  const places = CITATIONS[id] ?? {};
  if (format.section === null) return null;
  const own = places[format.section];
  if (item !== null && own?.includes(item)) return written(sections[format.section], item);
  if (item === null && first !== undefined && places[first]) return sections[first];
  if (own?.includes(0)) return sections[format.section];
  const general = FILE_SECTIONS.find((key) => places[key] !== undefined);
  return general === undefined ? null : sections[general];
}

const written = (section: string, item: number): string => (item === 0 ? section : `${section} #${item}`);
