import type { SheetRow } from '../cell.ts';

/**
 * Splits text with commas (RFC 4180): quotation marks round a field may hold commas, line breaks and, doubled,
 * themselves. CR+LF, LF and CR end a record; empty lines are passed over. A quotation mark inside a field that does not
 * begin with one is a character like any other, and a field whose closing mark is missing ends with the text.
 * @returns rows with their 1-based line
 */
export function parseCsv(text: string): SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const end = (): void => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ row: begun, hidden: false, cells });
    cells = [];
  };
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    cells.push(field.value);
    line += lineBreaks(text.slice(at, field.end));
    at = field.end;
    if (text[at] === ',') {
      at++;
      if (at === text.length) cells.push('');
      continue;
    }
    end();
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    begun = line;
  }
  if (cells.length > 0) end();
  return rows;
}

interface Field {
  readonly value: string;
  /** Where the comma or line end stands, or the text ends. */
  readonly end: number;
}

function plainField(text: string, start: number): Field {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const rest = plainField(text, close + 1);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = close + 2;
  }
}

const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
