type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** A decision on how the manual is read; `docs/reading.*.md` states each. */
export type DecisionId = `D-${Digit}${Digit}`;
