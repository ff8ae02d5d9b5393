import type { Language } from '@upki-tsv/core';
import type { Texts } from './ja.ts';

export type { Texts } from './ja.ts';

/** Loads one language; the other stays where it is. */
export const textsOf = async (language: Language): Promise<Texts> =>
  language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
