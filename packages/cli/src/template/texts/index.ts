import type { Language } from '@upki-tsv/core';
import { en } from './en.ts';
import { ja, type TemplateTexts } from './ja.ts';

const TEXTS: Readonly<Record<Language, TemplateTexts>> = { ja, en };

export const templateTextsOf = (language: Language): TemplateTexts => TEXTS[language];
