import { type Finding, shownValue } from '@upki-tsv/core';
import type { SheetModel } from './model.ts';
import type { PlacedFinding, RowFindings } from './snapshot.ts';

/** Warnings that one sheet keeps as seen: the name that keeps them holds some 8,000 characters. */
export const MOST_ACKNOWLEDGED = 400;
const MARK_LENGTH = 10;

/**
 * What tells a warning from all others, whatever row it stands in: the rule, the item, the record's name and its values
 * as far as they may be shown. Where the value becomes another, so does the warning.
 */
const markOf = ({ rule, at, params }: Finding, title: string, value: string): string =>
  digest(JSON.stringify([rule, at.item, params, title, value]));

const digest = (text: string): string => `${hash(text, 0x811c9dc5)}${hash(text, 0x01234567)}`;

/** FNV-1a of 32 bits, in five characters. */
function hash(text: string, basis: number): string {
  let value = basis;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36).padStart(7, '0').slice(-5);
}

const known = new WeakMap<PlacedFinding, string>();

/** The same for all warnings that say the same of equal rows. */
function commonMark(model: SheetModel, row: RowFindings | null, placed: PlacedFinding): string {
  const earlier = known.get(placed);
  if (earlier !== undefined) return earlier;
  const { finding } = placed;
  const { item } = finding.at;
  const record = row ? model.recordAt(row.record) : undefined;
  const value = record && item !== null ? shownValue(record, item, model.set) : '';
  const mark = markOf(finding, row?.title ?? '', value);
  known.set(placed, mark);
  return mark;
}

/** Marks of all warnings by the keys of these; of equal ones each has its own. */
export function marksByKey(model: SheetModel): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { placed, row } of warningsOf(model)) {
    const mark = commonMark(model, row, placed);
    const nth = counts.get(mark) ?? 0;
    counts.set(mark, nth + 1);
    marks.set(placed.key, nth === 0 ? mark : digest(`${mark} ${nth}`));
  }
  return marks;
}

/** Keys of the warnings whose marks are kept. */
export function acknowledgedKeys(model: SheetModel, kept: ReadonlySet<string>): ReadonlySet<string> {
  if (kept.size === 0) return new Set();
  return new Set([...marksByKey(model)].flatMap(([key, mark]) => (kept.has(mark) ? [key] : [])));
}

function* warningsOf(model: SheetModel): Iterable<{ placed: PlacedFinding; row: RowFindings | null }> {
  const groups = [
    { row: null, findings: model.general() },
    ...model.rowFindings().map((row) => ({ row, findings: row.findings })),
  ];
  for (const { row, findings } of groups) {
    for (const placed of findings) if (placed.finding.severity === 'warning') yield { placed, row };
  }
}

/** Marks as one text. */
export const printMarks = (kept: Iterable<string>): string => [...kept].join('');

/** Marks that were kept; none where the text is damaged. */
export function parseMarks(text: unknown): string[] {
  if (typeof text !== 'string' || text.length % MARK_LENGTH !== 0) return [];
  return /^[0-9a-z]*$/.test(text) ? (text.match(/.{10}/g) ?? []).slice(0, MOST_ACKNOWLEDGED) : [];
}
