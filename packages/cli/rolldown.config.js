import { defineConfig } from 'rolldown';

/** All that `--version` needs. */
const VERSION = /cli\/(?:src\/command-line\/version|package\.json)|core\/src\/manual\/edition/;

/**
 * Places below `packages/` that only some inputs or commands need (.xlsx, Shift_JIS tables, X.509, samples, one of two
 * languages): they stay in chunks of their own; all else stands in one, since each file costs time to find and open.
 */
const NOT_ALWAYS = [
  'cli/src/main.ts',
  'cli/src/commands/',
  'cli/src/completion/',
  'cli/src/copy/',
  'cli/src/explain/',
  'cli/src/fill/',
  'cli/src/inspect/',
  'cli/src/output/',
  'cli/src/render/rules.ts',
  'cli/src/rules/',
  'cli/src/source/certificates.ts',
  'cli/src/source/standard-input.ts',
  'cli/src/source/workbook.ts',
  'cli/src/template/',
  'cli/src/texts/en.ts',
  'cli/src/texts/ja.ts',
  'workbook/src/',
  'core/src/check/fix.ts',
  'core/src/explain/',
  'core/src/inspect/',
  'core/src/intake/',
  'core/src/language/charset/shift-jis.ts',
  'core/src/language/csr/certificate.ts',
  'core/src/language/csr/libraries.ts',
  'core/src/manual/answers.ts',
  'core/src/manual/paths.ts',
  'core/src/manual/validity.ts',
  'core/src/plan/',
  'core/src/records/sheet/institution-layout.ts',
  'core/src/records/sheet/layout.ts',
  'core/src/records/tsv/rewrite.ts',
  'core/src/rules/sample-',
];
const EXAMPLES = /[/.]examples(?:\.generated)?\.ts$/;
const OWN = 'packages/';

/** The path below `packages/` of a module of ours. */
function placeOf(id) {
  const path = id.replaceAll('\\', '/');
  const start = path.lastIndexOf(OWN);
  return start < 0 || path.includes('/node_modules/') ? undefined : path.slice(start + OWN.length);
}

const unused = new Set(NOT_ALWAYS);

function isAlways(id) {
  const place = placeOf(id);
  if (place === undefined || EXAMPLES.test(place)) return false;
  const found = NOT_ALWAYS.find((start) => place.startsWith(start));
  if (found) unused.delete(found);
  return !found;
}

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: true,
    cleanDir: true,
    codeSplitting: {
      groups: [
        { name: 'version', test: (id) => VERSION.test(id.replaceAll('\\', '/')), priority: 2 },
        { name: 'app', test: isAlways, priority: 1 },
      ],
    },
  },
  plugins: [
    {
      name: 'no-stale-places',
      // A file that has moved would be loaded at every start, and nothing else would show it.
      generateBundle() {
        if (unused.size > 0)
          throw new Error(`rolldown.config.js names places without files: ${[...unused].join(', ')}`);
      },
    },
  ],
});
