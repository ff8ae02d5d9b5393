import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { textWidth } from './width.ts';

describe('excerpt', () => {
  it('marks places under narrow and wide characters', () => {
    expect(excerpt('髙橋 a字', [1, 5], 40)).toEqual({ text: '髙橋 a字', marks: '^^    ^^' });
  });

  it('cuts round the first place', () => {
    const { text, marks } = excerpt(`${'a'.repeat(100)}X${'b'.repeat(100)}`, [101], 30);
    expect(text).toMatch(/^…a+Xb+…$/);
    expect(textWidth(text)).toBeLessThanOrEqual(30);
    expect(text[marks.indexOf('^')]).toBe('X');
  });

  it('shows characters that cannot be seen, and marks a combining one under its base', () => {
    expect(excerpt('a\u001b[31m\u200b\u00a0', [2], 40)).toEqual({ text: 'a␛[31m□␣', marks: ' ^' });
    expect(excerpt('か\u3099', [2], 40).marks).toBe(' ^');
  });

  it('never exceeds its width, and marks only what was asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.array(fc.integer({ min: -2, max: 130 }), { maxLength: 4 }),
        fc.integer({ min: 10, max: 60 }),
        (value, places, width) => {
          const { text, marks } = excerpt(value, places, width);
          expect(textWidth(text)).toBeLessThanOrEqual(width);
          expect(marks.length).toBeLessThanOrEqual(textWidth(text));
          expect(marks).toMatch(/^[ ^]*$/);
          const within = places.some((place) => place >= 1 && place <= [...value].length);
          if (!within) expect(marks).toBe('');
        },
      ),
    );
  });

  it('puts each mark under the character asked for', () => {
    const unit = fc.constantFrom('a', '字', 'ｶ', ' ', '　', '😀');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 80 }), fc.nat(), (characters, seed) => {
        const place = (seed % characters.length) + 1;
        const { text, marks } = excerpt(characters.join(''), [place], 24);
        const column = marks.indexOf('^');
        let at = 0;
        const under = [...text].find((character) => {
          if (at === column) return true;
          at += textWidth(character);
          return false;
        });
        expect(under).toBe(characters[place - 1]);
      }),
    );
  });
});
