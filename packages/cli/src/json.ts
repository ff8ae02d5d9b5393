import {
  type ApplicationType,
  type Change,
  CURRENT_EDITION,
  formatOf,
  type Language,
  type Severity,
} from '@upki-tsv/core';
import { version } from '../package.json';
import { cellOf } from './cell.ts';
import { messageWith } from './message.ts';
import type { Failure, PlacedFinding, Reporter, SourceReport, WrittenFile } from './report.ts';
import type { Source } from './source/source.ts';
import type { Texts } from './texts/index.ts';

interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly record: number | null;
  readonly row: number | null;
  readonly item: number | null;
  readonly cell: string | null;
  readonly citation: string | null;
  readonly decisions: readonly string[];
  readonly fix: { readonly safe: boolean; readonly changes: readonly Change[] } | null;
}

interface JsonSource {
  readonly path: string;
  readonly sheet: string | null;
  readonly type: ApplicationType;
  readonly records: number;
  readonly findings: readonly JsonFinding[];
  /** Values that `fix` changed. */
  readonly applied?: readonly JsonChange[];
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
  readonly #sources: JsonSource[] = [];
  readonly #failures: { path: string; message: string }[] = [];

  constructor(write: (text: string) => void, texts: Texts, language: Language) {
    this.#write = write;
    this.#texts = texts;
    this.#language = language;
  }

  input(): void {}

  source({ source, findings, files, applied }: SourceReport): void {
    this.#sources.push({
      path: source.path,
      sheet: source.sheet,
      type: source.set.type,
      records: source.set.records.length,
      findings: findings.map((placed) => this.#finding(source, placed)),
      ...(applied && {
        applied: applied.map((change) => ({ ...change, cell: cellOf(source, change.item, change.row) })),
      }),
      files: [...files],
    });
  }

  copied(input: string, file: WrittenFile): void {
    this.#sources.find(({ path }) => path === input)?.files.push(file);
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
      sources: this.#sources,
      failures: this.#failures,
    };
    this.#write(`${JSON.stringify(document, null, 2)}\n`);
  }

  #finding(source: Source, placed: PlacedFinding): JsonFinding {
    const { rule, severity, at, citation, decisions, fix } = placed.finding;
    return {
      rule,
      severity,
      message: messageWith(placed, this.#texts, this.#language),
      record: at.record,
      row: at.row,
      item: at.item,
      cell: cellOf(source, at.item, at.row),
      citation,
      decisions,
      fix: fix && at.item !== formatOf(source.set.type).itemOf.pin ? fix : null,
    };
  }
}
