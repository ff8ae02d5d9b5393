/// <reference types="office-js" />
import type { HostPort } from '../session/port.ts';
import { ExcelPort } from './port.ts';

/** Excel, once office.js is ready; undefined where the page does not run in Excel. */
export async function connect(): Promise<HostPort | undefined> {
  const { host } = await Office.onReady();
  return String(host) === 'Excel' ? new ExcelPort() : undefined;
}
