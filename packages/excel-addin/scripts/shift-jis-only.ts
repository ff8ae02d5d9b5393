import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ENCODINGS = /\/iconv-lite\/encodings\/index\.js$/;
const OTHER_TABLE = /\/iconv-lite\/encodings\/tables\/(?!shiftjis\.json$)/;
const BUFFER = fileURLToPath(new URL('./byte-buffer.js', import.meta.url));

/**
 * Bundles iconv-lite for a browser with Shift_JIS alone: the other tables weigh four times as much, and single-byte
 * and Unicode codecs want more of Node than the codec of Shift_JIS does, for which `byte-buffer.js` suffices.
 */
export function shiftJisOnly(): Plugin {
  return {
    name: 'shift-jis-only',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^safer-buffer$/ },
      handler: () => BUFFER,
    },
    load: {
      filter: { id: [ENCODINGS, OTHER_TABLE] },
      handler: (id) => ({
        code: ENCODINGS.test(id)
          ? `module.exports = { ...require('./dbcs-codec'), ...require('./dbcs-data') }`
          : 'module.exports = []',
        moduleType: 'js',
      }),
    },
  };
}
