import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import type { Language } from '@upki-tsv/core';
import type { Theme } from '../session/index.ts';

/** Excel's green. */
const BRAND: BrandVariants = {
  10: '#03170c',
  20: '#072a17',
  30: '#083b20',
  40: '#094a29',
  50: '#0a5730',
  60: '#0b6436',
  70: '#0d703b',
  80: '#107c41',
  90: '#2a8a54',
  100: '#439966',
  110: '#5ca87a',
  120: '#76b78e',
  130: '#8fc6a3',
  140: '#aad5b9',
  150: '#c6e4d0',
  160: '#e3f3e8',
};

const JAPANESE = '"Yu Gothic UI", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", system-ui, sans-serif';
const FONTS: Readonly<Record<Language, string>> = {
  ja: JAPANESE,
  en: `"Segoe UI", -apple-system, ${JAPANESE}`,
};

const LIGHT = createLightTheme(BRAND);
const DARK: FluentTheme = {
  ...createDarkTheme(BRAND),
  // Fluent's own choices are too dim to be read on Excel's dark grey.
  colorStatusDangerForeground1: '#eb8e97',
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorCompoundBrandForeground1: BRAND[120],
  colorCompoundBrandStroke: BRAND[110],
};

/** Fluent's theme with Excel's colours, on the host's own background. */
export function themeOf({ dark, background, foreground }: Theme, language: Language): FluentTheme {
  return {
    ...(dark ? DARK : LIGHT),
    fontFamilyBase: FONTS[language],
    ...(background !== undefined && foreground !== undefined && coloursOn(background, foreground)),
  };
}

/** Colours that Fluent takes for granted on its own background, made for the host's. */
function coloursOn(background: string, foreground: string): Partial<FluentTheme> {
  const mixed = (percent: number): string => `color-mix(in srgb, ${foreground} ${percent}%, ${background})`;
  return {
    colorNeutralForeground1: foreground,
    colorNeutralBackground1: background,
    colorNeutralBackground1Hover: mixed(6),
    colorNeutralBackground1Pressed: mixed(12),
    colorNeutralBackground1Selected: mixed(12),
    colorSubtleBackgroundHover: mixed(6),
    colorSubtleBackgroundPressed: mixed(12),
    colorSubtleBackgroundSelected: mixed(12),
    colorNeutralStroke1: mixed(28),
    colorNeutralStroke2: mixed(16),
  };
}
