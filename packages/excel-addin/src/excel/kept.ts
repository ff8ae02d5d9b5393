/** Names of what is kept in the workbook. */
const PROPERTY = 'upki-tsv-columns';
const NAME = 'upki_tsv_columns';
/** A text within a formula has 255 characters at most. */
const LITERAL = 200;

/** A text as the formula of a defined name. */
export function printLiteral(text: string): string {
  const parts = text.match(new RegExp(`[\\s\\S]{1,${LITERAL}}`, 'g')) ?? [''];
  return `=${parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('&')}`;
}

/** The text of such a formula; null for any other. */
export function parseLiteral(formula: string): string | null {
  if (!/^=\s*"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*\s*$/.test(formula)) return null;
  const parts = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  return parts.map((part) => part.slice(1, -1).replaceAll('""', '"')).join('');
}

/**
 * Asks for what is kept with a sheet; the answer is there after the next sync.
 * @param properties true where Excel has properties of worksheets (ExcelApi 1.12); the name that an older one reads
 *   counts where there is no property
 */
export function loadKept(sheet: Excel.Worksheet, properties: boolean): () => string | null {
  const name = sheet.names.getItemOrNullObject(NAME);
  name.load('formula');
  const property = properties ? sheet.customProperties.getItemOrNullObject(PROPERTY) : undefined;
  property?.load('value');
  return () => {
    if (property && !property.isNullObject) return property.value;
    return name.isNullObject ? null : parseLiteral(String(name.formula));
  };
}

/** Keeps a text with a sheet: in a hidden name, which every Excel reads, and in a property where there are any. */
export async function keepText(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  text: string | null,
  properties: boolean,
): Promise<void> {
  const name = sheet.names.getItemOrNullObject(NAME);
  const property = properties ? sheet.customProperties.getItemOrNullObject(PROPERTY) : undefined;
  await context.sync();
  if (!name.isNullObject) name.delete();
  if (text !== null) {
    sheet.names.add(NAME, printLiteral(text)).visible = false;
    if (properties) sheet.customProperties.add(PROPERTY, text);
  } else if (property && !property.isNullObject) property.delete();
  await context.sync();
}
