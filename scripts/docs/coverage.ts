import { ruleOf } from '../../packages/core/src/check/message.ts';
import type { Demand } from '../../packages/core/src/manual/demand.ts';
import { DEMANDS } from '../../packages/core/src/manual/editions/2.18-demands/index.ts';
import type { FieldDefinition } from '../../packages/core/src/manual/field.ts';
import type { Format } from '../../packages/core/src/manual/formats.ts';
import { FORMATS } from '../../packages/core/src/manual/formats.ts';
import type { SectionKey } from '../../packages/core/src/manual/section.ts';
import type { RuleId } from '../../packages/core/src/rules/index.generated.ts';

/** Sections of which demands are listed, in the manual's order. */
export const COVERED_SECTIONS = [
  'server-dn',
  'server-renewal-keys',
  'download-methods',
  'tsv-file',
  'characters',
  ...FORMATS.map(({ section }) => section),
  'pin-file',
  'certificate-zip',
] as const satisfies readonly SectionKey[];

/** Demands of a section, those on the section as a whole first and then by item. */
export function demandsOf(section: SectionKey): Demand[] {
  const first = ({ at }: Demand): number => at[section]?.[0] ?? 0;
  return DEMANDS.filter(({ at }) => at[section]).sort((a, b) => first(a) - first(b));
}

/** Rules that look at the characters of an item besides its list. */
const CHARACTER_RULES = [
  'not-allowed-character',
  'non-ascii',
  'full-width',
  'outside-repertoire',
  'control-character',
  'invisible-character',
  'decomposed-kana',
  'variation-selector',
  'surrounding-white-space',
] as const;

/** Where an item's characters or size are looked at by a rule of its own. */
const OWN_RULES: Readonly<Partial<Record<FieldDefinition['id'], readonly RuleId[]>>> = {
  csr: ['csr-unreadable', 'csr-too-long'],
  oldSerial: ['serial-too-long'],
  pin: ['pin-characters', 'pin-length'],
  userMail: ['user-mail-missing'],
  fileName: ['file-name-missing'],
  dnsNames: ['dns-name-form'],
};

/** The rules that hold an item's row of the manual's table: mark, characters, size, choices. */
export function rulesOfItem(field: FieldDefinition | null, format: Format): RuleId[] {
  if (!field) return ['blank-item'];
  const applies = (id: RuleId): boolean => {
    const rule = ruleOf(id);
    if (rule?.scope === 'field') return rule.applies(field, format);
    return rule?.scope === 'row' && rule.applies(format);
  };
  return [
    ...(field.required === 'always' ? (['required', 'column-required'] as const) : []),
    ...(field.required === 'conditional' ? (['column-required'] as const) : []),
    ...([...CHARACTER_RULES, 'too-long'] as const).filter(applies),
    ...(field.choices ? (['unknown-choice'] as const) : []),
    ...(OWN_RULES[field.id] ?? []).filter(applies),
  ];
}

export { DEMANDS };
