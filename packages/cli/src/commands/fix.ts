import { rewriteTsv } from '@upki-tsv/core';
import { type CheckedSource, Checking, countOf } from '../checking.ts';
import { Corrections } from '../copy/corrections.ts';
import { requireCopyName, writeCopy } from '../copy/write.ts';
import { visible } from '../render/visible.ts';
import { InputRun, reporterFor, type Session } from '../session.ts';
import type { SheetPatch } from '../workbook/patch/index.ts';

/** `upki-tsv fix FILE --out FILE` */
export async function runFix(session: Session): Promise<number> {
  const { out = '', all, force } = session.options;
  const run = new InputRun(session, await reporterFor(session, 'fix'));
  const certificates = await run.certificates();
  if (!certificates) return run.end();
  const checking = new Checking({ certificates, purpose: 'check' });
  await run.each(async (input) => {
    requireCopyName(input.path, out);
    const corrections = new Corrections(all);
    const checked = await checking.check(input, corrections.prepare);
    const bytes = await correctedCopy(checked, corrections, session);
    for (const { source, findings } of checked) {
      const errors = countOf(findings, 'error');
      const warnings = findings.length - errors;
      run.source({ source, findings, errors, warnings, files: [], applied: corrections.of(source) });
    }
    if (!bytes) return;
    const records = checked.reduce((count, { source }) => count + source.set.records.length, 0);
    run.copied(input.path, writeCopy(out, bytes, records, force));
  });
  return run.end();
}

/** Undefined where there is nothing to make a copy of. */
async function correctedCopy(
  checked: readonly CheckedSource[],
  corrections: Corrections,
  session: Session,
): Promise<Uint8Array | undefined> {
  const original = checked[0]?.source.original;
  if (original?.kind === 'workbook') {
    const { patchedCopy } = await import('../copy/workbook.ts');
    return patchedCopy(
      original.workbook,
      checked.flatMap(({ source }) => textsOf(source, corrections)),
      session,
    );
  }
  if (original?.kind !== 'tsv' || !checked[0]) return undefined;
  const { texts, streams } = session;
  const { bytes, encoding, kept } = await rewriteTsv(original.bytes, original.tsv, checked[0].source.set);
  if (kept.length > 0) streams.err(`${visible(texts.output.kept(kept.length))}\n`);
  if (encoding === 'utf-8') streams.err(`${visible(texts.output.stillUtf8)}\n`);
  return bytes;
}

function textsOf(source: CheckedSource['source'], corrections: Corrections): SheetPatch[] {
  if (source.original.kind !== 'workbook') return [];
  const texts = corrections.of(source).flatMap(({ row, item, after }) => {
    const column = source.columns?.get(item);
    return column === undefined ? [] : [{ row, column, text: after }];
  });
  return texts.length === 0 ? [] : [{ sheet: source.original.sheet, texts }];
}
