// Writes the table of what rules may cite, and the derived pages of docs/: the rule catalogue, the columns of the sheets, the coverage of the manual.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { ruleFiles } from './generate-rules.mjs';

const manual = fileURLToPath(new URL('../packages/core/src/manual/', import.meta.url));
const docs = fileURLToPath(new URL('../docs/', import.meta.url));

/**
 * Node 20 runs no TypeScript: the module is bundled with all that it needs, and imported from the folder.
 * @param {URL} entry
 * @param {string} folder
 * @param {string} name of the bundle in the folder
 */
async function importBundled(entry, folder, name) {
  const bundle = await rolldown({
    input: fileURLToPath(entry),
    platform: 'node',
    resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
    logLevel: 'silent',
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: name,
    chunkFileNames: '[name].mjs',
  });
  await bundle.close();
  return import(pathToFileURL(join(folder, name)).href);
}

const folder = await mkdtemp(join(tmpdir(), 'upki-tsv-docs-'));
try {
  // The pages are made with the table as it is written here: they rest on it.
  const citations = await importBundled(
    new URL('./docs/citations.ts', import.meta.url),
    folder,
    'citations.mjs',
  );
  await writeFile(join(manual, 'citations.generated.ts'), citations.renderCitations());
  const { renderPages } = await importBundled(
    new URL('./docs/pages.ts', import.meta.url),
    folder,
    'pages.mjs',
  );
  for (const [path, text] of await renderPages(ruleFiles())) await writeFile(join(docs, path), text);
} finally {
  await rm(folder, { recursive: true });
}
