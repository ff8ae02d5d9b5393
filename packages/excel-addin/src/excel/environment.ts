import type { HostEnvironment } from '../session/port.ts';
import { saveWays } from './save.ts';
import { readTheme } from './theme.ts';

/** Sets that something here makes use of, the oldest first; the manifest asks for the first one. */
const SETS = ['1.9', '1.10', '1.11', '1.12', '1.14', '1.17', '1.20'];
/** Excel takes addresses of 8,192 characters. */
const MAX_ADDRESS = 8000;

export const supports = (set: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', set);

export function readEnvironment(): HostEnvironment {
  const platform = platformOf();
  return {
    language: Office.context.displayLanguage?.toLowerCase().startsWith('ja') ? 'ja' : 'en',
    theme: readTheme(),
    platform,
    api: SETS.findLast(supports) ?? null,
    undoesWrites: supports('1.20'),
    saveWays: saveWays(platform),
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
