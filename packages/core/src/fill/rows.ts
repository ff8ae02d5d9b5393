import type { Institution } from '../context.ts';
import { type ApplicationType, type Format, formatOf } from '../formats/formats.ts';
import { institutionValue } from '../institution.ts';
import { commonNameOf } from './credentials.ts';
import type { FieldValues, FillEntry, FillInput, FillNote } from './input.ts';

/** One application made from what was given. */
export interface FilledRow {
  /** The items' values in the order of the format, empty string where nothing is known. */
  readonly values: readonly string[];
  /** 0-based inputs that they come from, that of the row first. */
  readonly inputs: readonly number[];
}

export interface FilledRows {
  readonly rows: readonly FilledRow[];
  readonly notes: readonly { readonly input: number; readonly note: FillNote }[];
}

/**
 * Makes applications of what files gave: one for each CSR, completed by the old certificate and the row of a list with
 * the same DN or, for a server, the same CN; then one for each certificate and each row that belongs to none of these.
 * What a CSR says goes before a certificate's, and that before a list's. Items still empty take the institution's value.
 */
export function fillRows(
  type: ApplicationType,
  inputs: readonly FillInput[],
  institution?: Institution,
): FilledRows {
  const format = formatOf(type);
  const notes: FilledRows['notes'][number][] = [];
  const entries = withoutRepeats(inputs, notes);
  let drafts: readonly Draft[] = [];
  for (const kind of ['csr', 'certificate', 'list'] as const) {
    const own = entries.filter(({ entry }) => entry.kind === kind);
    drafts = joined(drafts, own, format, notes);
  }
  return { rows: drafts.map((draft) => rowOf(draft, format, institution)), notes };
}

interface Placed {
  readonly entry: FillEntry;
  readonly input: number;
}

interface Draft {
  readonly values: FieldValues;
  readonly inputs: readonly number[];
}

type Notes = FilledRows['notes'][number][];

function withoutRepeats(inputs: readonly FillInput[], notes: Notes): Placed[] {
  const seen = new Set<string>();
  return inputs.flatMap(({ entries }, input) =>
    entries.flatMap((entry) => {
      const { fingerprint, number } = entry;
      if (fingerprint !== null && seen.has(fingerprint)) {
        notes.push({ input, note: { kind: 'repeated', number } });
        return [];
      }
      if (fingerprint !== null) seen.add(fingerprint);
      return [{ entry, input }];
    }),
  );
}

type KeyOf = (values: FieldValues) => string | undefined;

const byDn: KeyOf = ({ subjectDn }) => subjectDn;
const byHost: KeyOf = ({ subjectDn, fqdn }) => (commonNameOf(subjectDn) ?? fqdn)?.toLowerCase();

/** Persons may share a CN, servers do not. */
const keysFor = ({ subject }: Format): readonly KeyOf[] => (subject === 'server' ? [byDn, byHost] : [byDn]);

/** Completes drafts by entries that belong to them; the entries that are left become drafts of their own. */
function joined(
  drafts: readonly Draft[],
  entries: readonly Placed[],
  format: Format,
  notes: Notes,
): readonly Draft[] {
  const mates = new Map<Draft, Placed>();
  const left = new Set(entries);
  for (const keyOf of keysFor(format)) {
    const draftsByKey = groups(
      drafts.filter((draft) => !mates.has(draft)),
      ({ values }) => keyOf(values),
    );
    for (const [key, placed] of groups([...left], ({ entry }) => keyOf(entry.values))) {
      const [draft, ...others] = draftsByKey.get(key) ?? [];
      const [mate, ...more] = placed;
      if (!draft || !mate) continue;
      for (const each of placed) left.delete(each);
      if (others.length === 0 && more.length === 0) mates.set(draft, mate);
      else
        notes.push(
          ...placed.map(({ input, entry: { number } }) => ({
            input,
            note: { kind: 'ambiguous', number } as const,
          })),
        );
    }
  }
  const completed = drafts.map((draft): Draft => {
    const mate = mates.get(draft);
    if (!mate) return draft;
    return {
      values: { ...mate.entry.values, ...draft.values },
      inputs: draft.inputs.includes(mate.input) ? draft.inputs : [...draft.inputs, mate.input],
    };
  });
  return [...completed, ...[...left].map(({ entry, input }) => ({ values: entry.values, inputs: [input] }))];
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = byKey.get(key);
    if (group) group.push(item);
    else byKey.set(key, [item]);
  }
  return byKey;
}

const rowOf = (
  { values, inputs }: Draft,
  format: Format,
  institution: Institution | undefined,
): FilledRow => ({
  values: format.items.map((field) =>
    field === null ? '' : (values[field.id] ?? institutionValue(institution, field) ?? ''),
  ),
  inputs,
});
