import type { Plugin } from 'vite';
import { largeRows, mistakeSheets } from './rows.ts';

const MODULES: Readonly<Record<string, () => Promise<unknown>>> = {
  'virtual:samples/mistakes': mistakeSheets,
  'virtual:samples/large': async () => largeRows(),
};
const RESOLVED = '\0';

/** Makes the sample rows, of the same records and CSRs as the sample workbooks, while the preview is built. */
export function sampleRows(): Plugin {
  return {
    name: 'sample-rows',
    resolveId: (id) => (id in MODULES ? RESOLVED + id : undefined),
    async load(id) {
      const make = id.startsWith(RESOLVED) ? MODULES[id.slice(RESOLVED.length)] : undefined;
      if (!make) return undefined;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(await make()))})`;
    },
  };
}
