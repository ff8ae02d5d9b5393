// Makes the entry of a new type of application: `npm run new-format ID`. It compiles, and is recognised, checked, exported and
// documented from then on; what stands in 【】 or [] is to be replaced.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const editions = fileURLToPath(new URL('../packages/core/src/manual/editions/', import.meta.url));
const END = '] as const;\n';

const entryOf = (/** @type {string} */ id) => `  defineFormat({
    // What is applied for: a group of its own, or one that stands above.
    ...OF_ACME,
    id: '${id}',
    operation: { ja: '【操作 ${id}】', en: '[operation ${id}]' },
    title: { ja: '【題名 ${id}】', en: '[title ${id}]' },
    sheetName: { ja: '【${id}】', en: '[${id}]' },
    dn: ACME_DN_FORM,
    hints: [],
    // True where a TSV of nothing but such records is told by which of their items are filled in.
    looksLike: () => false,
    // A sound record, by field.
    sample: { subjectDn: SERVER.subjectDn, acmeAccount: ACCOUNT, adminMail: SERVER.adminMail },
    // In their order; BLANK for one that is left blank.
    items: [
      f.acmeServerDn,
      BLANK,
      f.acmeAccount,
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      BLANK,
      f.adminMailRequired,
      BLANK,
      BLANK,
      BLANK,
    ],
  }),
`;

/**
 * Adds the entry at the end of the formats of the later edition.
 * @param {string | undefined} id
 * @param {string} folder that of the editions
 * @returns {string} the path of the file that has it
 * @throws where the id is none, or taken
 */
export function newFormat(id, folder = editions) {
  if (id === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id))
    throw new RangeError(
      'A type is named by what is applied for and what is done, in small letters: server-issue.',
    );
  const path = `${folder}later.ts`;
  const sources = [path, `${folder}2.18.ts`].map((each) => readFileSync(each, 'utf8'));
  if (sources.some((source) => source.includes(`id: '${id}'`)))
    throw new RangeError(`There is a type ${id} already.`);
  const [source = ''] = sources;
  const end = source.lastIndexOf(END);
  writeFileSync(path, source.slice(0, end) + entryOf(id) + source.slice(end));
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(newFormat(process.argv[2]));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
