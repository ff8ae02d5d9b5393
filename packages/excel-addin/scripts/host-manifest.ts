import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { renderManifest } from './manifest.ts';

const DEVELOPMENT_MANIFEST = new URL('../../../manifest.xml', import.meta.url);
const PACKAGE = new URL('../package.json', import.meta.url);

/** Writes `manifest.xml` for the host that the environment variable ADDIN_URL names; none where it names none. */
export function hostManifest(addinUrl: string | undefined): Plugin {
  return {
    name: 'host-manifest',
    apply: 'build',
    buildStart() {
      if (!addinUrl) return;
      const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.xml',
        source: renderManifest(readFileSync(DEVELOPMENT_MANIFEST, 'utf8'), addinUrl, version),
      });
    },
  };
}
