import type { FieldId } from '../manual/field.ts';
import { type ApplicationType, type Format, formatOf } from '../manual/formats.ts';
import type { Institution } from '../records/context.ts';
import { institutionValue } from '../records/institution.ts';
import { identitiesOf, identityKeys, isSame, isSameValue } from './identity.ts';
import type { FieldValues, FillEntry, FillInput, FillNote } from './input.ts';

/** One application made from what was given. */
export interface FilledRow {
  /** The items' values in the order of the format, empty string where nothing is known. */
  readonly values: readonly string[];
  /** 0-based inputs that they come from, that of the row first. */
  readonly inputs: readonly number[];
  /** 1-based items that take the institution's value, since nothing else was given. */
  readonly defaults: readonly number[];
  /** The holder's mail address, also where it is no item; empty where it is not known. */
  readonly mail: string;
}

export interface FilledRows {
  readonly rows: readonly FilledRow[];
  readonly notes: readonly { readonly input: number; readonly note: FillNote }[];
}

/**
 * Makes applications of what files gave: one for each CSR, completed by the old certificate and the row of a list that
 * are about the same (DN; for a server its name, for a person the mail address); then one for each certificate and each
 * row that belongs to none of these. What a CSR says goes before a certificate's, that before a list's, and an earlier
 * list before a later one; where they say different things, that is noted. Items still empty take the institution's
 * value.
 */
export function fillRows(
  type: ApplicationType,
  inputs: readonly FillInput[],
  institution?: Institution,
): FilledRows {
  const format = formatOf(type);
  const notes = new Notes();
  const entries = withoutRepeats(inputs, notes);
  const groups = [
    entries.filter(({ entry }) => entry.kind === 'csr'),
    entries.filter(({ entry }) => entry.kind === 'certificate'),
    ...inputs.map((_, index) =>
      entries.filter(({ entry, input }) => entry.kind === 'list' && input === index),
    ),
  ];
  let drafts: readonly Draft[] = [];
  for (const group of groups) if (group.length > 0) drafts = joined(drafts, group, format, notes);
  return { rows: drafts.map((draft) => rowOf(draft, format, institution)), notes: notes.all() };
}

interface Placed {
  readonly entry: FillEntry;
  readonly input: number;
}

interface Draft {
  readonly values: FieldValues;
  readonly mail: string;
  readonly inputs: readonly number[];
}

/** Notes by input; rows that the same is to be said of are told together. */
class Notes {
  readonly #single: { input: number; note: FillNote }[] = [];
  readonly #ambiguous = new Map<string, { input: number; of: FillEntry['kind']; numbers: number[] }>();
  readonly #differing = new Map<string, { input: number; fields: readonly FieldId[]; numbers: number[] }>();

  add(input: number, note: FillNote): void {
    this.#single.push({ input, note });
  }

  ambiguous({ input, entry }: Placed): void {
    const { kind: of, number } = entry;
    const known = this.#ambiguous.get(`${input} ${of}`);
    if (known) known.numbers.push(number);
    else this.#ambiguous.set(`${input} ${of}`, { input, of, numbers: [number] });
  }

  differs({ input, entry }: Placed, fields: readonly FieldId[]): void {
    const key = `${input} ${fields.join()}`;
    const known = this.#differing.get(key);
    if (known) known.numbers.push(entry.number);
    else this.#differing.set(key, { input, fields, numbers: [entry.number] });
  }

  all(): FilledRows['notes'] {
    return [
      ...this.#single,
      ...[...this.#ambiguous.values()].map(({ input, of, numbers }) => ({
        input,
        note: { kind: 'ambiguous', of, numbers } as const,
      })),
      ...[...this.#differing.values()].map(({ input, fields, numbers }) => ({
        input,
        note: { kind: 'differs', numbers, fields } as const,
      })),
    ];
  }
}

function withoutRepeats(inputs: readonly FillInput[], notes: Notes): Placed[] {
  const seen = new Set<string>();
  return inputs.flatMap(({ entries }, input) =>
    entries.flatMap((entry) => {
      const { fingerprint, number } = entry;
      if (fingerprint !== null && seen.has(fingerprint)) {
        notes.add(input, { kind: 'repeated', number });
        return [];
      }
      if (fingerprint !== null) seen.add(fingerprint);
      return [{ entry, input }];
    }),
  );
}

/** Completes drafts by entries that belong to them; the entries that are left become drafts of their own. */
function joined(
  drafts: readonly Draft[],
  entries: readonly Placed[],
  format: Format,
  notes: Notes,
): readonly Draft[] {
  const mates = new Map<Draft, Placed>();
  const left = new Set(entries);
  const draftIdentities = new Map(drafts.map((draft) => [draft, identitiesOf(draft.values, draft.mail)]));
  const entryIdentities = new Map(
    entries.map((placed) => [placed, identitiesOf(placed.entry.values, placed.entry.mail)]),
  );
  for (const key of identityKeys(format)) {
    const draftsByKey = groupedBy(
      drafts.filter((draft) => !mates.has(draft)),
      (draft) => draftIdentities.get(draft)?.[key],
    );
    for (const [value, placed] of groupedBy([...left], (each) => entryIdentities.get(each)?.[key])) {
      const found = draftsByKey.get(value) ?? [];
      const pairs = placed.flatMap((each) =>
        found
          .filter((draft) => {
            const one = draftIdentities.get(draft);
            const other = entryIdentities.get(each);
            return one !== undefined && other !== undefined && isSame(one, other, key, format);
          })
          .map((draft) => ({ draft, each })),
      );
      const drawn = counted(pairs.map(({ draft }) => draft));
      const asked = counted(pairs.map(({ each }) => each));
      for (const { draft, each } of pairs) {
        if (drawn.get(draft) === 1 && asked.get(each) === 1) mates.set(draft, each);
        else if (left.has(each)) notes.ambiguous(each);
        left.delete(each);
      }
    }
  }
  const completed = drafts.map((draft): Draft => {
    const mate = mates.get(draft);
    if (!mate) return draft;
    const { entry, input } = mate;
    if (entry.kind === 'list') {
      const differing = (Object.keys(entry.values) as FieldId[]).filter(
        (field) => !isSameValue(field, draft.values[field], entry.values[field]),
      );
      if (differing.length > 0) notes.differs(mate, differing);
    }
    return {
      values: { ...entry.values, ...draft.values },
      mail: draft.mail === '' ? entry.mail : draft.mail,
      inputs: draft.inputs.includes(input) ? draft.inputs : [...draft.inputs, input],
    };
  });
  return [
    ...completed,
    ...[...left].map(({ entry, input }) => ({ values: entry.values, mail: entry.mail, inputs: [input] })),
  ];
}

function counted<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

export function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): ReadonlyMap<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined || key === '') continue;
    const group = byKey.get(key);
    if (group) group.push(item);
    else byKey.set(key, [item]);
  }
  return byKey;
}

function rowOf(
  { values, inputs, mail }: Draft,
  format: Format,
  institution: Institution | undefined,
): FilledRow {
  const defaults: number[] = [];
  const texts = format.items.map((field, index) => {
    const given = field === null ? '' : values[field.id];
    if (field === null || given !== undefined) return given ?? '';
    const registered = institutionValue(institution, field) ?? '';
    if (registered !== '') defaults.push(index + 1);
    return registered;
  });
  return { values: texts, inputs, defaults, mail };
}
