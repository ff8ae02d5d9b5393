import { columnsPage } from './columns-page.ts';
import { coveragePage } from './coverage-page.ts';
import { rulesPage } from './rules-page.ts';

/**
 * The derived pages by their path below `docs/`. `ruleFiles` are the paths of the rules below `packages/core/src/rules`;
 * their folders are the themes of the catalogue.
 */
export async function renderPages(ruleFiles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['rules.ja.md', await rulesPage('ja', ruleFiles)],
    ['rules.en.md', await rulesPage('en', ruleFiles)],
    ['columns.ja.md', columnsPage('ja')],
    ['columns.en.md', columnsPage('en')],
    ['coverage.md', coveragePage()],
  ]);
}
