import { dirname } from 'node:path';
import { encodeFile, planFiles } from '@upki-tsv/core';
import type { Options } from '../args.ts';
import { type CheckedSource, Checking, countOf, mergedSet } from '../checking.ts';
import { NameRegistry, pathKey, seriesName, sourceName } from '../output/names.ts';
import { Transaction } from '../output/transaction.ts';
import type { WrittenFile } from '../report.ts';
import { InputRun, reporterFor, type Session } from '../session.ts';
import { UserError } from '../source/failure.ts';
import type { Source } from '../source/source.ts';

/** Sources whose records go into one series of files: one, or with `--merge` all of a type. */
type Series = readonly CheckedSource[];

/** `upki-tsv convert FILE… [--out DIR]` */
export async function runConvert(session: Session): Promise<number> {
  const run = new InputRun(session, await reporterFor(session, 'convert'));
  const certificates = await run.certificates();
  if (!certificates) return run.end();
  const checking = new Checking({ certificates, purpose: 'convert' });
  const exporter = new Exporter(session, run);
  if (session.options.merge) {
    const all: CheckedSource[] = [];
    await run.each(async (input) => void all.push(...(await checking.check(input))));
    for (const series of byType(all)) {
      const checked = series.length > 1 ? await checking.checkTogether(series) : series;
      await exporter.write(checked, null);
    }
  } else {
    await run.each(async (input) => {
      for (const checked of await checking.check(input)) {
        const { set, sheet } = checked.source;
        const repeated = input.sources.filter((other) => other.set.type === set.type).length > 1;
        await exporter.write([checked], repeated ? sheet : null);
      }
    });
  }
  return run.end();
}

function byType(all: readonly CheckedSource[]): Series[] {
  const types = new Map<string, CheckedSource[]>();
  for (const checked of all) {
    const { type } = checked.source.set;
    const series = types.get(type);
    if (series) series.push(checked);
    else types.set(type, [checked]);
  }
  return [...types.values()];
}

/** Files between which signals are looked at and progress is shown. */
const BREATH = 50;

class Exporter {
  readonly #options: Options;
  readonly #session: Session;
  readonly #run: InputRun;
  readonly #names = new NameRegistry();
  readonly #inputs: ReadonlySet<string>;

  constructor(session: Session, run: InputRun) {
    this.#session = session;
    this.#options = session.options;
    this.#run = run;
    this.#inputs = new Set(session.operands.map(pathKey));
  }

  /** Writes the files of a series without errors, and reports its sources. */
  async write(series: Series, sheet: string | null): Promise<void> {
    const first = series[0]?.source;
    if (!first) return;
    const hasErrors = series.some(({ findings }) => countOf(findings, 'error') > 0);
    let files: readonly WrittenFile[] = [];
    if (!hasErrors) {
      await this.#run.attempt(first.path, async () => {
        files = await this.#files(
          first,
          sheet,
          series.map(({ source }) => source),
        );
      });
    }
    for (const { source, findings } of series) {
      const errors = countOf(findings, 'error');
      const own = source === first;
      this.#run.source({
        source,
        findings,
        errors,
        warnings: findings.length - errors,
        files: own ? files : [],
        heldBack: hasErrors,
        ...(series.length > 1 && { mergedWith: first }),
      });
    }
  }

  async #files(first: Source, sheet: string | null, sources: readonly Source[]): Promise<WrittenFile[]> {
    const { out, prefix, force } = this.#options;
    const set = mergedSet(sources);
    const plan = planFiles(set);
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
          this.#run.progress.step(this.#session.texts.report.writing(index + 1, plan.length));
          await new Promise(setImmediate);
        }
      }
      transaction.commit();
      return written;
    } finally {
      transaction.rollback();
    }
  }
}
