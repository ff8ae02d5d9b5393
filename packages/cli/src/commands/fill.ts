import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type ApplicationType,
  type EarlierKey,
  type FillInput,
  type Finding,
  fileNumbers,
  fillRows,
  readFillInput,
} from '@upki-tsv/core';
import { WorkbookError } from '@upki-tsv/workbook';
import { STANDARD } from '../command-line/args.ts';
import { writeCopy } from '../copy/write.ts';
import { itemName, mergeTexts, noteText, problemText, type Wording } from '../fill/remarks.ts';
import { type FillRemark, type FillResult, fillJson } from '../fill/result.ts';
import { checkedSheet, withRows } from '../fill/sheet.ts';
import { requireName, type Target, targetOf } from '../fill/target.ts';
import { type FillTexts, fillTextsOf } from '../fill/texts/index.ts';
import { inspectTextsOf } from '../inspect/texts/index.ts';
import { visible } from '../render/visible.ts';
import { jsonSource } from '../report/json.ts';
import { InputRun, type Invocation, reporterFor } from '../run/invocation.ts';
import { sentenceOf, UserError } from '../source/failure.ts';
import { openWorkbook } from '../source/open-workbook.ts';
import { readStandardInput } from '../source/standard-input.ts';

/**
 * `upki-tsv fill --type TYPE FILE… --out BOOK.xlsx`
 * @returns 0, or 2 where an input could not be used or nothing could be written
 */
export async function runFill(invocation: Invocation): Promise<number> {
  const { type, out = '', into, json } = invocation.options;
  if (!type) throw new RangeError('There is no type.');
  const texts = await fillTextsOf(invocation.language);
  const result = await fill(type, invocation, texts).catch((error: unknown): FillResult => {
    const message = sentenceOf(error)(invocation.texts);
    return { ...nothingOf(type), failures: [{ path: into ?? out, part: null, message }] };
  });
  if (json) invocation.streams.out(fillJson(result, (report) => jsonSource(report, invocation.language)));
  else await show(result, invocation, texts);
  return result.failures.length > 0 ? 2 : 0;
}

const nothingOf = (type: ApplicationType): FillResult => ({
  type,
  inputs: [],
  numbers: null,
  sheet: null,
  checked: null,
  files: [],
  notes: [],
  failures: [],
});

async function fill(type: ApplicationType, invocation: Invocation, texts: FillTexts): Promise<FillResult> {
  const { out = '', force } = invocation.options;
  requireName(invocation, texts);
  const target = targetOf(type, invocation, texts);
  const wording: Wording = { texts, type, language: invocation.language };
  const { given, notes, failures } = await readAll(target, invocation, wording);
  const known = await new InputRun(invocation, await reporterFor(invocation, 'check')).certificates();
  if (!known) return { ...nothingOf(type), notes, failures };
  const { rows, notes: more } = fillRows(
    type,
    given.map(({ input }) => input),
    target.institution,
  );
  for (const { input, note } of more) {
    const { path = '', part = null } = given[input] ?? {};
    notes.push({ path, part, message: noteText(note, wording) });
  }
  const inputs = given.map(({ path, part, input }, index) => ({
    path,
    part,
    rows: rows.filter(({ inputs: [first] }) => first === index).length,
    completed: rows.filter(({ inputs: [first, ...others] }) => first !== index && others.includes(index))
      .length,
    certificates: input.certificates.length,
  }));
  if (rows.length === 0) return { ...nothingOf(type), inputs, notes, failures };
  const { bytes, merged } = withRows(target, rows, invocation);
  for (const message of mergeTexts(merged, wording)) notes.push({ path: out, part: null, message });
  const knowledge = {
    certificates: [...given.flatMap(({ input }) => input.certificates), ...known],
    usedKeys: usedKeysOf(given),
  };
  const checked = await checkedSheet(out, bytes, target, knowledge, invocation);
  const file = writeCopy(out, bytes, rows.length, force);
  return {
    type,
    inputs,
    numbers: fileNumbers(type, rows),
    sheet: {
      name: target.sheet.name,
      firstRow: merged.firstRow,
      completed: merged.completed,
      records: checked?.source.set.records.length ?? 0,
      errors: checked?.errors ?? 0,
      warnings: checked?.warnings ?? 0,
    },
    checked: checked ?? null,
    files: [file],
    notes,
    failures,
  };
}

interface GivenPart {
  readonly path: string;
  readonly part: string | null;
  readonly input: FillInput;
}

