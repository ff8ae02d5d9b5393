import type { Language } from '@upki-tsv/core';
import type { ja } from './ja.ts';

/** The words of `fill` in one language. */
export type FillTexts = typeof ja;

export const fillTextsOf = async (language: Language): Promise<FillTexts> =>
  language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
