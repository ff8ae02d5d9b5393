import { type ApplicationType, CURRENT_EDITION, type Language } from '@upki-tsv/core';
import { version } from '../../package.json';
import { cellOf } from '../source/cell.ts';
import type { Texts } from '../texts/index.ts';
import { type JsonFinding, jsonFinding } from './json-finding.ts';
import { jsonPieces, LazyArray } from './json-text.ts';
import type { Failure, Reporter, SourceReport, WrittenFile } from './report.ts';

export interface JsonSource {
  readonly path: string;
  readonly sheet: string | null;
  readonly type: ApplicationType;
  readonly records: number;
  readonly findings: readonly JsonFinding[];
  /** Values that `fix` changed. */
  readonly applied?: readonly JsonChange[];
  /** Findings on the whole file that the copy has no more: what was wrong with encoding, line ends, empty lines. */
  readonly cured?: readonly { readonly rule: string; readonly message: string }[];
  /** How many fixes that were asked for could not be written; absent where all could. */
  readonly notApplied?: number;
  readonly files: WrittenFile[];
}

interface JsonChange {
  readonly record: number;
  readonly row: number;
  readonly item: number;
  readonly cell: string | null;
  readonly before: string;
  readonly after: string;
  readonly rules: readonly string[];
}

/** Collects results and writes them as one document at the end. */
export class JsonReporter implements Reporter {
  readonly #write: (text: string) => void;
  readonly #texts: Texts;
  readonly #language: Language;
  readonly #reports: { readonly report: SourceReport; readonly files: WrittenFile[] }[] = [];
  readonly #failures: { path: string; message: string }[] = [];

  constructor(write: (text: string) => void, texts: Texts, language: Language) {
    this.#write = write;
    this.#texts = texts;
    this.#language = language;
  }

  input(): void {}

  source(report: SourceReport): void {
    this.#reports.push({ report, files: [...report.files] });
  }

  copied(input: string, file: WrittenFile): void {
    this.#reports.find(({ report }) => report.source.path === input)?.files.push(file);
  }

  failure({ path, sentence }: Failure): void {
    this.#failures.push({ path, message: sentence(this.#texts) });
  }

  end(status: number): void {
    const document = {
      tool: 'upki-tsv',
      version,
      edition: CURRENT_EDITION.id,
      ok: status === 0,
      sources: this.#reports.map(({ report, files }) => this.#source(report, files)),
      failures: this.#failures,
    };
    let text = '';
    for (const piece of jsonPieces(document)) {
      text += piece;
      if (text.length < CHUNK) continue;
      this.#write(text);
      text = '';
    }
    this.#write(`${text}\n`);
  }

  /** With findings that are made as they are written: a sheet that is all wrong has hundreds of megabytes of them. */
  #source(report: SourceReport, files: readonly WrittenFile[]) {
    const findings = new LazyArray(() =>
      mapped(report.findings, (finding) => jsonFinding(report.source, finding, this.#language)),
    );
    return { ...jsonSource({ ...report, findings: [] }, this.#language), findings, files };
  }
}

/** Characters that are written at once. */
const CHUNK = 1 << 16;

function* mapped<V, W>(values: Iterable<V>, each: (value: V) => W): Generator<W> {
  for (const value of values) yield each(value);
}

/** One source with its findings, as it stands in a document. */
export const jsonSource = (
  { source, findings, files, applied, cured = [], notApplied = 0 }: SourceReport,
  language: Language,
): JsonSource => ({
  path: source.path,
  sheet: source.sheet,
  type: source.set.type,
  records: source.set.records.length,
  findings: findings.map((finding) => jsonFinding(source, finding, language)),
  ...(applied && {
    applied: applied.map((change) => ({ ...change, cell: cellOf(source, change.item, change.row) })),
  }),
  ...(cured.length > 0 && {
    cured: cured.map((finding) => {
      const { rule, message } = jsonFinding(source, finding, language);
      return { rule, message };
    }),
  }),
  ...(notApplied > 0 && { notApplied }),
  files: [...files],
});