interface Given {
  readonly given: readonly GivenPart[];
  readonly notes: FillRemark[];
  readonly failures: FillRemark[];
}

async function readAll(
  { institution }: Target,
  { operands, texts: general, language }: Invocation,
  wording: Wording,
): Promise<Given> {
  const inspect = await inspectTextsOf(language);
  const given: GivenPart[] = [];
  const notes: FillRemark[] = [];
  const failures: FillRemark[] = [];
  for (const path of operands) {
    try {
      const bytes = path === STANDARD ? await readStandardInput() : readFileSync(path);
      const name = path === STANDARD ? '' : basename(path);
      const parts = await readFillInput(bytes, name, wording.type, { institution, openWorkbook: sheetsOf });
      for (const { part, input } of parts) {
        given.push({ path, part, input });
        for (const problem of input.problems)
          failures.push({ path, part, message: problemText(problem, wording, inspect) });
        for (const note of input.notes) notes.push({ path, part, message: noteText(note, wording) });
      }
    } catch (error) {
      failures.push({ path, part: null, message: sentenceOf(error)(general) });
    }
  }
  return { given, notes, failures };
}

function sheetsOf(bytes: Uint8Array) {
  try {
    return openWorkbook(bytes).sheets.map((sheet) => sheet.read());
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new UserError((general) => general.workbook(error.reason, error.detail));
  }
}

/** Where the keys of older records stand; the first counts. */
function usedKeysOf(given: readonly GivenPart[]): ReadonlyMap<string, EarlierKey> {
  const keys = new Map<string, EarlierKey>();
  for (const { path, part, input } of given) {
    for (const [key, row] of input.usedKeys) {
      if (!keys.has(key)) keys.set(key, { where: 'file', name: part ?? basename(path), row });
    }
  }
  return keys;
}

/** The required items that are still empty, and in how many rows. */
function missingText(
  missing: readonly Finding[],
  type: ApplicationType,
  { language }: Invocation,
  texts: FillTexts,
): string {
  const rows = new Map<number, number>();
  for (const { at } of missing) {
    const { item } = at;
    if (item !== null) rows.set(item, (rows.get(item) ?? 0) + 1);
  }
  return texts.missing(
    [...rows]
      .sort(([one], [other]) => one - other)
      .map(([item, count]) => ({ name: itemName(item, type, language), count })),
  );
}

async function show(result: FillResult, invocation: Invocation, texts: FillTexts): Promise<void> {
  const { options, texts: general, streams } = invocation;
  const { inputs, numbers, sheet, checked, files, notes, failures } = result;
  const nameOf = ({ path, part }: { path: string; part: string | null }): string =>
    general.sourceName(path, part);
  const remarks = options.quiet ? failures : [...failures, ...notes];
  for (const remark of remarks) streams.err(`${visible(`${nameOf(remark)}: ${remark.message}`)}\n`);
  if (options.quiet) return;
  const lines: string[] = [];
  if (numbers && (numbers.bulk || numbers.files?.length !== 1))
    lines.push(texts.numbers(numbers.applications, numbers.files, numbers.bulk));
  for (const input of inputs) {
    const isTold = [...failures, ...notes].some(
      ({ path, part }) => path === input.path && part === input.part,
    );
    if (input.rows + input.completed > 0 || !isTold)
      lines.push(texts.rowsOf(nameOf(input), input.rows, input.completed));
  }
  const [file] = files;
  if (!sheet || !file) {
    if (inputs.length > 0 || failures.length === 0) lines.push(texts.noRows);
    if (lines.length > 0) streams.out(`${lines.map(visible).join('\n')}\n`);
    return;
  }
  lines.push(texts.written(file.path, sheet.name, file.records, sheet.firstRow));
  streams.out(`${lines.map(visible).join('\n')}\n`);
  const { findings = [] } = checked ?? {};
  // What is still to be filled in would bury what is wrong: it is told by item.
  const missing = findings.filter(({ rule }) => rule === 'required');
  const others = findings.filter((finding) => !missing.includes(finding));
  if (checked && others.length > 0) {
    streams.out('\n');
    (await reporterFor(invocation, 'check')).source({ ...checked, findings: others });
  }
  if (missing.length > 0) streams.out(`${visible(missingText(missing, result.type, invocation, texts))}\n`);
  streams.out(`${visible(texts.check(sheet, file.path))}\n`);
}
