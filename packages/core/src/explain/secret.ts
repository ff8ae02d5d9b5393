import { hasPinForm, MASK } from '../records/secret.ts';

const PIN_WORD = /(?<![A-Za-zＡ-Ｚａ-ｚ])[PＰpｐ][IＩiｉ][NＮnｎ](?![A-Za-zＡ-Ｚａ-ｚ])/u;
/** Fields of a pasted record before those that a PIN stands in, or goes into where TABs are missing or too many. */
const FIELDS_BEFORE = 11;
const FEWEST_FIELDS = 14;

/** What stands in answers and in lists of people, and is no PIN. */
const HARMLESS = /^(?:[0-9]{3}\s*:\s*[0-9]+|"?(?:CN|OU|O|L|ST|C)=.*)$/;
const PERSON = /@[^@\s]+\.|(?:^|[\t,"])CN=/;

/**
 * A pasted line without what may be a PIN: what follows that word, what may hold it of a client record, and of a line
 * about a person, as lists and PIN files have them, each field of a PIN's form.
 */
export function withoutPin(line: string): string {
  const fields = line.split('\t');
  const shown = fields.length < FEWEST_FIELDS ? withoutPinOfPerson(line) : withoutPinOfRecord(fields);
  const word = PIN_WORD.exec(shown);
  const end = word ? word.index + word[0].length : shown.length;
  return end < shown.length ? `${shown.slice(0, end)} ${MASK}` : shown;
}

const withoutPinOfRecord = (fields: readonly string[]): string =>
  fields
    .map((field, index) => (field !== '' && (index >= FIELDS_BEFORE || hasPinForm(field)) ? MASK : field))
    .join('\t');

const withoutPinOfPerson = (line: string): string =>
  PERSON.test(line)
    ? line
        .split(/([\t,])/)
        .map((field) => (hasPinForm(field.trim()) && !HARMLESS.test(field.trim()) ? MASK : field))
        .join('')
    : line;
