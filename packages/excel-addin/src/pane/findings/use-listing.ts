import type { Severity } from '@upki-tsv/core';
import { useMemo, useState } from 'react';
import { type Filter, type Grouping, NO_FILTER, type Unfolded } from './arrange.ts';

/** How a person has arranged the findings of a sheet, and which one is open. */
export interface Listing {
  readonly grouping: Grouping;
  readonly filter: Filter;
  /** Key of the finding that is open in the list. */
  readonly picked: string | null;
  readonly unfolded: Unfolded;
  readonly group: (grouping: Grouping) => void;
  readonly search: (query: string) => void;
  /** Narrows the list to a severity, or no more. */
  readonly toggle: (severity: Severity) => void;
  /** Narrows the list to a severity, whatever it was narrowed to. */
  readonly only: (severity: Severity) => void;
  /** Narrows the list to an item; null for all. */
  readonly toItem: (item: number | null) => void;
  /** Shows or hides the findings of a kind. */
  readonly unfold: (rule: string, open: boolean) => void;
  readonly clear: () => void;
  readonly pick: (key: string | null) => void;
}

type Arranged = Pick<Listing, 'grouping' | 'filter' | 'picked' | 'unfolded'> & { readonly sheet: string };

/** @param sheet id of the sheet that is shown; on another one a person starts anew, but for the grouping */
export function useListing(sheet: string): Listing {
  const [state, setState] = useState<Arranged>({
    sheet,
    grouping: 'row',
    filter: NO_FILTER,
    picked: null,
    unfolded: new Map(),
  });
  const { grouping, filter, picked, unfolded } = onSheet(state, sheet);
  return useMemo(() => {
    const change = (next: (before: Arranged) => Partial<Arranged>): void =>
      setState((before) => {
        const own = onSheet(before, sheet);
        return { ...own, ...next(own) };
      });
    return {
      grouping,
      filter,
      picked,
      unfolded,
      group: (to) => change(() => ({ grouping: to })),
      search: (query) => change((before) => ({ filter: { ...before.filter, query } })),
      toggle: (severity) =>
        change((before) => {
          const severities = new Set(before.filter.severities);
          if (!severities.delete(severity)) severities.add(severity);
          return { filter: { ...before.filter, severities } };
        }),
      only: (severity) =>
        change(() => ({ filter: { ...NO_FILTER, severities: new Set([severity]) }, picked: null })),
      toItem: (item) => change((before) => ({ filter: { ...before.filter, item } })),
      unfold: (rule, open) => change((before) => ({ unfolded: new Map(before.unfolded).set(rule, open) })),
      clear: () => change(() => ({ filter: NO_FILTER })),
      pick: (key) => change(() => ({ picked: key })),
    };
  }, [sheet, grouping, filter, picked, unfolded]);
}

const onSheet = (state: Arranged, sheet: string): Arranged =>
  state.sheet === sheet ? state : { ...state, sheet, filter: NO_FILTER, picked: null, unfolded: new Map() };
