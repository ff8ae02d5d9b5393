/** A text in both languages of the software. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
