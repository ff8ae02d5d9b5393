import { hasPinForm, MASK } from '../secret.ts';

const PIN_WORD = /(?<![A-Za-zＡ-Ｚａ-ｚ])[PＰpｐ][IＩiｉ][NＮnｎ](?![A-Za-zＡ-Ｚａ-ｚ])/u;
/** Fields of a pasted record before those that a PIN stands in, or goes into where TABs are missing or too many. */
const FIELDS_BEFORE = 11;
const FEWEST_FIELDS = 14;

/** A pasted line without what may be a PIN: what follows that word, and what may hold it of a client record. */
export function withoutPin(line: string): string {
  const fields = line.split('\t');
  const shown =
    fields.length < FEWEST_FIELDS
      ? line
      : fields
          .map((field, index) =>
            field !== '' && (index >= FIELDS_BEFORE || hasPinForm(field)) ? MASK : field,
          )
          .join('\t');
  const word = PIN_WORD.exec(shown);
  const end = word ? word.index + word[0].length : shown.length;
  return end < shown.length ? `${shown.slice(0, end)} ${MASK}` : shown;
}
