import { PRIVATE_KEY_REFUSED, type PrivateKeyForm } from '@upki-tsv/core';
import { WorkbookError } from '@upki-tsv/workbook';
import { type FailedFile, type InspectedFile, inspectJson } from '../inspect/json.ts';
import { type Content, isDelivered, statusOf } from '../inspect/parts.ts';
import { inspectFile } from '../inspect/read.ts';
import { contentLines } from '../inspect/render.ts';
import { type InspectTexts, inspectTextsOf } from '../inspect/texts/index.ts';
import type { InspectView } from '../inspect/view.ts';
import { styleFor } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import type { Invocation } from '../run/invocation.ts';
import { sentenceOf } from '../source/failure.ts';

/**
 * `upki-tsv inspect FILE…`
 * @returns 0 where everything was told, 1 where a private key lies about, 2 where something could not be told or read
 */
export async function runInspect(invocation: Invocation): Promise<number> {
  const { operands, options, language, streams } = invocation;
  const texts = await inspectTextsOf(language);
  const style = styleFor(process.stdout.isTTY === true, process.env);
  const view: InspectView = { texts, general: invocation.texts, language, style, now: Date.now() };
  const files: InspectedFile[] = [];
  const failures: FailedFile[] = [];
  let status = 0;
  for (const path of operands) {
    const name = invocation.texts.sourceName(path, null);
    try {
      const content = await inspectFile(path, {
        showPins: options.showPins,
        ...(options.type && { type: options.type }),
      });
      const own = statusOf(content);
      const key = strayKey(content);
      const message = key && PRIVATE_KEY_REFUSED[key][language];
      status = Math.max(status, own);
      if (message !== undefined) streams.err(`${visible(name)}: ${message}\n`);
      if (options.json) files.push({ path, content, ...(message !== undefined && { message }) });
      else if (!options.quiet || own > 0) streams.out(`${contentLines(name, content, view).join('\n')}\n\n`);
    } catch (error) {
      status = 2;
      const message = failureText(error, invocation, texts);
      if (options.json) failures.push({ path, message });
      else streams.err(`${visible(`${name}: ${message}`)}\n`);
    }
  }
  if (options.json) streams.out(inspectJson(files, failures, status === 0, language));
  return status;
}

/** The form of a private key that is not one of the P12 files that the service delivers. */
function strayKey(content: Content): PrivateKeyForm | undefined {
  const held =
    'entries' in content
      ? content.entries.flatMap((entry) => (isDelivered(entry.content) ? [] : [entry.content]))
      : [content];
  const form = held.flatMap((each) => (each.kind === 'private-key' ? [each.form] : []))[0];
  return form === 'beside-data' ? 'key' : form;
}

function failureText(error: unknown, invocation: Invocation, texts: InspectTexts): string {
  if (!(error instanceof WorkbookError)) return sentenceOf(error)(invocation.texts);
  const { reason } = error;
  return texts.archive(reason === 'encrypted' || reason === 'too-large' ? reason : 'damaged');
}
