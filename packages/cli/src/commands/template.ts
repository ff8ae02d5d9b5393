import { extname } from 'node:path';
import { APPLICATION_TYPES, type ApplicationType } from '@upki-tsv/core';
import { writeFile } from '../output/write.ts';
import { visible } from '../render/visible.ts';
import type { Invocation } from '../run/invocation.ts';
import { UserError } from '../source/failure.ts';
import { templateWorkbook } from '../template/index.ts';

/** `upki-tsv template [TYPE…] --out FILE.xlsx` */
export async function runTemplate({
  operands,
  options,
  texts,
  language,
  streams,
}: Invocation): Promise<number> {
  const { out = '', dnParts, force, quiet } = options;
  if (extname(out).toLowerCase() !== '.xlsx') throw new UserError(() => texts.output.templateName(out));
  const types = operands as readonly ApplicationType[];
  const bytes = templateWorkbook(types.length > 0 ? types : APPLICATION_TYPES, { dnParts, language });
  writeFile(out, bytes, force);
  if (!quiet) streams.out(`${visible(texts.output.template(out))}\n`);
  return 0;
}
