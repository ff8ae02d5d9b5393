import { defineConfig } from 'rolldown';

/** All that `--version` needs. */
const VERSION = /cli\/(?:src\/version|package\.json)|core\/src\/manual\/edition/;

/**
 * What only some inputs or commands need (.xlsx, Shift_JIS tables, X.509, samples, one of two languages) stays in
 * chunks of its own; all else stands in one, since each file costs time to find and open.
 */
const NOT_ALWAYS =
  /cli\/src\/(?:main|copy\/|completion\/|explain\/|fill\/|inspect\/|template\/|source\/(?:workbook|certificates|standard-input)|texts\/(?:ja|en)|commands\/|output\/|render\/rules|rule-page)|workbook\/src\/|core\/src\/(?:explain\/|fill\/|inspect\/|fix|tsv\/rewrite|sheet\/(?:layout|institution-layout)|manual\/(?:answers|paths|validity)|plan|charset\/shift-jis|rules\/(?:sample|examples\.)|(?:.*[/.])?examples\.ts$|csr\/(?:certificate|libraries))/;
const OWN = /packages\/(?:cli|core|workbook)\/src\//;

const slashed = (id) => id.replaceAll('\\', '/');

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
        { name: 'version', test: (id) => VERSION.test(slashed(id)), priority: 2 },
        { name: 'app', test: (id) => OWN.test(slashed(id)) && !NOT_ALWAYS.test(slashed(id)), priority: 1 },
      ],
    },
  },
});
