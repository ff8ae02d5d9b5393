import type { Language } from '@upki-tsv/core';
import type { ExplainTexts } from './ja.ts';

export type { ExplainTexts } from './ja.ts';

export const explainTextsOf = async (language: Language): Promise<ExplainTexts> =>
  language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
