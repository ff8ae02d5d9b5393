import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { readFacts } from '../check/facts.ts';
import { allRules, messageOf } from '../check/message.ts';
import { createCsrReader } from '../language/csr/index.ts';
import type { FieldId } from '../manual/field.ts';
import { formatOf } from '../manual/formats.ts';
import type { Finding } from '../records/finding.ts';
import type { Example } from './example.ts';
import { EXAMPLES } from './examples.generated.ts';
import { exampleSet } from './sample-records.ts';

const reader = createCsrReader();

/** How `npm run new-rule` marks what a person has to say. */
const LEFT_TO_WRITE = /【.*】|^\[.*\]/;

async function findingsOf(example: Example, rule: string): Promise<Finding[]> {
  const { set, context } = exampleSet(example);
  const facts = await readFacts(set, reader);
  return check(set, { ...context, facts }).findings.filter((finding) => finding.rule === rule);
}

describe.each(allRules())('%s', (id, rule) => {
  const examples = EXAMPLES[id];

  it('has both languages, a reason and examples', () => {
    for (const text of [rule.title, rule.why]) {
      expect(text.ja).not.toBe('');
      expect(text.en).not.toBe('');
    }
    expect(examples.good.length).toBeGreaterThan(0);
    expect(examples.bad.length).toBeGreaterThan(0);
  });

  it('says it in sentences of its own', async () => {
    const findings = (await Promise.all(examples.bad.map((example) => findingsOf(example, id)))).flat();
    for (const language of ['ja', 'en'] as const) {
      const messages = findings.map((finding) => messageOf(finding, language));
      for (const text of [rule.title[language], rule.why[language], ...messages]) {
        expect(text, 'what new-rule has left to write').not.toMatch(LEFT_TO_WRITE);
      }
    }
  });

  it.each(examples.good.map((example, index) => [index, example] as const))(
    'passes good example %i',
    async (_, example) => {
      expect(await findingsOf(example, id)).toEqual([]);
    },
  );

  it.each(examples.bad.map((example, index) => [index, example] as const))(
    'finds bad example %i',
    async (_, example) => {
      const [finding, ...more] = await findingsOf(example, id);
      expect(finding, 'no finding').toBeDefined();
      if (!finding) return;
      expect(
        more.filter(
          ({ at }) => at.record === finding.at.record && at.item === finding.at.item && rule.scope === 'file',
        ),
      ).toEqual([]);
      if (example.params) expect(finding.params).toMatchObject(example.params);
      expect(finding.severity).toBe(example.severity ?? rule.severity);
      expect(Object.isFrozen(finding)).toBe(true);
      expect([finding.citation, finding.source].filter((ground) => ground !== null)).toHaveLength(1);
      const { itemOf } = formatOf(example.type);
      for (const [field, after] of Object.entries(example.fixed ?? {})) {
        expect(finding.fix?.changes).toContainEqual(
          expect.objectContaining({ item: itemOf[field as FieldId], after }),
        );
      }
      for (const language of ['ja', 'en'] as const) {
        const message = messageOf(finding, language);
        expect(message).toMatch(language === 'ja' ? /。$/ : /[.!?]$/);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );
});

it('keeps every file of the folder in use', async () => {
  const { ruleFiles, renderExamples, renderIndex } = await import('../../../../scripts/generate-rules.mjs');
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(new URL('./index.generated.ts', import.meta.url), 'utf8')).toBe(renderIndex());
  expect(readFileSync(new URL('./examples.generated.ts', import.meta.url), 'utf8')).toBe(renderExamples());
  expect(ruleFiles()).toHaveLength(allRules().length);
  expect(readdirSync(new URL('.', import.meta.url)).length).toBeGreaterThan(0);
});

it('gives no finding on the sample of any type', async () => {
  for (const type of [
    'server-issue',
    'server-renew',
    'server-revoke',
    'client-issue',
    'client-renew',
    'client-revoke',
  ] as const) {
    const { set, context } = exampleSet({ type });
    expect(check(set, { ...context, facts: await readFacts(set, reader) }).findings).toEqual([]);
  }
});
