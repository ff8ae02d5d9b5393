import type { Severity } from '@upki-tsv/core';
import { useMemo, useState } from 'react';
import { type Filter, type Grouping, NO_FILTER } from './arrange.ts';

/** How a person has arranged the findings of a sheet, and which one is open. */
export interface Listing {
  readonly grouping: Grouping;
  readonly filter: Filter;
  /** Key of the finding that is open in the list. */
  readonly picked: string | null;
  readonly group: (grouping: Grouping) => void;
  readonly search: (query: string) => void;
  /** Narrows the list to a severity, or no more. */
  readonly toggle: (severity: Severity) => void;
  /** Narrows the list to a severity, whatever it was narrowed to. */
  readonly only: (severity: Severity) => void;
  readonly clear: () => void;
  readonly pick: (key: string | null) => void;
}

type Arranged = Pick<Listing, 'grouping' | 'filter' | 'picked'> & { readonly sheet: string };

/** @param sheet id of the sheet that is shown; on another one a person starts anew, but for the grouping */
export function useListing(sheet: string): Listing {
  const [state, setState] = useState<Arranged>({ sheet, grouping: 'row', filter: NO_FILTER, picked: null });
  const { grouping, filter, picked } = onSheet(state, sheet);
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
      group: (to) => change(() => ({ grouping: to })),
      search: (query) => change((before) => ({ filter: { ...before.filter, query } })),
      toggle: (severity) =>
        change((before) => {
          const severities = new Set(before.filter.severities);
          if (!severities.delete(severity)) severities.add(severity);
          return { filter: { ...before.filter, severities } };
        }),
      only: (severity) =>
        change(() => ({ filter: { severities: new Set([severity]), query: '' }, picked: null })),
      clear: () => change(() => ({ filter: NO_FILTER })),
      pick: (key) => change(() => ({ picked: key })),
    };
  }, [sheet, grouping, filter, picked]);
}

const onSheet = (state: Arranged, sheet: string): Arranged =>
  state.sheet === sheet ? state : { ...state, sheet, filter: NO_FILTER, picked: null };
