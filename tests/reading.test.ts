import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules } from '../packages/core/src/check/message.ts';

const docs = new URL('../docs/', import.meta.url);
const languages = {
  ja: ['マニュアル', 'はっきりしない点', '読み方', '例', '判定'],
  en: ['Manual', 'Unclear', 'Reading', 'Example', 'Severity'],
};

function read(file: string): string {
  return readFileSync(new URL(file, docs), 'utf8');
}

function captures(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, first = '']) => first);
}

function anchors(text: string): string[] {
  return captures(text, /<a id="([^"]+)"><\/a>/g);
}

/** The decisions that the Japanese page states; they are numbered from 1, and those from 32 on may have gaps. */
const decisions = captures(read('reading.ja.md'), /^## (D-\d+)/gm).toSorted();

it('states every decision that a rule rests on', () => {
  const stated = new Set(decisions);
  const first = Array.from({ length: 43 }, (_, index) => `D-${String(index + 1).padStart(2, '0')}`);
  expect(first.filter((id) => !stated.has(id))).toEqual([]);
  const cited = allRules().flatMap(([id, rule]) =>
    (rule.decisions ?? []).map((decision) => ({ id, decision })),
  );
  expect(cited.filter(({ decision }) => !stated.has(decision))).toEqual([]);
});

describe.each(Object.entries(languages))('reading.%s.md', (language, labels) => {
  const file = `reading.${language}.md`;
  const text = read(file);

  it('has one heading for each decision, right after its anchor', () => {
    const headings = captures(text, /^#+ (D-\d+)/gm);
    expect(headings.toSorted()).toEqual(decisions);
    const anchored = Array.from(text.matchAll(/^<a id="(d-\d+)"><\/a>\n## (D-\d+) \S/gm));
    expect(anchored.map(([, anchor]) => anchor)).toEqual(headings.map((id) => id.toLowerCase()));
    expect(anchored.map(([, , heading]) => heading)).toEqual(headings);
  });

  it('lists the decisions in order in its contents', () => {
    const rows = Array.from(text.matchAll(/^\| \[(D-\d+)\]\(#(d-\d+)\) \| /gm));
    expect(rows.map(([, label]) => label)).toEqual(decisions);
    expect(rows.map(([, , target]) => target)).toEqual(decisions.map((id) => id.toLowerCase()));
  });

  it('gives every decision a title equal to its entry in the contents', () => {
    const listed = captures(text, /^\| \[D-\d+\]\(#d-\d+\) \| (.+?) \|/gm);
    const titles = new Map(
      Array.from(text.matchAll(/^## (D-\d+) (.+)$/gm), ([, id = '', title = '']) => [id, title]),
    );
    expect(decisions.map((id) => titles.get(id))).toEqual(listed);
  });

  it.each(decisions)('says of %s what the manual says, what is unclear and how it is read', (id) => {
    const section = text.split(/^(?=<a id=|# )/m).find((part) => part.includes(`\n## ${id} `)) ?? '';
    expect(captures(section, /^- \*\*(.+?)\*\*: \S/gm)).toEqual(labels);
  });

  it('names no anchor twice', () => {
    const names = anchors(text);
    expect(new Set(names).size).toBe(names.length);
  });

  it('links to nothing that is missing', () => {
    const own = new Set(anchors(text));
    const targets = captures(text, /\]\(([^)]+)\)/g).filter((target) => !/^[a-z]+:/.test(target));
    const broken = targets.filter((target) => {
      const [path = '', fragment] = target.split('#');
      if (path !== '' && !existsSync(new URL(path, docs))) return true;
      if (fragment === undefined) return false;
      return path === '' ? !own.has(fragment) : !anchors(read(path)).includes(fragment);
    });
    expect(broken).toEqual([]);
  });

  it('names the edition of the manual', () => {
    expect(text).toContain('2.18');
  });
});

it('has the same sections in the same order in both languages', () => {
  expect(anchors(read('reading.ja.md'))).toEqual(anchors(read('reading.en.md')));
});
