// Writes the sample workbooks of examples/. CSRs that are there are kept, so the workbooks come out the same to the byte.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mistakes } from './examples/mistakes.mjs';
import { applications, bulkApplications, SHEET_NAMES } from './examples/records.mjs';
import { workbookOf } from './examples/workbook.mjs';

const folder = new URL('../examples/', import.meta.url);

/** What is written, by file name. */
export async function renderExamples() {
  const { records, expected } = await mistakes();
  const findings = Object.entries(expected).map(([type, each]) => ({
    sheet: SHEET_NAMES[type],
    type,
    findings: each,
  }));
  return new Map([
    ['applications.xlsx', await workbookOf(await applications())],
    ['bulk-1000.xlsx', await workbookOf(bulkApplications(1000))],
    ['mistakes.xlsx', await workbookOf(records)],
    ['mistakes.expected.json', Buffer.from(`${JSON.stringify(findings, null, 2)}\n`)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, bytes] of await renderExamples()) writeFileSync(new URL(name, folder), bytes);
}
