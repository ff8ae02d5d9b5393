/** Rows of cell texts. */
export type Block = readonly (readonly string[])[];

const needsQuotes = (text: string): boolean => /[\t\r\n]/.test(text) || text.startsWith('"');

/** The text that Excel puts on the clipboard: tabs, CRLF after every row, quotes round what would be misread. */
export function printClipboard(block: Block): string {
  return block
    .map((row) =>
      row.map((text) => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
    )
    .map((row) => `${row}\r\n`)
    .join('');
}

/**
 * Cells of a pasted text, as Excel spreads it: tabs part cells and line ends rows, also those of a plain text. A cell
 * in quotes may hold both; quotes that are not closed, or are followed by more, are letters.
 * Line breaks within a cell become LF.
 */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = quotedCell(text, at);
    const end = quoted ? quoted.end : plainEnd(text, at);
    rows.at(-1)?.push(quoted ? quoted.value : text.slice(at, end));
    const after = text[end];
    if (after === undefined) break;
    at = end + (after === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (after === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function plainEnd(text: string, from: number): number {
  const found = text.slice(from).search(/[\t\r\n]/);
  return found < 0 ? text.length : from + found;
}

function quotedCell(
  text: string,
  from: number,
): { readonly value: string; readonly end: number } | undefined {
  if (text[from] !== '"') return undefined;
  for (let close = text.indexOf('"', from + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    const after = text[close + 1];
    if (after === '"') {
      close += 1;
      continue;
    }
    if (after !== undefined && !'\t\r\n'.includes(after)) return undefined;
    const value = text
      .slice(from + 1, close)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, '\n');
    return { value, end: close + 1 };
  }
  return undefined;
}

/** A block repeated over a place whose height and width are multiples of its own; else as it is. */
export function tile(block: Block, rows: number, columns: number): Block {
  const width = Math.max(1, ...block.map((row) => row.length));
  const down = block.length > 0 && rows % block.length === 0 ? rows / block.length : 1;
  const across = columns % width === 0 ? columns / width : 1;
  if (down === 1 && across === 1) return block;
  const wide = block.map((row) => {
    const full = Array.from({ length: width }, (_, column) => row[column] ?? '');
    return Array.from({ length: across }, () => full).flat();
  });
  return Array.from({ length: down }, () => wide).flat();
}
