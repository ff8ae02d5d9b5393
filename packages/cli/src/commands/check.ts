import { type CheckedSource, Checking, countOf } from '../check/checking.ts';
import { InputRun, type Invocation, reporterFor } from '../run/invocation.ts';
import { UserError } from '../source/failure.ts';

/** `upki-tsv check FILE… [--mark OUT.xlsx]` */
export async function runCheck(invocation: Invocation): Promise<number> {
  const run = new InputRun(invocation, await reporterFor(invocation, 'check'));
  const certificates = await run.certificates();
  if (certificates) {
    const checking = new Checking({ certificates, purpose: 'check' });
    await run.each(async (input) => {
      const checked = await checking.check(input);
      for (const { source, findings } of checked) {
        const errors = countOf(findings, 'error');
        run.source({ source, findings, errors, warnings: findings.length - errors, files: [] });
      }
      const { mark } = invocation.options;
      if (mark !== undefined) await writeMarked(input.path, mark, checked, invocation, run);
    });
  }
  return run.end();
}

async function writeMarked(
  input: string,
  copy: string,
  checked: readonly CheckedSource[],
  invocation: Invocation,
  run: InputRun,
): Promise<void> {
  const original = checked[0]?.source.original;
  if (original?.kind === 'tsv') throw new UserError((texts) => texts.output.onlyWorkbooks);
  if (!original) return;
  const { requireCopyName, writeCopy } = await import('../copy/write.ts');
  const { marksOf } = await import('../copy/marks.ts');
  const { patchedCopy } = await import('../copy/workbook.ts');
  requireCopyName(input, original, copy);
  const bytes = patchedCopy(
    original.workbook,
    marksOf(checked, invocation.texts, invocation.language),
    invocation,
  );
  const records = checked.reduce((count, { source }) => count + source.set.records.length, 0);
  run.copied(input, writeCopy(copy, bytes, records, invocation.options.force));
}
