import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Bytes of script, gzipped, that the browser has to load before the pane's first picture; office.js not counted. */
export interface FirstPicture {
  readonly script: number;
  /** How much of it is core, before minification. */
  readonly core: number;
}

export const FIRST_PICTURE_BUDGET: FirstPicture = { script: 200_000, core: 30_000 };

const CORE = /\/packages\/core\//;

/** Measures the pane's entry chunk and all that it imports before it runs. */
export function firstPictureOf(bundle: Rolldown.OutputBundle): FirstPicture {
  const entries = Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' && file.isEntry && file.name === 'index' ? [file.fileName] : [],
  );
  const names = new Set(entries);
  let script = 0;
  let core = '';
  for (const name of names) {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk') continue;
    script += gzipSync(chunk.code).length;
    for (const [id, module] of Object.entries(chunk.modules)) {
      if (CORE.test(id.replaceAll('\\', '/'))) core += module.code ?? '';
    }
    for (const imported of chunk.imports) names.add(imported);
  }
  return { script, core: core === '' ? 0 : gzipSync(core).length };
}

/** Says how much script stands before the first picture, and stops a build with too much of it. */
export function firstPictureBudget(): Plugin {
  return {
    name: 'first-picture-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const { script, core } = firstPictureOf(bundle);
      const line = `Before the first picture, gzipped: ${kilobytes(script)} of script, ${kilobytes(core)} of it core.`;
      const fits = script <= FIRST_PICTURE_BUDGET.script && core <= FIRST_PICTURE_BUDGET.core;
      if (!fits) {
        const { script: scriptLimit, core: coreLimit } = FIRST_PICTURE_BUDGET;
        this.error(`${line} At most ${kilobytes(scriptLimit)} and ${kilobytes(coreLimit)} are allowed.`);
      }
      this.info(line);
    },
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
