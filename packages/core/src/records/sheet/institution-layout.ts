import type { Bilingual, Language } from '../../language/text.ts';
import { type Choice, CLIENT_PROFILES, METHODS, SERVER_PROFILES } from '../../manual/profiles.ts';
import { INSTITUTION_LABELS, INSTITUTION_SHEET, type InstitutionValue } from './institution.ts';
import { dropDown, type LayoutInput, promptTitle } from './layout-input.ts';

export interface InstitutionRow extends LayoutInput {
  readonly value: InstitutionValue;
  readonly label: string;
  readonly hint: string;
}

/** A fresh sheet for the institution's own values: labels in one column, values in the next, hints after. */
export interface InstitutionLayout {
  readonly name: string;
  /** Texts of the first rows, one each. */
  readonly notes: readonly string[];
  readonly rows: readonly InstitutionRow[];
}

const NOTES: readonly Bilingual[] = [
  {
    ja: 'ここに書いた値は、DNの検査と、空の項目の入力候補に使います。分かるものだけで構いません。',
    en: 'These values are used to check DNs and are proposed for empty items. Fill in only what you know.',
  },
];

const INSTITUTION_HINTS: Readonly<Record<InstitutionValue, Bilingual>> = {
  organization: {
    ja: 'サービスに登録した英語の機関名。例：Example University',
    en: 'The English name registered with the service, e.g. Example University',
  },
  locality: { ja: '登録した市区町村。例：Chiyoda-ku', en: 'As registered, e.g. Chiyoda-ku' },
  prefecture: { ja: '登録した都道府県。例：Tokyo', en: 'As registered, e.g. Tokyo' },
  domains: {
    ja: '登録したドメイン。複数はカンマで区切ります。例：example.ac.jp,example.jp',
    en: 'Registered domains, separated by commas, e.g. example.ac.jp,example.jp',
  },
  adminName: { ja: '空の #8 に入れる値', en: 'For an empty #8' },
  adminUnit: { ja: '空の #9 に入れる値', en: 'For an empty #9' },
  adminMail: { ja: '発行と更新で、空の #10 に入れる値', en: 'For an empty #10 of issues and renewals' },
  software: { ja: 'サーバ証明書で、空の #12 に入れる値', en: 'For an empty #12 of server certificates' },
  serverProfile: { ja: 'サーバ証明書で、空の #2 に入れる値', en: 'For an empty #2 of server certificates' },
  clientProfile: {
    ja: 'クライアント証明書で、空の #2 に入れる値',
    en: 'For an empty #2 of client certificates',
  },
  method: { ja: 'クライアント証明書で、空の #3 に入れる値', en: 'For an empty #3 of client certificates' },
};

const INSTITUTION_CHOICES: Readonly<Partial<Record<InstitutionValue, readonly Choice[]>>> = {
  serverProfile: SERVER_PROFILES,
  clientProfile: CLIENT_PROFILES,
  method: METHODS,
};

/** The fresh institution sheet, which `readInstitution` reads back. */
export function institutionLayout(language: Language = 'ja'): InstitutionLayout {
  const rows = (Object.keys(INSTITUTION_LABELS) as InstitutionValue[]).map((value): InstitutionRow => {
    const label = INSTITUTION_LABELS[value].title[language];
    const hint = INSTITUTION_HINTS[value][language];
    const choices = INSTITUTION_CHOICES[value];
    return {
      value,
      label,
      hint,
      prompt: { title: promptTitle(label), text: hint },
      ...(choices && dropDown(choices, language)),
    };
  });
  return { name: INSTITUTION_SHEET[language], notes: NOTES.map((note) => note[language]), rows };
}
