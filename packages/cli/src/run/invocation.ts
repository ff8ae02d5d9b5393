import { APPLICATION_TYPES, type KnownCertificate, type Language } from '@upki-tsv/core';
import { type Options, STANDARD } from '../command-line/args.ts';
import { printRows } from '../command-line/rows.ts';
import type { Purpose, Streams } from '../render/human.ts';
import { styleFor } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import {
  type Failure,
  Outcome,
  type Reporter,
  type SourceReport,
  type WrittenFile,
} from '../report/report.ts';
import { sentenceOf } from '../source/failure.ts';
import { loadInput } from '../source/load.ts';
import type { LoadedInput, LoadOptions } from '../source/source.ts';
import type { Texts } from '../texts/index.ts';
import { Progress } from './progress.ts';

/** What every command is given. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Options;
  readonly texts: Texts;
  readonly language: Language;
  readonly streams: Streams;
}

/** One run over inputs: loads them, passes results on, and keeps the exit status. */
export class InputRun {
  readonly progress: Progress;
  readonly #invocation: Invocation;
  readonly #reporter: Reporter;
  readonly #outcome = new Outcome();

  constructor(invocation: Invocation, reporter: Reporter) {
    this.#invocation = invocation;
    this.#reporter = reporter;
    const terminal = process.stderr.isTTY && !invocation.options.quiet;
    this.progress = new Progress(terminal ? invocation.streams.err : undefined);
  }

  /** Does something with each input in turn; one that fails is told and does not keep the others from it. */
  async each(action: (input: LoadedInput) => Promise<void>): Promise<void> {
    const { operands, options, texts } = this.#invocation;
    for (const path of operands) {
      await this.attempt(path, async () => {
        this.progress.step(texts.report.reading(visible(texts.sourceName(path, null))));
        const input = await loadInput(path, loadOptionsOf(options));
        this.progress.clear();
        this.#reporter.input(input);
        if (input.missingRows && !options.quiet) {
          const sentence = texts.input.missingRows(printRows(input.missingRows));
          this.#invocation.streams.err(`${visible(`${texts.sourceName(path, null)}: ${sentence}`)}\n`);
        }
        for (const sentence of input.failures) this.failure({ path, sentence });
        await action(input);
      });
    }
  }

  /** The certificates of `--certificates`; undefined where its folder cannot be read, which is told. */
  async certificates(): Promise<readonly KnownCertificate[] | undefined> {
    const folder = this.#invocation.options.certificates;
    if (folder === undefined) return [];
    const { texts, streams, language } = this.#invocation;
    let found: readonly KnownCertificate[] | undefined;
    await this.attempt(folder, async () => {
      const { readKnownCertificates } = await import('../source/certificates.ts');
      const { certificates, remarks } = await readKnownCertificates(folder);
      const tell = (sentence: string): void => streams.err(`${visible(sentence)}\n`);
      if (remarks.length > 0) {
        const { remarkText } = await import('../source/certificate-remarks.ts');
        for (const remark of remarks) tell(await remarkText(remark, texts, language));
      }
      if (certificates.length === 0) tell(texts.certificates.none(folder));
      found = certificates;
    });
    return found;
  }

  /** Runs an action on a path; its failure is told with the path. */
  async attempt(path: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.failure({ path, sentence: sentenceOf(error) });
    }
  }

  source(report: SourceReport): void {
    this.progress.clear();
    this.#outcome.source(report);
    this.#reporter.source(report);
  }

  copied(input: string, file: WrittenFile): void {
    this.progress.clear();
    this.#reporter.copied(input, file);
  }

  failure(failure: Failure): void {
    this.progress.clear();
    this.#outcome.failure();
    this.#reporter.failure(failure);
  }

  /** The exit status. */
  end(): number {
    this.progress.clear();
    this.#reporter.end(this.#outcome.status);
    return this.#outcome.status;
  }
}

export const loadOptionsOf = ({ type, edition, sheet, rows }: Options): LoadOptions => ({
  ...(type && { type }),
  ...(edition !== undefined && { types: APPLICATION_TYPES }),
  ...(sheet !== undefined && { sheet }),
  ...(rows && { rows }),
});

export async function reporterFor(invocation: Invocation, purpose: Purpose): Promise<Reporter> {
  const { options, texts, language, streams } = invocation;
  if (options.json) {
    const { JsonReporter } = await import('../report/json.ts');
    return new JsonReporter(streams.out, texts, language);
  }
  const { HumanReporter } = await import('../render/human.ts');
  const { isTTY } = options.out === STANDARD ? process.stderr : process.stdout;
  const style = styleFor(isTTY === true, process.env);
  return new HumanReporter(streams, { texts, language, style, quiet: options.quiet }, purpose);
}
