import type { TypedCell } from '../language/cell.ts';
import type { FieldId } from '../manual/field.ts';
import type { ApplicationType } from '../manual/formats.ts';
import type { CheckContext } from '../records/context.ts';
import type { Params, Severity } from '../records/finding.ts';
import type { RecordSet } from '../records/record.ts';

/** A record to try a rule on: the sample of the type with some values replaced. CSRs are named as in `sample-csrs.ts`. */
export interface Example {
  readonly type: ApplicationType;
  readonly values?: Readonly<Partial<Record<FieldId, string>>>;
  /** Values by item number, for items that are left blank. */
  readonly items?: Readonly<Record<number, string>>;
  /** Cells that are not plain text. */
  readonly cells?: Readonly<Partial<Record<FieldId, TypedCell>>>;
  /** Where a TSV differs from a sheet; default sheet. */
  readonly origin?: RecordSet['origin'];
  /** Further properties of the record, such as `quoted`. */
  readonly record?: Partial<RecordSet['records'][number]>;
  /** Records before this one, for rules between records. */
  readonly earlier?: readonly Example[];
  /** How often the record is repeated, for rules on numbers of records; default 1. */
  readonly times?: number;
  readonly file?: Partial<NonNullable<RecordSet['file']>>;
  readonly hiddenRows?: boolean;
  readonly asides?: RecordSet['asides'];
  /** What the form of the sheet shows. */
  readonly sheet?: RecordSet['sheet'];
  readonly context?: Partial<Omit<CheckContext, 'facts'>>;
}

export interface BadExample<P = Params> extends Example {
  /** The parameters that the finding must have, or some of them. */
  readonly params?: Partial<P>;
  /** Field and value that the fix must write. */
  readonly fixed?: Readonly<Partial<Record<FieldId, string>>>;
  readonly severity?: Severity;
}

/** What stands in `X.examples.ts` beside the rule `X.ts`: it must pass the good ones and find something in each bad one. */
export interface RuleExamples<P = Params> {
  readonly good: readonly Example[];
  readonly bad: readonly BadExample<P>[];
}

/** The examples of a rule, whose parameters they must fit: `satisfies ExamplesOf<typeof rule>`. */
export type ExamplesOf<R extends { readonly message: { ja(params: never): string } }> = RuleExamples<
  Parameters<R['message']['ja']>[0]
>;
