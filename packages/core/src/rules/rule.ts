import type { TypedCell } from '../language/cell.ts';
import type { Bilingual, Language } from '../language/text.ts';
import type { DecisionId } from '../manual/decision.ts';
import type { FieldDefinition, FieldId } from '../manual/field.ts';
import type { Format } from '../manual/formats.ts';
import type { SectionKey } from '../manual/section.ts';
import type { CheckContext } from '../records/context.ts';
import type { Params, Related, Severity } from '../records/finding.ts';
import type { RecordSet } from '../records/record.ts';
import type { InForce } from './in-force.ts';
import type { Row } from './row-view.ts';

/** What a rule found: parameters for its messages and, where one exists, a fix. */
export interface Hit<P> {
  readonly params: P;
  readonly fix?: RuleFix | undefined;
  /** Where the rule's own severity does not apply to this hit. */
  readonly severity?: Severity;
  /** Where it stands, if not at the rule's own item; of a file rule the item that the manual is cited for. */
  readonly field?: FieldId;
  /** Likewise, for an item that is left blank and so has no field. */
  readonly item?: number;
  /** Who says so, where it is not who the rule names; null for the manual. */
  readonly source?: Bilingual | null;
  /** The other record that it speaks of; of a group rule the first with the key. */
  readonly related?: Related;
}

/** New values by field, or by number for items that are left blank; `safe` ones are applied without asking. */
export interface RuleFix {
  readonly safe: boolean;
  readonly values?: Readonly<Partial<Record<FieldId, string>>>;
  readonly items?: Readonly<Record<number, string>>;
}

export type Found<P> = Hit<P> | readonly Hit<P>[] | undefined;

/** Of parameters; written as a method, so that a rule of its own parameters is a rule of any. */
interface Sentence<P> {
  of(params: P): string;
}

interface RuleBase<P extends Params> extends InForce {
  readonly severity: Severity;
  readonly decisions?: readonly DecisionId[];
  /** Who says so where it is not the manual: a standard, a program, or experience. Such findings cite nothing (D-40). */
  readonly source?: Bilingual;
  readonly title: Bilingual;
  readonly why: Bilingual;
  /** Whole sentences in every language: what is wrong, where, what to write instead. */
  readonly message: Readonly<Record<Language, Sentence<P>['of']>>;
}

/** One value of one item, as the generic rules see it. */
export interface FieldValue {
  readonly field: FieldDefinition;
  /** As it stands in the cell or the TSV. */
  readonly raw: string;
  /** Without white space round it. */
  readonly text: string;
  readonly cell: TypedCell | undefined;
  readonly quoted: boolean;
  readonly origin: RecordSet['origin'];
}

/** Driven by a field's definition alone; stands at the field's item. */
export interface FieldRule<P extends Params = Params> extends RuleBase<P> {
  readonly scope: 'field';
  /** `form`: looks at the raw value or its cell; `characters`: not asked where all characters and the size are right. */
  readonly looksAt: 'form' | 'characters';
  applies(field: FieldDefinition, format: Format): boolean;
  check(value: FieldValue): Found<P>;
}

/**
 * About one record. Phases run in this order, and a later one may ask what an earlier one left valid (D-29):
 * `value` the meaning of one item alone, `condition` what an item must be given another, `comparison` items that
 * must agree.
 */
export interface RowRule<P extends Params = Params> extends RuleBase<P> {
  readonly scope: 'row';
  readonly phase: 'value' | 'condition' | 'comparison';
  /** The item that a hit stands at; null for the record as a whole. */
  readonly field: FieldId | null;
  /** Items that must be filled in and valid for the rule to apply. */
  readonly needs?: readonly FieldId[];
  /** True where it is asked of header lines and records with a wrong number of fields too, whose values stand at no known item. */
  readonly anyShape?: true;
  /** True where it is what is said of an item that holds a private key; nothing else is. */
  readonly onKeys?: true;
  applies(format: Format): boolean;
  check(row: Row, context: CheckContext): Found<P>;
}

/** The first record with a key. */
export interface First {
  readonly record: number;
  readonly row: number;
  /** The source that it stands in, where that is another than the one that is checked. */
  readonly source?: { readonly id: string; readonly name: string };
}

/** About records that share a key; reported at each later one. */
export interface GroupRule<P extends Params = Params> extends RuleBase<P> {
  readonly scope: 'group';
  readonly field: FieldId;
  applies(format: Format): boolean;
  /** What records are compared by; undefined takes the record out. */
  key(row: Row): string | undefined;
  check(row: Row, first: First): Found<P>;
}

/** About the source as a whole. */
export interface FileRule<P extends Params = Params> extends RuleBase<P> {
  readonly scope: 'file';
  readonly section: SectionKey;
  /** True where converting cures it by itself: a warning there. */
  readonly curedByConvert?: boolean;
  check(set: RecordSet): Found<P>;
}

export type Rule = FieldRule | RowRule | GroupRule | FileRule;

type Definition<R> = Omit<R, 'scope'>;

export const fieldRule = <P extends Params>(rule: Definition<FieldRule<P>>): FieldRule<P> => ({
  scope: 'field',
  ...rule,
});
export const rowRule = <P extends Params>(rule: Definition<RowRule<P>>): RowRule<P> => ({
  scope: 'row',
  ...rule,
});
export const groupRule = <P extends Params>(rule: Definition<GroupRule<P>>): GroupRule<P> => ({
  scope: 'group',
  ...rule,
});
export const fileRule = <P extends Params>(rule: Definition<FileRule<P>>): FileRule<P> => ({
  scope: 'file',
  ...rule,
});

export const hasField =
  (...ids: readonly FieldId[]) =>
  (format: Format): boolean =>
    ids.every((id) => format.itemOf[id] !== undefined);
