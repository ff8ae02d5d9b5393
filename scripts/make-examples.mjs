// Writes the sample workbooks of examples/. CSRs that are there are kept, so the workbooks come out the same.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mistakes } from './examples/mistakes.mjs';
import { applications, bulkApplications, SHEET_NAMES } from './examples/records.mjs';
import { workbookOf } from './examples/workbook.mjs';

const folder = new URL('../examples/', import.meta.url);
const write = (name, content) => writeFileSync(fileURLToPath(new URL(name, folder)), content);

const { records, expected } = await mistakes();
write('applications.xlsx', await workbookOf(await applications()));
write('bulk-1000.xlsx', await workbookOf(bulkApplications(1000)));
write('mistakes.xlsx', await workbookOf(records));
write(
  'mistakes.expected.json',
  `${JSON.stringify(
    Object.entries(expected).map(([type, findings]) => ({ sheet: SHEET_NAMES[type], type, findings })),
    null,
    2,
  )}\n`,
);
