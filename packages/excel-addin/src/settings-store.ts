import type { SettingsStore } from './session/index.ts';

const KEY = 'upki-tsv.settings';

/** Keeps settings in the browser; where it may not, as in a private window, they last as long as the pane. */
export const localSettings: SettingsStore = {
  read: () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // The choice holds until the pane is closed.
    }
  },
};
