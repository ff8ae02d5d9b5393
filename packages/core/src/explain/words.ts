const NEGATION = /ない|なく|ません|ず|不可|対象外|以外|\bnot\b|n't\b/iu;

/** What an answer without a code says, all of it; full-width forms and half-width kana are folded before. */
const WORDS: readonly (readonly [id: string, patterns: readonly RegExp[]])[] = [
  [
    'domain',
    [
      /ドメイン|\bdomains?\b/iu,
      /許可|登録|認め|利用|使用|\ballowed\b|\bpermitted\b|\bregistered\b/iu,
      /機関|\binstitution|\borgani[sz]ation/iu,
      NEGATION,
    ],
  ],
  [
    'place',
    [
      /(?<![A-Za-z])(?:L|ST)(?![A-Za-z=])|都道府県|市区町村|\blocality\b|\bstate\b/u,
      /登録|\bregistered\b|\bregistration\b/iu,
      /異な|違|一致し(?:ない|ません|ておらず|ていない|ていません)|\bdiffer|\bmismatch|\bnot match/iu,
    ],
  ],
];

/** The id of the answer that a text's words tell; undefined where they tell none, or more than one. */
export function answerByWords(text: string): string | undefined {
  const told = WORDS.filter(([, patterns]) => patterns.every((pattern) => pattern.test(text)));
  return told.length === 1 ? told[0]?.[0] : undefined;
}
