import { isAtLeast } from '../api-version.ts';
import { addUndoGroups, type Run } from './undo-groups.ts';

/** Where the add-in believes to run. */
export interface OfficeSettings {
  readonly platform: 'PC' | 'OfficeOnline' | 'Mac' | 'iOS';
  /** Version of Excel as `Office.context.diagnostics` gives it. */
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The highest version of each API set; a set that is not named is not supported. */
  readonly apiSets: Readonly<Record<string, string>>;
  readonly theme: OfficeTheme;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

/** Excel of Office LTSC 2021 for Windows, in Japanese, with the light theme. */
export const DEFAULT_OFFICE: OfficeSettings = {
  platform: 'PC',
  version: '16.0.14332.20000',
  displayLanguage: 'ja-JP',
  contentLanguage: 'ja-JP',
  apiSets: { ExcelApi: '1.14', SharedRuntime: '1.1', OpenBrowserWindowApi: '1.1' },
  theme: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#000000',
    controlBackgroundColor: '#F3F2F1',
    controlForegroundColor: '#000000',
    isDarkTheme: false,
  },
};

/** What the add-in did to its surroundings. */
export interface OfficeRecord {
  /** Addresses given to `Office.context.ui.openBrowserWindow`. */
  readonly openedWindows: string[];
}

/** What can be done to the add-in's surroundings. */
export interface OfficeControls {
  /** The person chooses another theme of Office, of which no event tells. */
  chooseTheme(theme: OfficeTheme): void;
}

/** `Office.context.requirements.isSetSupported` for some sets; names compare without case. */
export function supports(apiSets: OfficeSettings['apiSets'], name: string, version: string): boolean {
  const wanted = name.toLowerCase();
  const highest = Object.entries(apiSets).find(([set]) => set.toLowerCase() === wanted)?.[1];
  return highest !== undefined && isAtLeast(highest, version);
}

/** The ExcelApi set that a host of these settings has. */
export function apiOf({ apiSets }: OfficeSettings): { readonly api?: string } {
  const { ExcelApi: api } = apiSets;
  return api === undefined ? {} : { api };
}

const HOST_TYPES = ['Word', 'Excel', 'PowerPoint', 'Outlook', 'OneNote', 'Project', 'Access'];
const PLATFORM_TYPES = ['PC', 'OfficeOnline', 'Mac', 'iOS', 'Android', 'Universal'];
const named = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, name]));

/** The globals that the client library makes and that are completed here. */
export interface OfficeGlobals {
  Office: Record<string, unknown>;
  OSF: Record<string, unknown>;
  OfficeExtension: unknown;
  Excel: { run: Run };
}

/** Completes the loaded library's `Office` with what Excel itself would supply: context, `onReady`, enumerations. */
export function installOffice(
  globals: OfficeGlobals,
  settings: OfficeSettings,
): OfficeRecord & OfficeControls {
  const openedWindows: string[] = [];
  const { platform, version, displayLanguage, contentLanguage, theme, apiSets } = settings;
  const hasBrowserWindow = supports(apiSets, 'OpenBrowserWindowApi', '1.1');
  const context = {
    host: 'Excel',
    platform,
    displayLanguage,
    contentLanguage,
    officeTheme: theme,
    diagnostics: { host: 'Excel', platform, version },
    requirements: {
      isSetSupported: (name: string, minimum: string | number = '1.1') =>
        supports(apiSets, name, String(minimum)),
    },
    ui: hasBrowserWindow ? { openBrowserWindow: (address: string) => void openedWindows.push(address) } : {},
    document: { mode: 'readWrite', url: '' },
  };
  globals.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32', isDialog: false }),
  };
  // The library knows each member's API set and refuses the ones that are not supported, once it is told to look.
  const { CommonUtility } = globals.OfficeExtension as { CommonUtility: Record<string, unknown> };
  CommonUtility._doApiNotSupportedCheck = true;
  if (supports(apiSets, 'ExcelApi', '1.20')) addUndoGroups(globals.Excel);
  const info = { host: 'Excel', platform };
  globals.Office.HostType = named(HOST_TYPES);
  globals.Office.PlatformType = named(PLATFORM_TYPES);
  globals.Office.onReady = async (callback?: (ready: typeof info) => unknown) => {
    await callback?.(info);
    return info;
  };
  return {
    openedWindows,
    chooseTheme: (chosen) => {
      context.officeTheme = chosen;
    },
  };
}
