import { check } from '@upki-tsv/core';
import { bulkApplications } from '../../scripts/examples/records.mjs';

const records = bulkApplications(Number(process.argv[2]))['client-issue'].map(
  (/** @type {import('../../scripts/examples/records.mjs').Row} */ record, index) => ({
    row: index + 2,
    values: Array.from({ length: 15 }, (_, item) => String(record[item + 1] ?? '')),
  }),
);
/** @type {import('@upki-tsv/core').RecordSet} */
const set = { type: 'client-issue', origin: 'sheet', records };
check({ ...set, records: records.slice(0, 500) });
const start = performance.now();
const { errors } = check(set);
if (errors > 0) throw new Error('the records are not clean');
console.log(performance.now() - start);
