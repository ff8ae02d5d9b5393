import type { Edition } from '../manual/edition.ts';

/** An edition, or an ISO date where something else than an edition decides. */
export type Mark = Edition | `${number}-${number}-${number}`;

/** From when to when a rule holds; always, where it says nothing. */
export interface InForce {
  /** The first edition or day that it holds for. */
  readonly since?: Mark;
  /** The first edition or day that it no longer holds for. */
  readonly until?: Mark;
}

/** Editions are compared by their dates. Of a day that is not known nothing is said: the rule is not asked then. */
export function isInForce({ since, until }: InForce, edition: Edition, today: string | undefined): boolean {
  const isReached = (mark: Mark): boolean | undefined => {
    if (typeof mark !== 'string') return mark.date <= edition.date;
    return today === undefined ? undefined : mark <= today;
  };
  return (
    (since === undefined || isReached(since) === true) && (until === undefined || isReached(until) === false)
  );
}
