import type { Language } from '@upki-tsv/core';

/**
 * The language of the environment: LC_ALL, LC_MESSAGES or LANG, whichever is set first, unless that is C or POSIX;
 * then the locale that Intl knows. `ja…` is Japanese, anything else English.
 */
export function languageOf(
  env: Readonly<Record<string, string | undefined>>,
  intlLocale: () => string,
): Language {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const neutral = named === '' || /^(?:C|POSIX)(?:[.@]|$)/i.test(named);
  return /^ja(?:[^a-z]|$)/i.test(neutral ? intlLocale() : named) ? 'ja' : 'en';
}
