/** What can be chosen of the simulation; everything stands in the page's address. */
export interface PreviewSettings {
  /** Excel's display language. */
  readonly lang: 'ja' | 'en';
  readonly theme: 'light' | 'dark' | 'black';
  readonly platform: 'windows' | 'mac' | 'web';
  /** The highest version of ExcelApi. */
  readonly api: '1.9' | '1.14' | '1.17' | '1.20';
  /** Width of the pane in pixels. */
  readonly pane: number;
  readonly sheet: 'mistakes' | 'blank' | 'large';
  /** Milliseconds until Excel answers a request of the add-in. */
  readonly delay: number;
}

export const CHOICES = {
  lang: ['ja', 'en'],
  theme: ['light', 'dark', 'black'],
  platform: ['windows', 'mac', 'web'],
  api: ['1.9', '1.14', '1.17', '1.20'],
  sheet: ['mistakes', 'blank', 'large'],
} as const satisfies { readonly [Key in keyof PreviewSettings]?: readonly PreviewSettings[Key][] };

/** Widths that Excel gives the pane: on Mac, on Windows, in the browser, and the most there. */
export const PANE_WIDTHS = [270, 320, 350, 500] as const;
export const DELAYS = [0, 200, 1000, 5000] as const;
export const NARROWEST_PANE = 270;
export const WIDEST_PANE = 900;
const LONGEST_DELAY = 60_000;

export const DEFAULTS: PreviewSettings = {
  lang: 'ja',
  theme: 'light',
  platform: 'windows',
  api: '1.14',
  pane: 320,
  sheet: 'mistakes',
  delay: 0,
};

/** Settings of a query string; what is missing or not understood is as by default. */
export function readSettings(search: string): PreviewSettings {
  const given = new URLSearchParams(search);
  const choice = <Key extends keyof typeof CHOICES>(
    key: Key,
    choices: readonly PreviewSettings[Key][],
  ): PreviewSettings[Key] => choices.find((each) => each === given.get(key)) ?? DEFAULTS[key];
  const whole = (key: 'pane' | 'delay', least: number, most: number): number => {
    const text = given.get(key) ?? '';
    return /^\d{1,6}$/.test(text) ? Math.min(most, Math.max(least, Number(text))) : DEFAULTS[key];
  };
  return {
    lang: choice('lang', CHOICES.lang),
    theme: choice('theme', CHOICES.theme),
    platform: choice('platform', CHOICES.platform),
    api: choice('api', CHOICES.api),
    pane: whole('pane', NARROWEST_PANE, WIDEST_PANE),
    sheet: choice('sheet', CHOICES.sheet),
    delay: whole('delay', 0, LONGEST_DELAY),
  };
}

/** The query string of settings, with what is not as by default; what else stands in the present one is kept. */
export function printSettings(settings: PreviewSettings, search = ''): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(settings)) {
    if (value === DEFAULTS[key as keyof PreviewSettings]) query.delete(key);
    else query.set(key, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
