import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../packages/core/src/check/message.ts';
import { EXAMPLES } from '../../packages/core/src/rules/examples.generated.ts';
import { renderPages } from '../../scripts/docs/pages.ts';
import { ruleFiles } from '../../scripts/generate-rules.mjs';

const docs = new URL('../../docs/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, docs), 'utf8');
const captures = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, first = '']) => first);
const anchors = (text: string): string[] => captures(text, /<a id="([^"]+)"><\/a>/g);

const pages = await renderPages(ruleFiles());

describe.each([...pages])('%s', (path, text) => {
  it('is what the rules and formats give', () => {
    expect(existsSync(new URL(path, docs))).toBe(true);
    expect(read(path) === text, 'stale: run `npm run generate`').toBe(true);
  });

  it('links to nothing that is missing and names no anchor twice', () => {
    const own = anchors(text);
    expect(new Set(own).size).toBe(own.length);
    const broken = captures(text, /\]\(([^)\s]+)\)/g).filter((target) => {
      const [file = '', fragment] = target.split('#');
      if (file !== '' && !existsSync(new URL(file, docs))) return true;
      const known = file === '' ? own : anchors(pages.get(file) ?? read(file));
      return fragment !== undefined && !known.includes(fragment);
    });
    expect(broken).toEqual([]);
  });

  it('has as many cells in each row of a table as in its head', () => {
    const cells = (line: string): number => line.match(/(?<!\\)\|/g)?.length ?? 0;
    const lines = text.split('\n');
    const uneven = lines.filter(
      (line, index) =>
        line.startsWith('|') &&
        lines[index - 1]?.startsWith('|') &&
        cells(line) !== cells(lines[index - 1] ?? ''),
    );
    expect(uneven).toEqual([]);
  });

  it('leaves no text unfilled', () => {
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('shows no PIN', () => {
    const shown = captures(text, /#15 (?:アクセスPIN|Access PIN): (.+?)(?=<br>| \||、|, |$)/gm);
    expect(new Set(shown)).toEqual(new Set(path.startsWith('rules') ? ['`••••`'] : []));
    const pins = Object.values(EXAMPLES)
      .flatMap(({ good, bad }) => [...good, ...bad])
      .flatMap(({ values }) => (/[^0-9a-z\s]/.test(values?.pin ?? '') ? [values?.pin ?? ''] : []));
    expect(pins.length).toBeGreaterThan(0);
    expect(pins.filter((pin) => text.includes(pin))).toEqual([]);
  });
});

it('has an entry for every rule in both languages', () => {
  for (const language of ['ja', 'en']) {
    const entries = anchors(pages.get(`rules.${language}.md`) ?? '');
    expect(entries.toSorted()).toEqual(
      allRules()
        .map(([id]) => id as string)
        .toSorted(),
    );
  }
});
