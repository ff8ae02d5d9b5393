import { ExcelHost, type ExcelHostOptions } from '../host.ts';
import {
  DEFAULT_OFFICE,
  installOffice,
  type OfficeGlobals,
  type OfficeRecord,
  type OfficeSettings,
} from './office-context.ts';

export interface PageExcel {
  readonly host: ExcelHost;
  readonly record: OfficeRecord;
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
  const host = new ExcelHost(options);
  const globals = globalThis as unknown as OfficeGlobals & { _richApiNativeBridge?: unknown };
  globals._richApiNativeBridge = host.bridge;
  await addScript(script);
  return { host, record: installOffice(globals, { ...DEFAULT_OFFICE, ...office }) };
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
