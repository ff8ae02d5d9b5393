import { decodeBytes } from '@upki-tsv/core';
import { type CheckedSource, Checking } from '../check/checking.ts';
import { STANDARD } from '../command-line/args.ts';
import { explanationsOf } from '../explain/explanation.ts';
import { explainJson, type FailedSource } from '../explain/json.ts';
import { explanationLines } from '../explain/render.ts';
import { explainTextsOf } from '../explain/texts/index.ts';
import { styleFor } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import { type Invocation, loadOptionsOf } from '../run/invocation.ts';
import { sentenceOf } from '../source/failure.ts';
import { loadInput } from '../source/load.ts';

/**
 * `upki-tsv explain TEXT… [--source FILE]`
 * @returns 0 where every answer was recognised, 2 where one was not, there was none, or the source could not be read
 */
export async function runExplain(invocation: Invocation): Promise<number> {
  const { options, texts, language, streams } = invocation;
  const words = await explainTextsOf(language);
  const text = await pastedText(invocation.operands);
  const { checked, failures } = await checkedSource(invocation);
  const explanations = explanationsOf(text, checked, language);
  const isKnown =
    explanations.length > 0 && explanations.every(({ kind }) => kind === 'known' || kind === 'passed');
  const status = isKnown && failures.length === 0 ? 0 : 2;
  for (const { path, message } of failures) {
    if (!options.json) streams.err(`${visible(`${texts.sourceName(path, null)}: ${message}`)}\n`);
  }
  if (options.json) {
    streams.out(explainJson(explanations, failures, status === 0, language));
    return status;
  }
  if (explanations.some(({ kind }) => kind === 'private-key')) {
    streams.err(`upki-tsv: ${texts.input.privateKey('key')}\n`);
    return status;
  }
  if (explanations.length === 0) streams.err(`upki-tsv: ${words.nothing}\n`);
  const style = styleFor(process.stdout.isTTY === true, process.env);
  const lines = explanationLines(explanations, { words, texts, language, style, quiet: options.quiet });
  if (lines.length > 0) streams.out(`${lines.join('\n')}\n`);
  return status;
}

/** The operands as lines, the one that stands for standard input replaced by what comes from there. */
async function pastedText(operands: readonly string[]): Promise<string> {
  if (!operands.includes(STANDARD)) return operands.join('\n');
  const { readStandardInput } = await import('../source/standard-input.ts');
  const { text: input } = await decodeBytes(await readStandardInput());
  return operands.map((operand) => (operand === STANDARD ? input : operand)).join('\n');
}

interface SourceOutcome {
  readonly checked: readonly CheckedSource[] | null;
  readonly failures: readonly FailedSource[];
}

async function checkedSource({ options, texts }: Invocation): Promise<SourceOutcome> {
  const { source: path } = options;
  if (path === undefined) return { checked: null, failures: [] };
  try {
    const input = await loadInput(path, loadOptionsOf(options));
    const checked = await new Checking({ certificates: [], purpose: 'check' }).check(input);
    return { checked, failures: input.failures.map((sentence) => ({ path, message: sentence(texts) })) };
  } catch (error) {
    return { checked: null, failures: [{ path, message: sentenceOf(error)(texts) }] };
  }
}
