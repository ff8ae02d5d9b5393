import { type ApplicationType, type FieldId, fieldAt, formatOf, type Language } from '@upki-tsv/core';

/** The field of an item; null for one that is left blank, or for none. */
export const fieldIdOf = (type: ApplicationType, item: number | null): FieldId | null =>
  item === null ? null : (fieldAt(formatOf(type), item)?.id ?? null);

/** The item's name; empty for one that is left blank. */
export const fieldNameOf = (type: ApplicationType, item: number, language: Language): string =>
  fieldAt(formatOf(type), item)?.title[language] ?? '';

/** The access PIN is shown nowhere but in its cell. */
export const isSecret = (type: ApplicationType, item: number | null): boolean =>
  fieldIdOf(type, item) === 'pin';
