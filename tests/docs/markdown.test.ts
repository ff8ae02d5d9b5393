import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, itemNumbers, prose, table, visible } from '../../scripts/docs/markdown.ts';

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[`|\\<>*_ a]*$/));

describe('visible', () => {
  it.each([
    ['a\u200bb', 'a⟨U+200B⟩b'],
    [' a b ', '␣a b␣'],
    ['a\r\nb', 'a⟨U+000D⟩⟨U+000A⟩b'],
    ['カ\u3099', 'カ⟨U+3099⟩'],
    ['　例　太郎', '⟨U+3000⟩例　太郎'],
  ])('names what cannot be seen in %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('code', () => {
  it.each([
    ['a|b', '`a\\|b`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
  ])('quotes %j', (text, span) => {
    expect(code(text)).toBe(span);
  });

  it('is one cell of a table that says what the text says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const span = code(text);
        const [, fence = '', body = ''] = /^(`+)(.*)\1$/su.exec(span) ?? [];
        expect(body.match(/`+/g) ?? []).not.toContain(fence);
        expect(span).not.toMatch(/[\n\r]|(?<!\\)\|/);
        expect(body.replaceAll('\\|', '|').trim()).toBe(visible(text).trim());
      }),
    );
  });
});

describe('prose', () => {
  it('leaves nothing that Markdown or HTML would act on', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(prose(text).replace(/\\[\\`*_~|[\]#]/g, '')).not.toMatch(/[\\`*_~|[\]<>\n@]/);
      }),
    );
  });

  it('makes no link of a host name or a mail address', () => {
    expect(prose('www.example.ac.jp')).toBe('www&#46;example.ac.jp');
    expect(prose('a@example.ac.jp')).toBe('a&#64;example.ac.jp');
  });
});

it('draws a table', () => {
  expect(table(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |');
});

it.each([
  [[], ''],
  [[7], '#7'],
  [[3, 4, 5, 6], '#3–#6'],
  [[1, 2, 8, 9, 10, 13], '#1, #2, #8–#10, #13'],
])('writes the items %j as “%s”', (items, words) => {
  expect(itemNumbers(items)).toBe(words);
});
