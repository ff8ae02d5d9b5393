import { type Finding, rewriteTsv } from '@upki-tsv/core';
import type { SheetPatch } from '@upki-tsv/workbook/patch';
import { Checking, countOf, mergedSet } from '../check/checking.ts';
import { Corrections } from '../copy/corrections.ts';
import { reread } from '../copy/reread.ts';
import { requireCopyName, writeCopy } from '../copy/write.ts';
import { visible } from '../render/visible.ts';
import { InputRun, type Invocation, loadOptionsOf, reporterFor } from '../run/invocation.ts';
import type { Original, Source } from '../source/source.ts';

/** `upki-tsv fix FILE --out FILE` */
export async function runFix(invocation: Invocation): Promise<number> {
  const { out = '', all, force } = invocation.options;
  const run = new InputRun(invocation, await reporterFor(invocation, 'fix'));
  const certificates = await run.certificates();
  if (!certificates) return run.end();
  const checking = new Checking({ certificates, purpose: 'check' });
  await run.each(async (input) => {
    const [first] = input.sources;
    if (!first) return;
    requireCopyName(input.path, first.original, out);
    const corrections = new Corrections(all);
    const sources = await checking.prepare(input, corrections.prepare);
    const corrected = await checking.check({ ...input, sources });
    const bytes = await correctedCopy(first.original, sources, corrections, invocation);
    const copy = await reread(input, bytes, loadOptionsOf(invocation.options));
    for (const { source, findings } of await checking.check(copy)) {
      const errors = countOf(findings, 'error');
      const checked = corrected.find(({ source: { sheet } }) => sheet === source.sheet);
      const before = checked?.source;
      const { applied, missing } = before ? corrections.in(source, before) : { applied: [], missing: [] };
      const notApplied = Math.max(missing.length, corrections.leftOver(findings));
      run.source({
        source,
        findings,
        errors,
        warnings: findings.length - errors,
        files: [],
        applied,
        cured: curedIn(findings, checked?.findings ?? []),
        notApplied,
      });
    }
    const records = sources.reduce((count, { set }) => count + set.records.length, 0);
    run.copied(input.path, writeCopy(out, bytes, records, force));
  });
  return run.end();
}

/** Findings on the whole file whose rule finds nothing in the copy. */
const curedIn = (after: readonly Finding[], before: readonly Finding[]): Finding[] =>
  before.filter(({ rule, at }) => at.record === null && !after.some((finding) => finding.rule === rule));

async function correctedCopy(
  original: Original,
  sources: readonly Source[],
  corrections: Corrections,
  invocation: Invocation,
): Promise<Uint8Array> {
  if (original.kind === 'workbook') {
    const { patchedCopy } = await import('../copy/workbook.ts');
    return patchedCopy(
      original.workbook,
      sources.flatMap((source) => textsOf(source, corrections)),
      invocation,
    );
  }
  const { texts, streams } = invocation;
  const set = mergedSet(sources);
  const { bytes, encoding, kept } = await rewriteTsv(original.bytes, original.tsv, set);
  if (kept.length > 0) streams.err(`${visible(texts.output.kept(kept.length))}\n`);
  if (encoding === 'utf-8') streams.err(`${visible(texts.output.stillUtf8)}\n`);
  return bytes;
}

function textsOf(source: Source, corrections: Corrections): SheetPatch[] {
  if (source.original.kind !== 'workbook') return [];
  const texts = corrections.of(source).flatMap(({ row, item, after }) => {
    const column = source.columns?.get(item);
    return column === undefined ? [] : [{ row, column, text: after }];
  });
  return texts.length === 0 ? [] : [{ sheet: source.original.sheet, texts }];
}
