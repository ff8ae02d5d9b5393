import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ApplicationType, type FillInput, fillRows, readFillInput } from '@upki-tsv/core';
import { STANDARD } from '../args.ts';
import { writeCopy } from '../copy/write.ts';
import { noteText, problemText } from '../fill/remarks.ts';
import { type FillRemark, type FillResult, fillJson } from '../fill/result.ts';
import { checkedSheet, withRows } from '../fill/sheet.ts';
import { requireName, type Target, targetOf } from '../fill/target.ts';
import { type FillTexts, fillTextsOf } from '../fill/texts/index.ts';
import { inspectTextsOf } from '../inspect/texts/index.ts';
import { visible } from '../render/visible.ts';
import type { Session } from '../session.ts';
import { sentenceOf } from '../source/failure.ts';
import { readStandardInput } from '../source/standard-input.ts';

/**
 * `upki-tsv fill --type TYPE FILE… --out BOOK.xlsx`
 * @returns 0, or 2 where an input could not be used or nothing could be written
 */
export async function runFill(session: Session): Promise<number> {
  const { type, out = '', into, json } = session.options;
  if (!type) throw new RangeError('There is no type.');
  const texts = await fillTextsOf(session.language);
  const result = await fill(type, session, texts).catch((error: unknown): FillResult => {
    const message = sentenceOf(error)(session.texts);
    return {
      type,
      inputs: [],
      sheet: null,
      files: [],
      notes: [],
      failures: [{ path: into ?? out, message }],
    };
  });
  if (json) session.streams.out(fillJson(result));
  else show(result, session, texts);
  return result.failures.length > 0 ? 2 : 0;
}

async function fill(type: ApplicationType, session: Session, texts: FillTexts): Promise<FillResult> {
  const { out = '', force } = session.options;
  requireName(session, texts);
  const target = targetOf(type, session, texts);
  const { given, notes, failures } = await readAll(type, target, session, texts);
  const { rows, notes: more } = fillRows(
    type,
    given.map(({ input }) => input),
    target.institution,
  );
  for (const { input, note } of more)
    notes.push({ path: given[input]?.path ?? '', message: noteText(note, texts) });
  const inputs = given.map(({ path }, index) => ({
    path,
    rows: rows.filter(({ inputs: [first] }) => first === index).length,
  }));
  if (rows.length === 0) return { type, inputs, sheet: null, files: [], notes, failures };
  const { bytes, firstRow, unplaced } = withRows(target, rows, session);
  if (unplaced.length > 0) notes.push({ path: out, message: texts.unplaced(unplaced) });
  const check = await checkedSheet(out, bytes, target, session);
  const file = writeCopy(out, bytes, rows.length, force);
  const sheet = { name: target.sheet.name, firstRow, ...check };
  return { type, inputs, sheet, files: [file], notes, failures };
}

interface Given {
  readonly given: readonly { readonly path: string; readonly input: FillInput }[];
  readonly notes: FillRemark[];
  readonly failures: FillRemark[];
}

async function readAll(
  type: ApplicationType,
  { institution }: Target,
  { operands, texts: general, language }: Session,
  texts: FillTexts,
): Promise<Given> {
  const inspect = await inspectTextsOf(language);
  const given: { path: string; input: FillInput }[] = [];
  const notes: FillRemark[] = [];
  const failures: FillRemark[] = [];
  for (const path of operands) {
    try {
      const bytes = path === STANDARD ? await readStandardInput() : readFileSync(path);
      const input = await readFillInput(bytes, path === STANDARD ? '' : basename(path), type, institution);
      given.push({ path, input });
      for (const problem of input.problems)
        failures.push({ path, message: problemText(problem, texts, inspect) });
      for (const note of input.notes) notes.push({ path, message: noteText(note, texts) });
    } catch (error) {
      failures.push({ path, message: sentenceOf(error)(general) });
    }
  }
  return { given, notes, failures };
}

function show(result: FillResult, { options, texts: general, streams }: Session, texts: FillTexts): void {
  const { inputs, sheet, files, notes, failures } = result;
  const nameOf = (path: string): string => general.sourceName(path, null);
  const remarks = options.quiet ? failures : [...failures, ...notes];
  for (const { path, message } of remarks) streams.err(`${visible(`${nameOf(path)}: ${message}`)}\n`);
  if (options.quiet) return;
  const lines = inputs.map(({ path, rows }) => texts.rowsOf(nameOf(path), rows));
  const [file] = files;
  if (sheet && file)
    lines.push(
      texts.written(file.path, sheet.name, file.records, sheet.firstRow),
      texts.check(sheet, file.path),
    );
  else if (inputs.length > 0 || failures.length === 0) lines.push(texts.noRows);
  if (lines.length > 0) streams.out(`${lines.map(visible).join('\n')}\n`);
}
