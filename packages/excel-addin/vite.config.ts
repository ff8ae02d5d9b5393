import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/csp.ts';
import { firstPictureBudget } from './scripts/first-picture.ts';
import { hostManifest } from './scripts/host-manifest.ts';
import { DEVELOPMENT_PORT } from './scripts/manifest.ts';
import { readingPages } from './scripts/reading-pages.ts';
import { shiftJisOnly } from './scripts/shift-jis-only.ts';

const page = (name: string): string => join(import.meta.dirname, name);

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [
    react(),
    shiftJisOnly(),
    contentSecurityPolicy(),
    firstPictureBudget(),
    readingPages(),
    hostManifest(process.env.ADDIN_URL),
  ],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  optimizeDeps: { rolldownOptions: { plugins: [shiftJisOnly()] } },
  server: { port: DEVELOPMENT_PORT, strictPort: true },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Files that are not needed for the first picture stay files of their own, and no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: page('index.html'), save: page('save.html') },
    },
    reportCompressedSize: false,
  },
});
