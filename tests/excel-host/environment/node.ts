/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { ExcelHost, type ExcelHostOptions } from '../host.ts';
import {
  apiOf,
  DEFAULT_OFFICE,
  installOffice,
  type OfficeControls,
  type OfficeGlobals,
  type OfficeRecord,
  type OfficeSettings,
} from './office-context.ts';

const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** The client library's globals, connected to a host of their own. */
export interface LoadedExcel {
  readonly host: ExcelHost;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly record: OfficeRecord & OfficeControls;
}

type Window = Record<string, unknown> & OfficeGlobals;
interface Library {
  readonly run: (window: Window) => void;
  /** Names that the script declares at its top, which a page would have as globals. */
  readonly globals: readonly string[];
}

let compiled: Library | undefined;

/** The script runs in this realm, so that objects pass between it and its caller as they do in a page. */
function compile(): Library {
  const source = readFileSync(createRequire(import.meta.url).resolve(LIBRARY), 'utf8');
  const globals = [...source.matchAll(/^(?:var|function) ([A-Za-z_$][\w$]*)/gm)].map(
    ([, name]) => name ?? '',
  );
  const run = compileFunction(`with (window) {\n${source}\n}`, ['window'], { filename: LIBRARY });
  return { run: (window) => void run.call(window, window), globals: [...new Set(globals)] };
}

const nothing = (): void => {};

function element(): Record<string, unknown> {
  return { style: {}, setAttribute: nothing, appendChild: nothing };
}

function storage(): Record<string, unknown> {
  return { getItem: () => null, setItem: nothing, removeItem: nothing };
}

/** As much of a browser's window as the script looks at while it loads. */
function windowStub(language: string): Window {
  const window = {
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0', language },
    location: { href: 'https://localhost/', hash: '', search: '', protocol: 'https:', host: 'localhost' },
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener: nothing,
      cookie: '',
      documentElement: element(),
      head: element(),
      body: element(),
    },
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
  };
  const self: Record<string, unknown> = { ...window };
  for (const name of ['window', 'self', 'top', 'parent']) self[name] = self;
  return self as Window;
}

/** Loads the real client library in Node, each time anew, and connects it to a new host. */
export function loadExcel(options: ExcelHostOptions = {}, office: Partial<OfficeSettings> = {}): LoadedExcel {
  compiled ??= compile();
  const settings = { ...DEFAULT_OFFICE, ...office };
  const host = new ExcelHost({ ...apiOf(settings), ...options });
  const window = windowStub(settings.displayLanguage);
  for (const name of compiled.globals) window[name] = undefined;
  window._richApiNativeBridge = host.bridge;
  compiled.run(window);
  const record = installOffice(window, settings);
  return {
    host,
    Excel: window.Excel as typeof Excel,
    Office: window.Office as unknown as typeof Office,
    OfficeExtension: window.OfficeExtension as typeof OfficeExtension,
    record,
  };
}
