import type { Texts } from '../texts/texts.ts';
import type { Exported, Whereabouts } from './run-export.ts';

/** What became of an export, as one sentence that claims nothing unknown. */
export function exportedText({ handed }: Exported, { exporting }: Texts): string {
  const count = (where: Whereabouts): number => handed.filter((each) => each.where === where).length;
  const lost = count('nowhere');
  if (lost > 0) return exporting.notHanded(lost);
  if (count('download') > 0) return exporting.handedToDownloads(count('download'));
  if (count('browser') > 0) return exporting.openedInBrowser(count('browser'));
  return exporting.readyToCopy(handed.length);
}
