import type { HostEnvironment, Theme } from '../session/port.ts';

/** Sets that something here asks for, the oldest first; the manifest asks for the first one. */
const SETS = ['1.9', '1.10', '1.11', '1.12', '1.14', '1.17', '1.18', '1.20'];
/** Excel takes addresses of 8,192 characters. */
const MAX_ADDRESS = 8000;

export const supports = (set: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', set);

export function readEnvironment(): HostEnvironment {
  return {
    language: Office.context.displayLanguage?.toLowerCase().startsWith('ja') ? 'ja' : 'en',
    theme: readTheme(),
    platform: platformOf(),
    api: SETS.findLast(supports) ?? null,
    maxAddressLength: MAX_ADDRESS,
  };
}

function platformOf(): HostEnvironment['platform'] {
  switch (String(Office.context.platform)) {
    case 'PC':
      return 'windows';
    case 'Mac':
      return 'mac';
    case 'iOS':
      return 'ios';
    case 'OfficeOnline':
      return 'web';
    default:
      return 'unknown';
  }
}

function readTheme(): Theme {
  const theme = Office.context.officeTheme;
  if (!theme?.bodyBackgroundColor) return { dark: false };
  return {
    dark: theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor),
    background: theme.bodyBackgroundColor,
    foreground: theme.bodyForegroundColor,
  };
}

/** By the colour's brightness, where the host does not tell. */
function isDark(colour: string): boolean {
  const channels =
    /^#(..)(..)(..)/
      .exec(colour)
      ?.slice(1)
      .map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [red = 255, green = 255, blue = 255] = channels;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
