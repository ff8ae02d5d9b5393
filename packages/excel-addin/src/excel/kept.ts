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

/** Asks for what is kept with a sheet; the answer is there after the next sync. */
export function loadKept(sheet: Excel.Worksheet, properties: boolean): () => string | null {
  if (properties) {
    const property = sheet.customProperties.getItemOrNullObject(PROPERTY);
    property.load('value');
    return () => (property.isNullObject ? null : property.value);
  }
  const name = sheet.names.getItemOrNullObject(NAME);
  name.load('formula');
  return () => (name.isNullObject ? null : parseLiteral(String(name.formula)));
}

/** Keeps a text with a sheet, in a property or, where Excel has none yet, in a hidden name. */
export async function keepText(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  text: string | null,
  properties: boolean,
): Promise<void> {
  if (properties) {
    if (text !== null) {
      sheet.customProperties.add(PROPERTY, text);
      await context.sync();
      return;
    }
    const property = sheet.customProperties.getItemOrNullObject(PROPERTY);
    await context.sync();
    if (!property.isNullObject) property.delete();
  } else {
    const name = sheet.names.getItemOrNullObject(NAME);
    await context.sync();
    if (!name.isNullObject) name.delete();
    if (text !== null) sheet.names.add(NAME, printLiteral(text)).visible = false;
  }
  await context.sync();
}
