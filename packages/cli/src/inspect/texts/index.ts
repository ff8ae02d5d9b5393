import type { Language } from '@upki-tsv/core';
import type { ja } from './ja.ts';

/** The words of `inspect` in one language. */
export type InspectTexts = typeof ja;

export const inspectTextsOf = async (language: Language): Promise<InspectTexts> =>
  language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
