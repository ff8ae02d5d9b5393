import { dirname } from 'node:path';
import { encodeFile, type PlannedFile, planFiles, type RecordSet } from '@upki-tsv/core';
import { type CheckedSource, Checking, countOf, mergedSet } from '../check/checking.ts';
import { type Options, STANDARD } from '../command-line/args.ts';
import { NameRegistry, pathKey, seriesName, sourceName } from '../output/names.ts';
import { Transaction } from '../output/transaction.ts';
import { writeFile } from '../output/write.ts';
import type { WrittenFile } from '../report/report.ts';
import { InputRun, type Invocation, reporterFor } from '../run/invocation.ts';
import { UserError } from '../source/failure.ts';
import type { LoadedInput, Source } from '../source/source.ts';

/** Sources whose records go into one series of files: one, or with `--merge` all of a type. */
interface Series {
  readonly sources: readonly CheckedSource[];
  /** The sheet's name where file names must hold it. */
  readonly sheet: string | null;
}

/** `upki-tsv convert FILE… [--out DIR]` */
export async function runConvert(invocation: Invocation): Promise<number> {
  const run = new InputRun(invocation, await reporterFor(invocation, 'convert'));
  const certificates = await run.certificates();
  if (!certificates) return run.end();
  const checking = new Checking({ certificates, purpose: 'convert' });
  const exporter = new Exporter(invocation, run);
  if (invocation.options.merge) {
    const inputs: LoadedInput[] = [];
    await run.each(async (input) => void inputs.push(input));
    const series = byType(await checking.checkMerged(inputs, invocation.texts));
    await exporter.writeAll(series.map((sources) => ({ sources, sheet: null })));
  } else if (invocation.options.out === STANDARD) {
    const all: Series[] = [];
    await run.each(async (input) => void all.push(...(await seriesOf(input, checking))));
    await exporter.writeAll(all);
  } else {
    await run.each(async (input) => exporter.writeAll(await seriesOf(input, checking)));
  }
  return run.end();
}

async function seriesOf(input: LoadedInput, checking: Checking): Promise<Series[]> {
  const all = await checking.check(input);
  return all.map((checked) => {
    const { set, sheet } = checked.source;
    const repeated = input.sources.filter((other) => other.set.type === set.type).length > 1;
    return { sources: [checked], sheet: repeated ? sheet : null };
  });
}

function byType(all: readonly CheckedSource[]): CheckedSource[][] {
  const types = new Map<string, CheckedSource[]>();
  for (const checked of all) {
    const { type } = checked.source.set;
    const same = types.get(type);
    if (same) same.push(checked);
    else types.set(type, [checked]);
  }
  return [...types.values()];
}

/** Files between which signals are looked at and progress is shown. */
const BREATH = 50;

class Exporter {
  readonly #options: Options;
  readonly #invocation: Invocation;
  readonly #run: InputRun;
  readonly #names = new NameRegistry();
  readonly #inputs: ReadonlySet<string>;
  /** Why nothing at all is written. */
  #refusal: UserError | undefined;

  constructor(invocation: Invocation, run: InputRun) {
    this.#invocation = invocation;
    this.#options = invocation.options;
    this.#run = run;
    this.#inputs = new Set(invocation.operands.map(pathKey));
  }

  /** Writes the files of each series without errors, and reports its sources. To standard output goes one file at most. */
  async writeAll(all: readonly Series[]): Promise<void> {
    if (this.#options.out === STANDARD) {
      const count = all.reduce(
        (sum, { sources }) => sum + (hasErrors(sources) ? 0 : planFiles(setOf(sources)).length),
        0,
      );
      if (count > 1) this.#refusal = new UserError((texts) => texts.output.oneToStandardOutput(count));
    }
    for (const series of all) await this.#write(series);
    const path = all[0]?.sources[0]?.source.path;
    if (this.#refusal && path !== undefined) this.#run.failure({ path, sentence: this.#refusal.sentence });
  }

  async #write({ sources, sheet }: Series): Promise<void> {
    const first = sources[0]?.source;
    if (!first) return;
    const heldBack = hasErrors(sources);
    let files: readonly WrittenFile[] = [];
    if (!heldBack && !this.#refusal) {
      await this.#run.attempt(first.path, async () => {
        files = await this.#files(first, sheet, setOf(sources));
      });
    }
    for (const { source, findings } of sources) {
      const errors = countOf(findings, 'error');
      const own = source === first;
      this.#run.source({
        source,
        findings,
        errors,
        warnings: findings.length - errors,
        files: own ? files : [],
        heldBack,
        ...(sources.length > 1 && { mergedWith: first }),
      });
    }
  }

  async #files(first: Source, sheet: string | null, set: RecordSet): Promise<WrittenFile[]> {
    const { out, prefix, force } = this.#options;
    const plan = planFiles(set);
    if (out === STANDARD) return this.#toStandardOutput(set, plan);
    const paths = this.#names.take(
      out ?? dirname(first.path),
      seriesName(prefix ?? sourceName(first.path), sheet),
      plan.map(({ suffix }) => suffix),
    );
    const transaction = new Transaction(force);
    const written: WrittenFile[] = [];
    try {
      for (const [index, file] of plan.entries()) {
        const path = paths[index] ?? '';
        if (this.#inputs.has(pathKey(path))) throw new UserError((texts) => texts.output.isInput(path));
        const bytes = await encodeFile(set, file);
        transaction.stage(path, bytes);
        written.push({ path, records: file.records.length, bytes: bytes.length });
        if (index % BREATH === BREATH - 1) {
          this.#run.progress.step(this.#invocation.texts.report.writing(index + 1, plan.length));
          await new Promise(setImmediate);
        }
      }
      transaction.commit();
      return written;
    } finally {
      transaction.rollback();
    }
  }

  async #toStandardOutput(set: RecordSet, plan: readonly PlannedFile[]): Promise<WrittenFile[]> {
    const written: WrittenFile[] = [];
    for (const file of plan) {
      const bytes = await encodeFile(set, file);
      writeFile(STANDARD, bytes, false);
      written.push({ path: STANDARD, records: file.records.length, bytes: bytes.length });
    }
    return written;
  }
}

const setOf = (sources: readonly CheckedSource[]): RecordSet =>
  mergedSet(sources.map(({ source }) => source));

const hasErrors = (sources: readonly CheckedSource[]): boolean =>
  sources.some(({ findings }) => countOf(findings, 'error') > 0);
