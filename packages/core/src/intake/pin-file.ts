import { cellText, type SheetRow } from '../language/cell.ts';
import { mailProblem } from '../language/mail/mail.ts';
import { CHARACTERS } from '../manual/field.ts';
import { PIN_LENGTH } from '../manual/limits.ts';

const isDn = (text: string): boolean => /^\s*CN\s*=/i.test(text);
const isMail = (text: string): boolean => mailProblem(text) === undefined;
const hasPinForm = (text: string): boolean =>
  text.length >= PIN_LENGTH.min && text.length <= PIN_LENGTH.max && CHARACTERS.pin.whole.test(text);

/**
 * True for a PIN file of the service without its header: in every row a DN, a mail address, a name and, beside them,
 * what has the form of a PIN and is no serial number.
 */
export const isPinTable = (rows: readonly SheetRow[]): boolean =>
  rows.length > 0 &&
  rows.every(({ cells }) => {
    const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
    if (texts.length < 3 || texts.length > 5 || !texts.some(isDn)) return false;
    const others = texts.filter((text) => !isDn(text) && !isMail(text));
    return others.some((text) => hasPinForm(text) && !/^(?:0x[0-9a-f]+|\d{1,5})$/i.test(text));
  });
