import type { Language } from '../../language/text.ts';
import type { Choice } from '../../manual/profiles.ts';

/** What a cell takes, and what is said of it while it is filled in. */
export interface LayoutInput {
  /** Shown beside the selected cell: Excel allows 32 characters of title and 255 of text. */
  readonly prompt: { readonly title: string; readonly text: string };
  /**
   * Entries of a drop-down, 255 characters in all and none with a comma, so that they fit a list written into the
   * validation itself and stay with the sheet when it is copied to another workbook.
   */
  readonly entries?: readonly string[];
  /** Most characters, where that is worth a warning while typing. */
  readonly maxLength?: number;
  /** What to say of a value that is not as it should be, up to 225 characters; it may be kept all the same. */
  readonly alert?: string;
}

/** Excel's limit of a prompt's title. */
const MAX_PROMPT_TITLE = 32;

/** A title cut at a word where it is longer than Excel allows. */
export function promptTitle(title: string): string {
  if (title.length <= MAX_PROMPT_TITLE) return title;
  const end = title.lastIndexOf(' ', MAX_PROMPT_TITLE);
  return title.slice(0, end > 0 ? end : MAX_PROMPT_TITLE);
}

const ALERT = {
  ja: (codes: readonly string[]): string =>
    `一覧から選ぶか、番号だけ（${codes.join('、')}）を書いてください。このままにしますか。`,
  en: (codes: readonly string[]): string =>
    `Choose from the list, or write the number alone (${codes.join(', ')}). Keep it as it is?`,
};

/** A drop-down of choices, as `3: RSA 2048…`, which is read as `3`; a comma would end an entry of the list. */
export function dropDown(
  choices: readonly Choice[],
  language: Language,
): Required<Pick<LayoutInput, 'entries' | 'alert'>> {
  const codes = choices.map(({ value }) => value);
  return {
    entries: choices.map(({ value, title }) => `${value}: ${title[language].replaceAll(', ', ' – ')}`),
    alert: ALERT[language](codes),
  };
}
