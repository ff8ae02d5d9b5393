import type { Language } from '@upki-tsv/core';
import type { InspectTexts } from './ja.ts';

export type { InspectTexts } from './ja.ts';

export const inspectTextsOf = async (language: Language): Promise<InspectTexts> =>
  language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
