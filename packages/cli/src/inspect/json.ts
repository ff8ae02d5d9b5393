import { type Bilingual, CURRENT_EDITION, type Language } from '@upki-tsv/core';
import { version } from '../../package.json';
import type { Content } from './parts.ts';

export interface InspectedFile {
  readonly path: string;
  readonly content: Content;
  /** A warning on the file, in the language asked for. */
  readonly message?: string;
}

export interface FailedFile {
  readonly path: string;
  readonly message: string;
}

/** The document of `--json`: what `inspectBytes` gives, names in one language. */
export function inspectJson(
  files: readonly InspectedFile[],
  failures: readonly FailedFile[],
  ok: boolean,
  language: Language,
): string {
  const document = {
    tool: 'upki-tsv',
    version,
    edition: CURRENT_EDITION.id,
    ok,
    files: files.map(({ path, content, message }) => ({
      path,
      ...content,
      ...(message !== undefined && { message }),
    })),
    failures,
  };
  const inLanguage = (_: string, value: unknown): unknown => (isBilingual(value) ? value[language] : value);
  return `${JSON.stringify(document, inLanguage, 2)}\n`;
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;
