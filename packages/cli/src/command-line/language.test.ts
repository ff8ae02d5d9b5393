import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [{ LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'ja'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'ja_JP.UTF-8' }, 'ja-JP', 'en'],
  [{ LC_MESSAGES: 'ja', LANG: 'C' }, 'en-US', 'ja'],
  [{ LANG: 'ja_JP.eucJP' }, 'en-US', 'ja'],
  [{ LANG: 'C.UTF-8' }, 'ja-JP', 'ja'],
  [{ LC_ALL: 'POSIX' }, 'en-GB', 'en'],
  [{ LC_ALL: '', LANG: '' }, 'ja', 'ja'],
  [{ LANG: 'jam' }, 'ja', 'en'],
  [{}, 'fr-FR', 'en'],
] as const)('%j with Intl’s %s is %s', (env, intl, language) => {
  expect(languageOf(env, () => intl)).toBe(language);
});
