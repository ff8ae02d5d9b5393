import type { Language } from '../language/text.ts';
import { type ApplicationType, formatOf } from '../manual/formats.ts';
import type { Finding } from '../records/finding.ts';
import { RULES, type RuleId } from '../rules/index.generated.ts';
import type { Rule } from '../rules/rule.ts';

/** The rule of an id; undefined where there is none. */
export const ruleOf = (id: string): Rule | undefined =>
  Object.hasOwn(RULES, id) ? RULES[id as RuleId] : undefined;

/** The sentence of a finding in a language. */
export function messageOf(finding: Finding, language: Language): string {
  const rule = ruleOf(finding.rule);
  if (!rule) throw new RangeError(`There is no rule ${finding.rule}.`);
  return rule.message[language](finding.params);
}

/** What a finding rests on: the place of the manual, or who gives the advice where the manual is silent (D-40). */
export const groundOf = ({ citation, source }: Finding, language: Language): string =>
  citation ?? (source ? GROUND[language](source[language]) : '');

const GROUND = {
  ja: (source: string): string => `根拠: ${source}`,
  en: (source: string): string => `according to ${source}`,
};

/** Every rule by id, in the order of their ids. */
export const allRules = (): readonly (readonly [RuleId, Rule])[] => Object.entries(RULES) as [RuleId, Rule][];

/** True where a rule looks at applications of a type. */
export function appliesTo(rule: Rule, type: ApplicationType): boolean {
  const format = formatOf(type);
  switch (rule.scope) {
    case 'file':
      return true;
    case 'field':
      return format.items.some((field) => field !== null && rule.applies(field, format));
    default:
      return rule.applies(format);
  }
}
