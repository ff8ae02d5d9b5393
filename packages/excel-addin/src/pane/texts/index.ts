import type { Language } from '@upki-tsv/core';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Texts } from './texts.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { ja, en };

export const textsOf = (language: Language): Texts => TEXTS[language];
