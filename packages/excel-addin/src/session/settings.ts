import type { Language } from '@upki-tsv/core';

/** Keeps what a person chose, as one text; where it cannot, it is forgotten. */
export interface SettingsStore {
  read(): string | null;
  write(text: string): void;
}

export interface Settings {
  /** Null for the host's. */
  readonly language: Language | null;
  readonly live: boolean;
  readonly highlights: boolean;
}

export const DEFAULT_SETTINGS: Settings = { language: null, live: true, highlights: true };

export const printSettings = (settings: Settings): string => JSON.stringify(settings);

/** Settings that were kept; what is damaged or missing is as at first. */
export function parseSettings(text: string | null): Settings {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (typeof kept !== 'object' || kept === null) return DEFAULT_SETTINGS;
  const { language, live, highlights } = kept as Record<string, unknown>;
  return {
    language: language === 'ja' || language === 'en' ? language : DEFAULT_SETTINGS.language,
    live: typeof live === 'boolean' ? live : DEFAULT_SETTINGS.live,
    highlights: typeof highlights === 'boolean' ? highlights : DEFAULT_SETTINGS.highlights,
  };
}
