import { allRules, appliesTo, CURRENT_EDITION } from '@upki-tsv/core';
import { version } from '../../package.json';
import { typesOf } from '../command-line/args.ts';
import { nearest } from '../command-line/suggest.ts';
import { ruleLines, rulesTable } from '../render/rules.ts';
import { styleFor } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import { summaryOf } from '../rules/summary.ts';
import type { Invocation } from '../run/invocation.ts';

/** What else is pasted here may be a record, its PIN with it, and is not repeated. */
const LIKE_AN_ID = /^[a-z]{1,20}(?:-[a-z0-9]{1,20}){0,6}$/;

/** `upki-tsv rules [ID]` */
export async function runRules(invocation: Invocation): Promise<number> {
  const { operands, options, texts, language, streams } = invocation;
  const view = {
    texts,
    language,
    style: styleFor(process.stdout.isTTY === true, process.env),
    quiet: options.quiet,
  };
  const [id] = operands;
  const types = typesOf(options.edition);
  if (id === undefined) {
    const rules = allRules()
      .filter(([, rule]) => types.some((type) => appliesTo(rule, type)))
      .map(([each, rule]) => summaryOf(each, rule, language));
    streams.out(options.json ? jsonOf(rules) : `${rulesTable(rules, view).join('\n')}\n`);
    return 0;
  }
  const found = allRules().find(([each]) => each === id);
  if (!found) {
    const ids = allRules().map(([each]) => each);
    const shown = LIKE_AN_ID.test(id) ? id : undefined;
    streams.err(`upki-tsv: ${visible(texts.rules.unknown(shown, nearest(id, ids)))}\n`);
    return 2;
  }
  const { pageOf } = await import('../rules/page.ts');
  const page = await pageOf(...found, language);
  streams.out(options.json ? jsonOf([page]) : `${ruleLines(page, view).join('\n')}\n`);
  return 0;
}

const jsonOf = (rules: readonly object[]): string =>
  `${JSON.stringify({ tool: 'upki-tsv', version, edition: CURRENT_EDITION.id, ok: true, rules }, null, 2)}\n`;
