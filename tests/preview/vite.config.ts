import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from '../../packages/excel-addin/scripts/csp.ts';
import { readingPages } from '../../packages/excel-addin/scripts/reading-pages.ts';
import { shiftJisOnly } from '../../packages/excel-addin/scripts/shift-jis-only.ts';
import { sampleRows } from './samples/plugin.ts';

const page = (name: string): string => join(import.meta.dirname, name);

/** The pane's policy without the hosts of office.js, which comes from the page's own origin here. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'preview-content-security-policy',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: CONTENT_SECURITY_POLICY.replaceAll(/ https:[^ ;]+/g, ''),
        },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** The pane beside a simulated Excel, as a folder of static files. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  appType: 'mpa',
  publicDir: join(import.meta.dirname, '../../packages/excel-addin/public'),
  plugins: [react(), shiftJisOnly(), contentSecurityPolicy(), readingPages(), sampleRows()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    emptyOutDir: true,
    // The debug build of office.js is large, and loaded from this computer.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: { index: page('index.html'), save: page('save.html') } },
    reportCompressedSize: false,
  },
});
