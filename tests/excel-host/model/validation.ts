import type { Area } from './address.ts';

/** Excel.DataValidationRule's members; one of them says the type. */
export const RULE_TYPES = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  list: 'List',
  custom: 'Custom',
} as const;
export type RuleKind = keyof typeof RULE_TYPES;

export interface ErrorAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
}

export interface Prompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

/** The validation of some cells of a sheet; the areas of one sheet's validations do not overlap. */
export interface Validation {
  readonly areas: readonly Area[];
  /** The rule as it was set, undefined where only a prompt was. */
  readonly rule: Readonly<Record<string, unknown>> | undefined;
  readonly prompt: Prompt;
  readonly errorAlert: ErrorAlert;
  readonly ignoreBlanks: boolean;
}

export const NO_PROMPT: Prompt = { message: '', showPrompt: true, title: '' };
export const NO_ALERT: ErrorAlert = { message: '', showAlert: true, style: 'Stop', title: '' };

/** Excel.DataValidationType of a rule. */
export function validationType(rule: Validation['rule']): string {
  const kind = rule && (Object.keys(RULE_TYPES) as RuleKind[]).find((each) => rule[each] !== undefined);
  return kind ? RULE_TYPES[kind] : 'None';
}
