import type { Bilingual } from '../language/text.ts';
import type { DnForm } from './dn-form.ts';
import type { FieldDefinition, FieldId, FormatItem } from './field.ts';
import type { SectionKey } from './section.ts';

/** Formats for one kind of certificate. */
export interface FormatGroup {
  readonly id: string;
  readonly title: Bilingual;
  /** Colour of its sheets’ tabs, RRGGBB. */
  readonly color: string;
}

/** How many records one upload file holds (5-1). */
export interface RecordLimit {
  readonly usual: number;
  /** Where a file of one download method may hold more: what the service may take, and what is written (D-08). */
  readonly ofMethod?: { readonly method: string; readonly taken: number; readonly written: number };
}

/** A TSV format (5-3, 5-4): the order of `items` is the order of the items, and nothing else numbers them. */
export interface Format<Id extends string = string, Section extends SectionKey | null = SectionKey | null> {
  readonly id: Id;
  /** What is applied for. Formats of one group stand together wherever they are listed. */
  readonly group: FormatGroup;
  /** What is done to it: `発行` beside the group’s `サーバ証明書`. */
  readonly operation: Bilingual;
  readonly title: Bilingual;
  /** Name of a fresh sheet. */
  readonly sheetName: Bilingual;
  /** Where the manual describes it; null where only a later edition does, and {@link Format.source} says who tells of it. */
  readonly section: Section;
  /** Who a format rests on that is not in the manual: its findings cite nothing, and name this instead (D-40). */
  readonly source?: Bilingual;
  readonly limit: RecordLimit;
  readonly dn: DnForm;
  /** What names of sheets and files call it. */
  readonly hints: readonly NameHint[];
  /** Whether a record with as many fields looks like one of this format. */
  readonly looksLike: (filled: (item: number) => boolean) => boolean;
  /** True where the service refuses a DN that exists already (its answer 212). */
  readonly wantsNewDn: boolean;
  /** A sound record, by field; its CSR by the name of a sample. */
  readonly sample: Readonly<Partial<Record<FieldId, string>>>;
  readonly items: readonly FormatItem[];
  /** 1-based item number by field. */
  readonly itemOf: Readonly<Partial<Record<FieldId, number>>>;
}

/** Words of a name that tell types apart. */
export type NameHint = 'server' | 'client' | 'issue' | 'renew' | 'revoke' | 'acme';

export const NAME_HINTS: readonly (readonly [NameHint, RegExp])[] = [
  ['server', /サーバ|server/i],
  ['client', /クライアント|client|s[/-]?mime|個人/i],
  // The manual calls a renewal 更新発行 too.
  ['issue', /(?<!更新)発行|新規|issue/i],
  ['renew', /更新|renew/i],
  ['revoke', /失効|revo[kc]/i],
  ['acme', /(?<![a-z])acme(?![a-z])/i],
];

/** Makes a format of what it says of itself: items are numbered by their order. */
export function defineFormat<const Id extends string, const Section extends SectionKey | null>(
  definition: Omit<Format<Id, Section>, 'itemOf'>,
): Format<Id, Section> {
  const itemOf: Partial<Record<FieldId, number>> = {};
  definition.items.forEach((item, index) => {
    if (item) itemOf[item.id] = index + 1;
  });
  return { ...definition, itemOf };
}

/** The definition of a 1-based item; null for an item that is left blank or is not there. */
export const fieldAt = (format: Format, item: number): FieldDefinition | null =>
  format.items[item - 1] ?? null;

/** What holds the certificate: a server, which a name tells from others, or a person, whom a mail address does. */
export const holderOf = ({ dn }: Format): 'server' | 'person' =>
  dn.commonName === 'host' ? 'server' : 'person';
