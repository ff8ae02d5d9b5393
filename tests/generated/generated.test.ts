import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderCitations } from '../../scripts/docs/citations.ts';
import { renderPages } from '../../scripts/docs/pages.ts';
import { renderRepertoire } from '../../scripts/generate-repertoire.mjs';
import {
  renderIndex,
  renderExamples as renderRuleExamples,
  ruleFiles,
} from '../../scripts/generate-rules.mjs';
import { renderExamples } from '../../scripts/make-examples.mjs';

/** All that `npm run generate` writes, by path. */
async function render(): Promise<Map<string, Uint8Array>> {
  const texts = [
    ['packages/core/src/language/charset/repertoire.generated.ts', renderRepertoire()],
    ['packages/core/src/rules/index.generated.ts', renderIndex()],
    ['packages/core/src/manual/citations.generated.ts', renderCitations()],
    ['packages/core/src/rules/examples.generated.ts', renderRuleExamples()],
    ...[...(await renderPages(ruleFiles()))].map(([path, text]) => [`docs/${path}`, text] as const),
  ] as const;
  const workbooks = [...(await renderExamples())].map(
    ([path, bytes]) => [`examples/${path}`, bytes] as const,
  );
  return new Map([...texts.map(([path, text]) => [path, Buffer.from(text)] as const), ...workbooks]);
}

describe('what is generated', async () => {
  const once = await render();
  // Times in files have steps of up to two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const again = await render();

  it.each([...once.keys()])('%s is the same each time, and as it is kept', (path) => {
    const bytes = Buffer.from(once.get(path) ?? []);
    expect(bytes.equals(again.get(path) ?? Buffer.of())).toBe(true);
    const kept = readFileSync(new URL(`../../${path}`, import.meta.url));
    expect(bytes.equals(kept), 'stale: run `npm run generate`').toBe(true);
  });
});
