import { EDITION_2_18 } from './editions/2.18.ts';
import type { ApplicationType, CurrentType } from './editions/index.ts';
import { LATER_FORMATS as LATER } from './editions/later.ts';
import type { FieldDefinition, FieldId } from './field.ts';
import type { Format as FormatOf } from './format.ts';
import type { SectionKey } from './section.ts';

export type { ApplicationType } from './editions/index.ts';
export { fieldAt, holderOf, NAME_HINTS, type NameHint } from './format.ts';

/** A format of any of the types there are. */
export type Format = FormatOf<ApplicationType>;

/** A format that the manual describes. */
export type ManualFormat = FormatOf<CurrentType, SectionKey>;

/** The formats of the current edition, in the manual’s order. */
export const FORMATS: readonly ManualFormat[] = EDITION_2_18.formats;

/** Those that only a later edition has. */
export const LATER_FORMATS: readonly Format[] = LATER;

/** The types of the current edition: what is recognised wherever nothing speaks of another. */
export const APPLICATION_TYPES: readonly ApplicationType[] = FORMATS.map(({ id }) => id);

/** Those and the ones that only a later edition has. */
export const EVERY_TYPE: readonly ApplicationType[] = [...FORMATS, ...LATER_FORMATS].map(({ id }) => id);

const BY_TYPE: ReadonlyMap<string, Format> = new Map(
  [...FORMATS, ...LATER_FORMATS].map((format) => [format.id, format]),
);

export function formatOf(type: ApplicationType): Format {
  const format = BY_TYPE.get(type);
  if (!format) throw new RangeError(`There is no format ${type}.`);
  return format;
}

/** The format that others follow where none is chosen yet: the manual’s first. */
export const FIRST_TYPE: ApplicationType = EDITION_2_18.formats[0].id;

/** The definition of a field in the first format that has it, such as its size; undefined where none has. */
export const fieldDefinition = (id: FieldId): FieldDefinition | undefined =>
  EVERY_TYPE.flatMap((type) => formatOf(type).items).find((field) => field?.id === id) ?? undefined;

export const isApplicationType = (text: string): text is ApplicationType => BY_TYPE.has(text);
