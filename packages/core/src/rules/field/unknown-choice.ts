import { halfWidth } from '../../language/charset/index.ts';
import type { Choice } from '../../manual/profiles.ts';
import { fieldRule } from '../rule.ts';
import { shown } from '../words.ts';

export default fieldRule<{
  value: string;
  choices: readonly string[];
  meanings: readonly string[];
  meaningsEn: readonly string[];
  meant: string;
}>({
  looksAt: 'form',
  severity: 'error',
  decisions: ['D-20'],
  title: { ja: '選択肢にない値', en: 'A value that is not among the choices' },
  why: {
    ja: 'この項目はマニュアルが挙げる番号のどれかでなければなりません。',
    en: 'The item must be one of the numbers listed in the manual.',
  },
  message: {
    ja: ({ value, choices, meanings, meant }) =>
      meant === ''
        ? `「${shown(value)}」は選択肢にありません。次のどれかの番号を書いてください。${namedJa(choices, meanings)}。`
        : `「${shown(value)}」ではなく、番号の ${meant} だけを書いてください。書けるのは ${namedJa(choices, meanings)} です。`,
    en: ({ value, choices, meaningsEn, meant }) =>
      meant === ''
        ? `“${shown(value)}” is not one of the choices. Write one of these numbers: ${namedEn(choices, meaningsEn)}.`
        : `Write the number ${meant} instead of “${shown(value)}”. The choices are ${namedEn(choices, meaningsEn)}.`,
  },
  applies: ({ choices }) => choices !== undefined,
  check: ({ field, text }) => {
    const choices = field.choices?.map(({ value }) => value) ?? [];
    // Full-width digits are reported, and mended, as full-width.
    if (text === '' || choices.includes(halfWidth(text))) return undefined;
    const meant = codeMeant(text, field.choices ?? []);
    return {
      params: {
        value: text,
        choices,
        meanings: field.choices?.map(({ title }) => title.ja) ?? [],
        meaningsEn: field.choices?.map(({ title }) => title.en) ?? [],
        meant: meant ?? '',
      },
      fix: meant === undefined ? undefined : { safe: false, values: { [field.id]: meant } },
    };
  },
});

/** A code, and what it means behind it; further digits right there are of another number (`3.5`, `1、2`). */
const CODE = /^0*(\d{1,2})(?:\.0+)?(?:\s*[:：].*|[.、(（\s]+(?![\d.、(（\s]).*)?$/su;

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・･_()-]/gu, '');

/** The number that was meant: one written in another form or with its meaning, or the meaning alone. */
function codeMeant(text: string, choices: readonly Choice[]): string | undefined {
  const code = CODE.exec(halfWidth(text))?.[1];
  if (code !== undefined) return choices.some(({ value }) => value === code) ? code : undefined;
  const key = keyOf(text);
  const meant = choices.filter(({ words }) => words.some((word) => keyOf(word) === key));
  return meant.length === 1 ? meant[0]?.value : undefined;
}

const namedJa = (choices: readonly string[], meanings: readonly string[]): string =>
  choices.map((choice, index) => `${choice}＝${meanings[index]}`).join('、');

const namedEn = (choices: readonly string[], meanings: readonly string[]): string =>
  choices.map((choice, index) => `${choice} for ${meanings[index]}`).join('; ');
