import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csrOf } from '../../scripts/examples/csrs.mjs';
import { bulkApplications, INSTITUTION, serverRecord } from '../../scripts/examples/records.mjs';
import { workbookOf } from '../../scripts/examples/workbook.mjs';

/**
 * Server records, each with a CSR and key of its own; two of three RSA.
 * @param {number} count
 * @returns {Promise<import('../../scripts/examples/records.mjs').Row[]>}
 */
async function serverRecords(count) {
  const folder = mkdtempSync(join(tmpdir(), 'upki-tsv-csr-'));
  try {
    const template = await serverRecord('www', 0);
    return await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const kind = index % 3 === 2 ? 'ec' : 'rsa';
        const host = `b${index}.rei-u.example.ac.jp`;
        return {
          ...template,
          1: template[1].replace(/^CN=[^,]+/, `CN=${host}`),
          2: kind === 'ec' ? '11' : '3',
          7: await csrOf(folder, host, kind, INSTITUTION),
          11: host,
          13: '',
        };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const serverWorkbook = async (/** @type {number} */ count) =>
  workbookOf({ 'server-issue': await serverRecords(count) });

/** @param {number} count */
export async function serverTsv(count) {
  const lines = (await serverRecords(count)).map((record) =>
    Array.from({ length: 13 }, (_, index) => {
      const value = String(record[index + 1] ?? '');
      return index === 6 ? value.replace(/-----[^-]+-----|\s/g, '') : value;
    }).join('\t'),
  );
  return Buffer.from(`${lines.join('\r\n')}\r\n`.replaceAll(/[^\x00-\x7f]+/g, 'A'), 'ascii');
}

export const bulkWorkbook = (/** @type {number} */ count) => workbookOf(bulkApplications(count));

/**
 * The same, with a user's mail in each row that has no `@` of ASCII.
 * @param {number} count
 */
export function wrongWorkbook(count) {
  const { 'client-issue': records } = bulkApplications(count);
  return workbookOf({
    'client-issue': records.map((record) => ({ ...record, 14: record[14].replace('@', '＠') })),
  });
}
