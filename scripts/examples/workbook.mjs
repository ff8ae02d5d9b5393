import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { HEADERS, SHEET_NAMES } from './records.mjs';

/** @type {Readonly<Record<number, number>>} */
const WIDTHS = { 1: 60, 4: 26, 6: 26, 7: 24, 9: 24, 10: 30, 11: 28, 12: 24, 13: 36, 14: 30, 15: 18 };
/** @type {import('hucre').CellStyle} */
const HEADER_STYLE = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { vertical: 'center', wrapText: true },
};

/**
 * Rows of a sheet as values: a header, then the records.
 * @param {string} type
 * @param {readonly import('./records.mjs').Row[]} records
 */
export function sheetRows(type, records) {
  const items = itemsOf(type);
  return [
    items.map((item) => HEADERS[type]?.[item] ?? null),
    ...records.map((record) => items.map((item) => cellValue(record[item]))),
  ];
}

const itemsOf = (/** @type {string} */ type) => Object.keys(HEADERS[type] ?? {}).map(Number);

/** @param {import('./records.mjs').Value} value */
function cellValue(value) {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  return 'date' in value ? new Date(`${value.date}T00:00:00Z`) : value.number;
}

/** The first day that a ZIP archive can name, in the time zone of whoever writes it: the same bytes everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * The workbook without the time at which it was written.
 * @param {Uint8Array} bytes
 */
function timeless(bytes) {
  const files = unzipSync(bytes);
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
  files['docProps/core.xml'] = strToU8(
    core.replace(/(?<=>)\d{4}-\d\d-\d\dT[\d:.]+Z(?=<)/g, '1980-01-01T00:00:00Z'),
  );
  return zipSync(files, { mtime: FIRST_DAY });
}

/**
 * An .xlsx of one sheet a type: text cells, a frozen header. The same records give the same bytes.
 * @param {import('./records.mjs').Records} recordsByType
 */
export async function workbookOf(recordsByType) {
  const sheets = Object.entries(recordsByType).map(([type, records]) => {
    const items = itemsOf(type);
    const rows = sheetRows(type, records);
    /** @type {Map<string, { style: import('hucre').CellStyle }>} */
    const cells = new Map(items.map((_, column) => [`0,${column}`, { style: HEADER_STYLE }]));
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        if (value instanceof Date) cells.set(`${row},${column}`, { style: { numFmt: 'm/d' } });
        if (typeof value === 'number') cells.set(`${row},${column}`, { style: { numFmt: 'General' } });
      }
    }
    return {
      name: SHEET_NAMES[type] ?? type,
      rows,
      columns: items.map((item) => ({ width: WIDTHS[item] ?? 14, numFmt: '@' })),
      cells,
      freezePane: { rows: 1, columns: 1 },
    };
  });
  return timeless(await writeXlsx({ sheets }));
}
