import { type Finding, ruleOf } from '@upki-tsv/core';
import type { Failure, Reporter, SourceReport, WrittenFile } from '../report/report.ts';
import type { LoadedInput, Source } from '../source/source.ts';
import { changeLine, findingLines, type View } from './finding.ts';
import { visible } from './visible.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** A sheet that is all wrong has more lines than one text should hold. */
const LINES_AT_ONCE = 1000;

/** What the results are of. */
export type Purpose = 'check' | 'convert' | 'fix';

/** Writes results for people as they come: findings by sheet and row, files, a summary at the end. */
export class HumanReporter implements Reporter {
  readonly #streams: Streams;
  readonly #view: View;
  readonly #purpose: Purpose;
  readonly #counts = { records: 0, errors: 0, warnings: 0, failures: 0 };
  #files = 0;

  constructor(streams: Streams, view: View, purpose: Purpose) {
    this.#streams = streams;
    this.#view = view;
    this.#purpose = purpose;
  }

  input({ path, sources, skipped, failures }: LoadedInput): void {
    const { texts, style, quiet } = this.#view;
    if (quiet) return;
    const lines: string[] = [];
    if (skipped.length > 0) lines.push(style.dim(visible(texts.report.skipped(skipped))));
    if (failures.length === 0 && sources.every(({ set }) => set.records.length === 0)) {
      lines.push(visible(texts.report.allEmpty(texts.sourceName(path, null))));
    }
    if (lines.length > 0) this.#print(lines);
  }

  source(report: SourceReport): void {
    const { source, findings } = report;
    this.#counts.records += source.set.records.length;
    this.#counts.errors += report.errors;
    this.#counts.warnings += report.warnings;
    this.#files += report.files.length;
    const { texts, style, quiet } = this.#view;
    const shown = quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
    if (quiet && shown.length === 0) return;
    const how = texts.report.typeBy[source.typeBy];
    const notes = [how, source.leftOut > 0 ? texts.report.leftOut(source.leftOut) : ''].filter(Boolean);
    const name = texts.report.source(nameOf(source, this.#view), source.set.type, source.set.records.length);
    const lines = [style.bold(name) + (notes.length > 0 ? style.dim(`  ${notes.join(', ')}`) : '')];
    // What a missing column may be called is of interest only where one is missing.
    const isPartly = findings.some(({ rule }) => rule === 'column-required');
    if (!quiet && isPartly && source.unused.length > 0)
      lines.push(style.dim(visible(texts.report.unused(source.unused))));
    if (!quiet) lines.push(...this.#changesOf(report));
    let group: number | null | undefined;
    for (const finding of shown) {
      const { row, record } = finding.at;
      if (record !== group) {
        group = record;
        if (lines.length >= LINES_AT_ONCE) this.#streams.out(`${lines.splice(0).join('\n')}\n`);
        lines.push(
          row === null || record === null
            ? texts.report.wholeFile
            : texts.report.row(row, record, source.sheet !== null),
        );
      }
      lines.push(...findingLines(source, finding, this.#view));
    }
    if (!quiet) lines.push(...this.#endOf(report));
    this.#print(lines);
  }

  copied(_: string, { path, records, bytes }: WrittenFile): void {
    const { texts, style, quiet } = this.#view;
    this.#files++;
    if (!quiet) this.#print([style.green(visible(texts.report.written(path, records, bytes)))]);
  }

  failure({ path, sentence }: Failure): void {
    this.#counts.failures++;
    const { texts } = this.#view;
    this.#streams.err(`${visible(`${texts.sourceName(path, null)}: ${sentence(texts)}`)}\n`);
  }

  end(): void {
    const { texts, style, quiet } = this.#view;
    if (quiet) return;
    const parts = [texts.report.summary(this.#counts)];
    if (this.#purpose !== 'check') parts.push(texts.report.files(this.#files));
    const summary = `${parts.join('  ')}  ${style.dim(texts.edition)}`;
    this.#streams.out(`${summary}\n`);
  }

  #endOf({ source, findings, files, errors, mergedWith, heldBack }: SourceReport): string[] {
    const { texts, style } = this.#view;
    if (source.set.records.length === 0 && findings.length === 0) return [texts.report.noRecords];
    if (this.#purpose !== 'convert') return findings.length === 0 ? [texts.report.ok] : [];
    if (files.length > 0) {
      return files.map(({ path, records, bytes }) =>
        style.green(visible(texts.report.written(path, records, bytes))),
      );
    }
    if (errors > 0) return [style.red(texts.report.heldBack)];
    if (!mergedWith) return [];
    const name = nameOf(mergedWith, this.#view);
    if (heldBack) return [style.red(texts.report.heldBackTogether(name))];
    return mergedWith === source ? [] : [texts.report.mergedWith(name)];
  }

  #changesOf({ source, applied, cured = [], notApplied = 0, findings }: SourceReport): string[] {
    const { texts, style, language } = this.#view;
    if (!applied) return [];
    const titlesOf = (findings: readonly Finding[]): string[] =>
      findings.map(({ rule }) => ruleOf(rule)?.title[language] ?? rule);
    const changes = applied.map((change) => changeLine(source, change, this.#view));
    const left = findings.length > 0 ? [style.bold(texts.report.left)] : [];
    const missing = notApplied > 0 ? [style.yellow(texts.report.notChanged(notApplied))] : [];
    const file = cured.length > 0 ? [style.bold(texts.report.cured(titlesOf(cured)))] : [];
    const values =
      applied.length > 0 || file.length === 0 ? [style.bold(texts.report.changed(applied.length))] : [];
    return [...file, ...values, ...changes, ...missing, ...left];
  }

  #print(lines: readonly string[]): void {
    this.#streams.out(`${lines.join('\n')}\n\n`);
  }
}

const nameOf = ({ path, sheet }: Source, { texts }: View): string => visible(texts.sourceName(path, sheet));
