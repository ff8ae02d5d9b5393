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

export interface PageExcel {
  readonly host: ExcelHost;
  readonly record: OfficeRecord & OfficeControls;
}

/**
 * Loads the client library's script into this page and connects it to a new host.
 * `script` is where the page finds `excel-web-16.00.debug.js`.
 */
export async function loadExcelInPage(
  script: string,
  options: ExcelHostOptions = {},
  office: Partial<OfficeSettings> = {},
): Promise<PageExcel> {
  const settings = { ...DEFAULT_OFFICE, ...office };
  const host = new ExcelHost({ ...apiOf(settings), ...options });
  const globals = globalThis as unknown as OfficeGlobals & { _richApiNativeBridge?: unknown };
  globals._richApiNativeBridge = host.bridge;
  await addScript(script);
  return { host, record: installOffice(globals, settings) };
}

function addScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = source;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`The client library could not be loaded from ${source}.`));
    document.head.append(element);
  });
}
