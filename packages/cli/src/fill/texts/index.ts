import type { Language } from '@upki-tsv/core';
import type { FillTexts } from './ja.ts';

export type { FillTexts } from './ja.ts';

export const fillTextsOf = async (language: Language): Promise<FillTexts> =>
  language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
