import { type ApplicationType, formatOf, type Language } from '@upki-tsv/core';

/** A type's name where it stands alone; core's English one is made to stand within a sentence. */
export function typeTitle(type: ApplicationType, language: Language): string {
  const title = formatOf(type).title[language];
  return title.charAt(0).toUpperCase() + title.slice(1);
}
