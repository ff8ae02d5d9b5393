import type { Language } from '@upki-tsv/core';
import type { ja } from './ja.ts';

/** The words of `explain` in one language. */
export type ExplainTexts = typeof ja;

export const explainTextsOf = async (language: Language): Promise<ExplainTexts> =>
  language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
