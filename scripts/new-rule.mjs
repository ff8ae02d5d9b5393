// Makes the two files of a new rule: `npm run new-rule NAME [THEME] [KIND]`. They compile and their examples run; what
// stands in 【】 or [] is to be replaced, and a test fails while it is not.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ruleFiles } from './generate-rules.mjs';

const rulesFolder = fileURLToPath(new URL('../packages/core/src/rules', import.meta.url));

const TEXTS = `  severity: 'warning',
  // Where the manual says it: no source, and its name in a demand of manual/editions/2.18-demands/.
  source: PRACTICE,
  title: { ja: '【見出し】', en: '[title]' },
  why: { ja: '【理由】。', en: '[reason].' },`;

const message = (/** @type {{ pattern: string, ja: string, en: string }} */ params) => `  message: {
    ja: (${params.pattern}) => \`【${params.ja}】。\`,
    en: (${params.pattern}) => \`[${params.en}].\`,
  },`;

const VALUE = {
  pattern: '{ value }',
  ja: `「\${value}」のどこが違い、何を書けばよいか`,
  en: `What is wrong with “\${value}”, and what to write instead`,
};

/**
 * What a rule of each kind begins as: it finds its own name, which no application holds.
 * @type {Readonly<Record<string, (name: string) => { imports: string, params: string, body: string, bad: string }>>}
 */
const KINDS = {
  row: (name) => ({
    imports: 'hasField, rowRule',
    params: '{ value: string }',
    body: `  phase: 'value',
  field: 'adminUnit',
  needs: ['adminUnit'],
${TEXTS}
${message(VALUE)}
  applies: hasField('adminUnit'),
  check: (row) => {
    const value = row.text('adminUnit');
    return value === '${name}' ? { params: { value } } : undefined;
  },`,
    bad: `{ type: 'server-issue', values: { adminUnit: '${name}' }, params: { value: '${name}' } }`,
  }),
  field: (name) => ({
    imports: 'fieldRule',
    params: '{ value: string }',
    body: `  // Not asked of plain text whose characters and size are right and that nothing stands round.
  looksAt: 'form',
${TEXTS}
${message(VALUE)}
  applies: ({ id }) => id === 'adminUnit',
  check: ({ text }) => (text === '${name}' ? { params: { value: text } } : undefined),`,
    bad: `{ type: 'server-issue', values: { adminUnit: '${name} ' }, params: { value: '${name}' } }`,
  }),
  group: (name) => ({
    imports: 'groupRule, hasField',
    params: '{ first: number }',
    body: `  field: 'adminUnit',
${TEXTS}
${message({
  pattern: '{ first }',
  ja: `\${first}行目と何が重なり、どう直せばよいか`,
  en: `What this shares with row \${first}, and what to write instead`,
})}
  applies: hasField('adminUnit'),
  key: (row) => (row.text('adminUnit') === '${name}' ? '${name}' : undefined),
  check: (_, first) => ({ params: { first: first.row } }),`,
    bad: `{
      type: 'server-issue',
      values: { adminUnit: '${name}' },
      earlier: [{ type: 'server-issue', values: { adminUnit: '${name}' } }],
      params: { first: 2 },
    }`,
  }),
  file: (name) => ({
    imports: 'fileRule',
    params: '{ count: number }',
    body: `  section: 'tsv-file',
${TEXTS}
${message({
  pattern: '{ count }',
  ja: `\${count}件のどこが違い、どう直せばよいか`,
  en: `What is wrong with these \${count} records, and what to do`,
})}
  check: ({ records }) => {
    const count = records.filter(({ values }) => values.includes('${name}')).length;
    return count > 0 ? { params: { count } } : undefined;
  },`,
    bad: `{ type: 'server-issue', values: { adminUnit: '${name}' }, params: { count: 1 } }`,
  }),
};

/**
 * Writes the rule and its examples.
 * @param {{ name: string | undefined, theme?: string | undefined, kind?: string | undefined, folder?: string }} options by default the theme
 * is the one that the name begins with, else item
 * @returns {string[]} their paths
 * @throws where the name, the theme or the kind is none, or the name is taken
 */
export function newRule({ name, theme: asked, kind = 'row', folder = rulesFolder }) {
  if (name === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name)) {
    throw new RangeError(
      'A rule is named by the fact that it requires, in small letters: csr-key, dns-name-count.',
    );
  }
  const themes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'parts')
    .map((entry) => entry.name);
  const first = name.slice(0, name.indexOf('-'));
  const theme = asked ?? (themes.includes(first) ? first : 'item');
  if (!themes.includes(theme)) throw new RangeError(`A theme is one of ${themes.join(', ')}.`);
  const begun = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!begun) throw new RangeError(`A kind is one of ${Object.keys(KINDS).join(', ')}.`);
  const taken = ruleFiles(folder).find((path) => path.endsWith(`/${name}.ts`));
  if (taken) throw new RangeError(`There is a rule ${name} already: rules/${taken}.`);
  const { imports, params, body, bad } = begun(name);
  const rule = join(folder, theme, `${name}.ts`);
  const examples = join(folder, theme, `${name}.examples.ts`);
  const paths = [rule, examples];
  if (paths.some((path) => existsSync(path))) throw new RangeError(`rules/${theme}/${name} exists already.`);
  writeFileSync(
    rule,
    `import { ${imports} } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default ${kind}Rule<${params}>({
${body}
});
`,
  );
  writeFileSync(
    examples,
    `import type { ExamplesOf } from '../example.ts';
import type rule from './${name}.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [
    ${bad},
  ],
} satisfies ExamplesOf<typeof rule>;
`,
  );
  return paths;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { theme: { type: 'string' }, kind: { type: 'string' } },
  });
  try {
    // npm keeps the names of options to itself where no `--` stands before them: `NAME --theme THEME` comes as NAME THEME.
    const [name, theme = values.theme, kind = values.kind] = positionals;
    for (const path of newRule({ name, theme, kind })) console.log(path);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
