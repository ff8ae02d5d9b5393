#!/usr/bin/env node
import { existsSync } from 'node:fs';
import * as module from 'node:module';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  // Node 22 and later keep what they have compiled.
  module.enableCompileCache?.();
  await import(main.href);
} else {
  process.stderr.write(
    'upki-tsv はまだビルドされていません。リポジトリの最上位で npm run build を実行してください。\n' +
      'upki-tsv is not built yet. Run npm run build at the top of the repository.\n',
  );
  process.exitCode = 2;
}
