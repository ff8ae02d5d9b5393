import type { Attribute, Rdn } from '../../language/csr/index.ts';
import { inManualOrder, printDn } from '../../language/dn/dn.ts';
import { csrAttributes } from '../../language/dn/of-csr.ts';
import { hostProblem } from '../../language/host/host.ts';
import { CHARACTERS, type CharacterClass } from '../../manual/field.ts';
import { serverDn } from '../../manual/fields.ts';
import { MAX_ATTRIBUTE_LENGTH } from '../../manual/limits.ts';
import { faultOf, type HostFault } from './host-words.ts';

export type SubjectFaultKind =
  | 'empty'
  | 'multi-valued'
  | 'mail'
  | 'ou'
  | 'foreign'
  | 'repeated'
  | 'missing'
  | 'order'
  | 'empty-value'
  | 'no-text'
  | 'non-ascii'
  | 'characters'
  | 'country'
  | 'too-long'
  | 'whole-too-long'
  | `host-${HostFault['reason']}`;

/** One thing that keeps a CSR’s subject from being applied for, flat enough for a finding’s parameters. */
export interface SubjectFault {
  readonly kind: SubjectFaultKind;
  /** The attribute that it is about; `''` for the subject as a whole. */
  readonly type: string;
  /** The value, or the attributes of a fault in their arrangement. */
  readonly value: string;
  /** What is wrong in the value: a character, a label, a number. */
  readonly detail: string;
}

/** The order that the manual wants (2-1-1), with the place of an OU as older requests have it. */
const ORDER = ['C', 'ST', 'L', 'O', 'OU', 'CN'];
const WANTED = ORDER.filter((type) => type !== 'OU');
const PRINTABLE = CHARACTERS.ascii;
const MAX_SHOWN_CHARACTERS = 5;

/** Characters that an application takes in an attribute of a server’s DN; for L the manual has no list. */
const ALLOWED: Readonly<Record<string, CharacterClass>> = {
  CN: CHARACTERS.host,
  O: CHARACTERS.organization,
  L: PRINTABLE,
  ST: PRINTABLE,
  C: PRINTABLE,
};

/** Attributes that have at most 64 characters. */
const BOUNDED: ReadonlySet<string> = new Set(['CN', 'O']);

/**
 * Everything that keeps an application from carrying a CSR’s subject (2-1-1, 5-3-1 #1, D-33), whatever stands in the
 * other items; empty for a subject that can be applied for.
 */
export function subjectFaults(subject: readonly Rdn[]): readonly SubjectFault[] {
  const attributes = subject.flat();
  if (attributes.length === 0) return [fault('empty')];
  const faults = [
    ...arrangementFaults(subject, attributes),
    ...attributes.flatMap((attribute) => (WANTED.includes(attribute.name) ? valueFaults(attribute) : [])),
  ];
  if (faults.length > 0) return faults;
  const { length } = dnOf(subject) ?? '';
  return length > serverDn.maxLength ? [fault('whole-too-long', '', String(length))] : [];
}

/** The DN that #1 has to be for a CSR; undefined where no application can carry the CSR’s subject. */
export const carriedDn = (subject: readonly Rdn[]): string | undefined =>
  subjectFaults(subject).length === 0 ? dnOf(subject) : undefined;

function dnOf(subject: readonly Rdn[]): string | undefined {
  const attributes = csrAttributes(subject);
  return attributes && printDn(inManualOrder(attributes));
}

const fault = (kind: SubjectFaultKind, type = '', value = '', detail = ''): SubjectFault => ({
  kind,
  type,
  value,
  detail,
});

function arrangementFaults(subject: readonly Rdn[], attributes: readonly Attribute[]): SubjectFault[] {
  const names = attributes.map(({ name }) => name);
  const foreign = names.filter((name) => !ORDER.includes(name) && name !== 'emailAddress');
  const repeated = WANTED.filter((type) => names.indexOf(type) !== names.lastIndexOf(type));
  const missing = WANTED.filter((type) => !names.includes(type));
  const several = subject.filter((rdn) => rdn.length > 1);
  const faults: SubjectFault[] = [];
  if (names.includes('OU')) faults.push(fault('ou'));
  if (names.includes('emailAddress')) faults.push(fault('mail'));
  if (foreign.length > 0) faults.push(fault('foreign', '', [...new Set(foreign)].join(', ')));
  for (const rdn of several) faults.push(fault('multi-valued', '', rdn.map(({ name }) => name).join('+')));
  if (repeated.length > 0) faults.push(fault('repeated', '', repeated.join(', ')));
  if (missing.length > 0) faults.push(fault('missing', '', missing.join(', ')));
  if (several.length === 0 && repeated.length === 0) {
    const known = names.filter((name) => ORDER.includes(name));
    if (!inOrder(known)) faults.push(fault('order', '', known.join(', ')));
  }
  return faults;
}

/** True for the manual’s order or its exact reverse, whatever is missing. */
function inOrder(names: readonly string[]): boolean {
  const ranks = names.map((name) => ORDER.indexOf(name));
  const follows = (sign: 1 | -1) =>
    ranks.every((rank, index) => index === 0 || (rank - (ranks[index - 1] ?? 0)) * sign >= 0);
  return follows(1) || follows(-1);
}

function valueFaults({ name: type, value, stringType }: Attribute): SubjectFault[] {
  if (stringType === 'other') return [fault('no-text', type)];
  if (value.trim() === '') return [fault('empty-value', type)];
  const faults: SubjectFault[] = [];
  if (!PRINTABLE.whole.test(value)) faults.push(fault('non-ascii', type, value, offending(value, PRINTABLE)));
  else if (type === 'C' && value !== 'JP') faults.push(fault('country', type, value));
  else if (type === 'CN') faults.push(...hostFaults(value));
  else if (ALLOWED[type]?.whole.test(value) === false)
    faults.push(fault('characters', type, value, offending(value, ALLOWED[type])));
  const { length } = [...value];
  if (BOUNDED.has(type) && length > MAX_ATTRIBUTE_LENGTH)
    faults.push(fault('too-long', type, value, String(length)));
  return faults;
}

const IPV6 = /^\[?[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*\]?$/i;

function hostFaults(value: string): SubjectFault[] {
  if (IPV6.test(value)) return [fault('host-ip-address', 'CN', value)];
  const isWildcard = value.startsWith('*');
  if (!isWildcard && !CHARACTERS.host.whole.test(value))
    return [fault('characters', 'CN', value, offending(value, CHARACTERS.host))];
  const problem = hostProblem(value);
  if (!problem) return [];
  const { reason, detail } = faultOf(problem);
  return [fault(`host-${reason}`, 'CN', value, detail)];
}

/** The first few characters that are not allowed, each once. */
function offending(value: string, { pattern }: CharacterClass): string {
  const characters = new Set([...value].filter((character) => !pattern.test(character)));
  return [...characters].slice(0, MAX_SHOWN_CHARACTERS).join('');
}
