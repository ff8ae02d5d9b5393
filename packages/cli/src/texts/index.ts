import type { Language } from '@upki-tsv/core';
import type { ja } from './ja.ts';

/** All words of the command line in one language. */
export type Texts = typeof ja;

/** Loads one language; the other stays where it is. */
export const textsOf = async (language: Language): Promise<Texts> =>
  language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en;
