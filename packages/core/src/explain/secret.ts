/** What stands in place of a PIN. */
const MASK = '••••';
const PIN_WORD = /(?<![A-Za-zＡ-Ｚａ-ｚ])[PＰpｐ][IＩiｉ][NＮnｎ](?![A-Za-zＡ-Ｚａ-ｚ])/u;
/** Fields before the PIN of a client record. */
const FIELDS_BEFORE = 14;

/** A pasted line without what may be a PIN: what follows that word, and the last field of a client record. */
export function withoutPin(line: string): string {
  const fields = line.split('\t');
  const shown = fields.length > FIELDS_BEFORE ? [...fields.slice(0, FIELDS_BEFORE), MASK].join('\t') : line;
  const word = PIN_WORD.exec(shown);
  const end = word ? word.index + word[0].length : shown.length;
  return end < shown.length ? `${shown.slice(0, end)} ${MASK}` : shown;
}
