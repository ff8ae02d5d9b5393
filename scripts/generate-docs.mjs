// Writes the derived pages of docs/: the rule catalogue, the columns of the sheets, the coverage of the manual.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { ruleFiles } from './generate-rules.mjs';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));

/** Node 20 runs no TypeScript: the module is bundled with all that it needs, and imported from the folder. */
async function importBundled(entry, folder) {
  const bundle = await rolldown({
    input: fileURLToPath(entry),
    platform: 'node',
    resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
    logLevel: 'silent',
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: 'pages.mjs',
    chunkFileNames: '[name].mjs',
  });
  await bundle.close();
  return import(pathToFileURL(join(folder, 'pages.mjs')));
}

const folder = await mkdtemp(join(tmpdir(), 'upki-tsv-docs-'));
try {
  const { renderPages } = await importBundled(new URL('./docs/pages.ts', import.meta.url), folder);
  for (const [path, text] of await renderPages(ruleFiles())) await writeFile(join(docs, path), text);
} finally {
  await rm(folder, { recursive: true });
}
