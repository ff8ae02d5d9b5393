import type { Theme } from '../session/port.ts';

export function readTheme(): Theme {
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

/** Tells of another theme. Excel has no event for it: it is looked for when the person comes back to the pane. */
export function watchTheme(listener: (theme: Theme) => void): () => void {
  let last = JSON.stringify(readTheme());
  const look = (): void => {
    const theme = readTheme();
    const now = JSON.stringify(theme);
    if (now === last) return;
    last = now;
    listener(theme);
  };
  const lookIfVisible = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', lookIfVisible);
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', lookIfVisible);
  };
}
