import type { OfficeSettings, OfficeTheme } from '../../excel-host/index.ts';
import type { PreviewSettings } from './query.ts';

const LANGUAGES = { ja: 'ja-JP', en: 'en-US' } as const;
const PLATFORMS = { windows: 'PC', mac: 'Mac', web: 'OfficeOnline' } as const;

/** Colours of Office's own themes. */
const THEMES: Readonly<Record<PreviewSettings['theme'], OfficeTheme>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#000000',
    controlBackgroundColor: '#F3F2F1',
    controlForegroundColor: '#000000',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#363636',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
  black: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
};

export const localeOf = (lang: PreviewSettings['lang']): 'ja-JP' | 'en-US' => LANGUAGES[lang];

/** Where the add-in believes to run. */
export function officeOf({ lang, theme, platform, api }: PreviewSettings): Partial<OfficeSettings> {
  const opensBrowser = platform !== 'web';
  return {
    platform: PLATFORMS[platform],
    displayLanguage: localeOf(lang),
    contentLanguage: localeOf(lang),
    apiSets: { ExcelApi: api, SharedRuntime: '1.1', ...(opensBrowser && { OpenBrowserWindowApi: '1.1' }) },
    theme: THEMES[theme],
  };
}
