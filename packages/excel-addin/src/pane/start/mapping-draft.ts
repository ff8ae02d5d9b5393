import {
  APPLICATION_TYPES,
  type ApplicationType,
  cellAddress,
  FIRST_TYPE,
  type FieldDefinition,
  fieldAt,
  formatOf,
} from '@upki-tsv/core';
import {
  type ColumnMapping,
  type MappedField,
  type SuggestedColumn,
  type SuggestedMapping,
  suggestMapping,
  type TableState,
  type TopRow,
} from '../../session/index.ts';

/** A mapping that is being made. */
export interface MappingDraft extends SuggestedMapping {
  readonly type: ApplicationType;
}

/** The type that most columns of a sheet fit, of equals that with the fewest required items left over, then the first. */
export function guessType(
  top: readonly TopRow[],
  types: readonly ApplicationType[] = APPLICATION_TYPES,
): ApplicationType {
  const fits = types.map((type) => {
    const draft = draftOf(top, type);
    const known = draft.columns.filter(({ field }) => field !== null).length;
    return { type, known, missing: known === 0 ? 0 : missingItems(draft).length };
  });
  const [best] = fits.sort((a, b) => b.known - a.known || a.missing - b.missing);
  return best?.type ?? FIRST_TYPE;
}

/** What is proposed for a type. */
export const draftOf = (top: readonly TopRow[], type: ApplicationType, headerRow?: number): MappingDraft => ({
  type,
  ...suggestMapping(top, type, headerRow),
});

/** What a sheet is read by now: its mapping, or else what its headers say. */
export function draftOfTable({ type, headerRow, mapping, top }: TableState): MappingDraft {
  const draft = draftOf(top, type, headerRow ?? undefined);
  if (!mapping) return draft;
  const fieldOf = ({ header, nth }: SuggestedColumn): MappedField | null =>
    mapping.columns.find((each) => each.header === header && each.nth === nth)?.field ?? null;
  return {
    ...draft,
    columns: draft.columns.map((column) => ({ ...column, field: fieldOf(column), confidence: 'read' })),
  };
}

/** The draft with another choice for one column, which is no guess then. */
export const withField = (draft: MappingDraft, column: number, field: MappedField | null): MappingDraft => ({
  ...draft,
  columns: draft.columns.map(
    (each): SuggestedColumn => (each.column === column ? { ...each, field, confidence: 'read' } : each),
  ),
});

/** The mapping as it is kept: the columns that are used. */
export const mappingOf = ({ type, headerRow, columns }: MappingDraft): ColumnMapping => ({
  type,
  headerRow,
  columns: columns.flatMap(({ header, nth, field }) => (field === null ? [] : [{ header, nth, field }])),
});

export interface NumberedField {
  /** 1-based. */
  readonly item: number;
  readonly field: FieldDefinition;
}

/** The items of a type that are not left blank. */
export function itemsOf(type: ApplicationType): readonly NumberedField[] {
  const format = formatOf(type);
  return format.items.flatMap((_, index) => {
    const field = fieldAt(format, index + 1);
    return field ? [{ item: index + 1, field }] : [];
  });
}

/** Items that must be filled in and have no column; a DN may be put together from its parts. */
export function missingItems({ type, columns }: MappingDraft): readonly NumberedField[] {
  const used = new Set(columns.map(({ field }) => field));
  return itemsOf(type).filter(
    ({ field: { id, required } }) =>
      required === 'always' && !used.has(id) && !(id === 'subjectDn' && used.has('CN')),
  );
}

/** What more than one column is said to hold, where only one can; a DN may have several OUs. */
export function doubledFields({ columns }: MappingDraft): readonly MappedField[] {
  const seen = new Set<MappedField>();
  const doubled = new Set<MappedField>();
  for (const { field } of columns) {
    if (field === null || field === 'OU') continue;
    if (seen.has(field)) doubled.add(field);
    seen.add(field);
  }
  return [...doubled];
}

/** `AB` of a 0-based column. */
export const columnLetters = (column: number): string => cellAddress(column, 1).replace(/\d+$/, '');
