import { isBlank, trimWhiteSpace } from '../charset/index.ts';
import type { Institution } from '../context.ts';
import type { FieldId } from '../formats/field.ts';
import type { Format } from '../formats/formats.ts';
import type { ReadBackField } from '../inspect/index.ts';
import { readBackField, unquoted } from '../inspect/read-back.ts';
import { isHarmless } from '../inspect/secret.ts';
import { readNames } from '../sheet/header.ts';
import { choiceOf, composeDn, registeredAttributes } from '../sheet/table.ts';
import type { Tsv } from '../tsv/tsv.ts';
import type { FillEntry, FillInput, FillNote } from './input.ts';

/** The mail addresses of a revocation stand for new ones (5-3-3 #10, 5-4-3 #10, #14), which no list says. */
const REVOCATION_FIELDS: ReadonlySet<FieldId> = new Set(['subjectDn', 'oldSerial', 'reason', 'comment']);

const OWN_FIELDS: Readonly<Record<Exclude<ReadBackField, 'state'>, FieldId>> = {
  subjectDn: 'subjectDn',
  userName: 'userName',
  userMail: 'userMail',
  pin: 'pin',
  serial: 'oldSerial',
};

/** States (4 waiting, 6 renewed, 7 revoked) of what cannot be applied for. */
const LEFT_OUT: Readonly<Record<Format['operation'], readonly string[]>> = {
  issue: [],
  renew: ['4', '6', '7'],
  revoke: ['4', '7'],
};

/**
 * What the rows of a list give, by the names in its header: those of application sheets and of files that the service
 * gives back. A DN in parts is put together as in a sheet; a PIN goes nowhere but
 * into its own field.
 */
export function listInput(
  { lines: [first, ...lines] }: Tsv,
  format: Format,
  institution: Institution | undefined,
): FillInput {
  const names = (first?.fields ?? []).map((name) => unquoted(name).trim());
  const meanings = names.map(readBackField);
  const header = readNames(names);
  const fields = new Map(header.fields);
  meanings.forEach((meaning, column) => {
    if (meaning === null || meaning === 'state' || [...fields.values()].includes(column)) return;
    const field = OWN_FIELDS[meaning];
    if (!fields.has(field)) fields.set(field, column);
  });
  const isHeader = fields.size + header.dnParts.length > 0 && !names.some(isHarmless);
  if (!isHeader) return failed({ kind: 'no-header' });
  if (header.repeated.length > 0) return failed({ kind: 'repeated-columns', names: header.repeated });

  const taken = [...fields].filter(([field]) => isTaken(field, format));
  const parts = fields.has('subjectDn') ? [] : header.dnParts;
  const state = meanings.indexOf('state');
  const registered = institution ? registeredAttributes(institution) : [];
  const entries: FillEntry[] = [];
  let leftOut = 0;
  for (const { line, fields: written } of lines) {
    const values = written.map(unquoted);
    const found: Partial<Record<FieldId, string>> = {};
    for (const [field, column] of taken) {
      const value = values[column] ?? '';
      if (!isBlank(value)) found[field] = field === 'pin' ? value : trimWhiteSpace(value);
    }
    const dn = composeDn(parts, values, registered);
    if (dn !== '') found.subjectDn = dn;
    if (Object.keys(found).length === 0) continue;
    const isDone = header.choice !== undefined && choiceOf(values[header.choice] ?? null) === 'no';
    if (isDone || LEFT_OUT[format.operation].includes(values[state]?.trim() ?? '')) leftOut++;
    else entries.push({ kind: 'list', number: line, values: found, fingerprint: null });
  }
  const used = new Set([...taken.map(([, column]) => column), ...parts.map(({ column }) => column)]);
  const unused = names.flatMap((name, column) =>
    name === '' || used.has(column) || column === state || column === header.choice ? [] : [name],
  );
  const notes: FillNote[] = [
    ...(unused.length > 0 ? [{ kind: 'unused-columns', names: unused } as const] : []),
    ...(leftOut > 0 ? [{ kind: 'left-out', count: leftOut } as const] : []),
  ];
  return { entries, problems: [], notes };
}

const isTaken = (field: FieldId, { itemOf, operation }: Format): boolean =>
  itemOf[field] !== undefined && (operation !== 'revoke' || REVOCATION_FIELDS.has(field));

const failed = (problem: FillInput['problems'][number]): FillInput => ({
  entries: [],
  problems: [problem],
  notes: [],
});
