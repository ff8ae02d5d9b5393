import { isBlank, trimWhiteSpace } from '../language/charset/index.ts';
import { holdsPrivateKey } from '../language/csr/index.ts';
import { mailProblem } from '../language/mail/mail.ts';
import { CHARACTERS, type FormatItem } from '../manual/field.ts';
import { type Format, formatOf } from '../manual/formats.ts';
import { PIN_LENGTH } from '../manual/limits.ts';
import { BULK_METHOD } from '../manual/profiles.ts';
import type { Params } from './finding.ts';
import { type ApplicationRecord, type RecordSet, valueAt } from './record.ts';

/** What stands for a value that nobody is to see. */
export const MASK = '••••';

/** What of a record must not be shown (D-41): its PIN, what may be one in another item, and private keys. */
export interface RecordSecrets {
  /** True for a 1-based item whose value is not shown. */
  hides(item: number): boolean;
  /** A text, such as a value or a parameter of a message, with what must not be seen masked. */
  shown(text: string, item?: number | null): string;
}

/** A set as far as it tells where PINs may be. */
export type PinPlaces = Pick<RecordSet, 'type' | 'origin' | 'withPins'>;

/** 1-based items of a record that hold a private key. */
export function keyItems({ values }: ApplicationRecord): ReadonlySet<number> {
  if (!values.some(holdsPrivateKey)) return NO_ITEMS;
  return new Set(values.flatMap((value, index) => (holdsPrivateKey(value) ? [index + 1] : [])));
}

const NO_ITEMS: ReadonlySet<number> = new Set();

/** Of base64 with letters beyond hexadecimal ones in either case. */
const KEY_LINE = /^[A-Za-z0-9+/]{16,}={0,2}$/;
const KEY_LETTERS = /^(?=.*[g-wyz])(?=.*[G-WYZ])(?=.*[0-9+/])/;
/** Where other items are filled in, what is shorter may be a value. */
const LONG_LINE = 40;

/**
 * True for what may be one line of a private key, as a single text can tell.
 * @param shortest characters that it has at least
 */
export const mayBeKeyLine = (text: string, shortest = LONG_LINE): boolean =>
  text.length >= shortest && KEY_LINE.test(text) && KEY_LETTERS.test(text);

/** Characters that a line of PEM has at most. */
const PEM_LINE = 76;

/**
 * 1-based items that hold what may be a part of a key: a line of it, as it comes where it is pasted over the cells of a
 * column, or more of it, which at a CSR's item is the CSR.
 */
function keyLines(values: readonly string[], { itemOf }: Format): number[] {
  const isAlone = values.filter((value) => value !== '').length === 1;
  return values.flatMap((value, index) =>
    mayBeKeyLine(value, isAlone ? 0 : LONG_LINE) && (value.length <= PEM_LINE || index + 1 !== itemOf.csr)
      ? [index + 1]
      : [],
  );
}

/** Of each set what was asked for last: findings come record by record, several of each. */
const lastAsked = new WeakMap<PinPlaces, { record: ApplicationRecord; secrets: RecordSecrets }>();

/** What of a record of a set must not be shown. */
export function recordSecrets(
  record: ApplicationRecord,
  set: PinPlaces,
  keys?: ReadonlySet<number>,
): RecordSecrets {
  const last = lastAsked.get(set);
  if (last?.record === record) return last.secrets;
  const secrets = secretsOf(record, set, keys ?? keyItems(record));
  lastAsked.set(set, { record, secrets });
  return secrets;
}

function secretsOf(record: ApplicationRecord, set: PinPlaces, keys: ReadonlySet<number>): RecordSecrets {
  const format = formatOf(set.type);
  const values = format.items.map((_, index) => trimWhiteSpace(valueAt(record, index)));
  const pins = pinItems(values, format, set);
  const hidden = new Set([...keys, ...pins]);
  const lines = keyLines(values, format);
  const secrets = [...hidden, ...lines].flatMap((item) => values[item - 1] || []);
  const choice = record.unclearChoice;
  const lacksPin = format.itemOf.pin !== undefined && values[format.itemOf.pin - 1] === '';
  if (
    choice !== undefined &&
    (pins.length > 1 || (lacksPin && set.withPins)) &&
    hasPinForm(trimWhiteSpace(choice))
  )
    secrets.push(choice);
  // The longest first: one may be a part of another.
  secrets.sort((one, other) => other.length - one.length);
  return {
    hides: (item) => hidden.has(item) || lines.includes(item),
    shown: (text, item = null) => {
      // The rules of the PIN itself give lengths and positions, and the list of what it takes may hold it by chance.
      if (text === '' || secrets.length === 0 || item === format.itemOf.pin) return text;
      const own = item !== null && hidden.has(item) ? (values[item - 1] ?? '') : '';
      if (own !== '' && includes(own, text)) return MASK;
      return secrets.reduce(
        (rest, secret) => (secret.length < SHORTEST_PART ? rest : rest.replaceAll(secret, MASK)),
        secrets.includes(text) ? MASK : text,
      );
    },
  };
}

/** The value of a 1-based item as it may be shown, white space round it kept. */
export function shownValue(record: ApplicationRecord, item: number, set: PinPlaces): string {
  const value = valueAt(record, item - 1);
  if (isBlank(value)) return value;
  const secrets = recordSecrets(record, set);
  return secrets.hides(item) ? MASK : secrets.shown(value, item);
}

/** Parameters that choose a rule's sentence and hold nothing of a value, which may hold such a word by chance. */
const WORDS_OF_RULES: ReadonlySet<string> = new Set([
  'kind',
  'reason',
  'problem',
  'problems',
  'what',
  'flaw',
]);

/** Parameters with what must not be seen masked. */
export function shownParams(params: Params, item: number | null, secrets: RecordSecrets): Params {
  const shown = (value: Params[string]): Params[string] => {
    if (typeof value === 'string') return secrets.shown(value, item);
    if (!Array.isArray(value)) return value;
    return (value as readonly (string | number)[]).map((each) =>
      typeof each === 'string' ? secrets.shown(each, item) : each,
    ) as readonly string[];
  };
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, WORDS_OF_RULES.has(name) ? value : shown(value)]),
  );
}

/** What is shorter may stand anywhere by chance, and counts only where it is the whole. */
const SHORTEST_PART = 4;

const includes = (whole: string, part: string): boolean =>
  whole.includes(part) || folded(whole).includes(folded(part));
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const PIN_FORM = new RegExp(`^[${'!'}-~]{${PIN_LENGTH.min},${PIN_LENGTH.max}}$`);

/** True for a text that could be a PIN: its length and half-width characters, and neither a DN nor an address. */
export const hasPinForm = (text: string): boolean => PIN_FORM.test(text) && !isDn(text) && !isMail(text);

const isDn = (text: string): boolean => /^"?CN\s*=/i.test(text);
const isMail = (text: string): boolean =>
  /[@＠﹫]/.test(text) && mailProblem(text.normalize('NFKC')) === undefined;

/** Items from here on may hold a PIN that moved by two. */
const FIRST_LOST = 11;
/** 0-based item of the method in the formats that have one. */
const METHOD_PLACE = 2;
/** Items from here on may hold the PIN of a record that is shifted, beside those that have its form. */
const FIRST_HIDDEN = 12;

/** 1-based items whose values are or may be PINs. */
function pinItems(values: readonly string[], format: Format, set: PinPlaces): number[] {
  const pin = format.itemOf.pin;
  const numbers = values.map((_, index) => index + 1);
  if (pin === undefined) {
    // A method stands where the format has a blank: a client's record that lost some of its TABs.
    const isClients =
      format.items[METHOD_PLACE] === null && values[METHOD_PLACE]?.normalize('NFKC') === BULK_METHOD;
    return isClients
      ? numbers.filter((item) => item >= FIRST_LOST || hasPinForm(values[item - 1] ?? ''))
      : [];
  }
  if (mayHoldPin(values, set) && isShifted(values, format, pin)) {
    return numbers.filter((item) => item >= FIRST_HIDDEN || hasPinForm(values[item - 1] ?? ''));
  }
  const { method, userMail } = format.itemOf;
  const filled = numbers.filter((item) => values[item - 1] !== '');
  const [only] = filled;
  // A row that holds nothing else holds no application, but may hold a PIN that was pasted beside its column.
  if (filled.length === 1 && only !== undefined && only >= FIRST_LOST && isUnlikeName(values[only - 1] ?? ''))
    return [only, pin];
  const itemText = (item: number | undefined): string => values[(item ?? 0) - 1] ?? '';
  const isBulk = itemText(method).normalize('NFKC') === BULK_METHOD;
  const mail = itemText(userMail);
  if (userMail !== undefined && isBulk && !/[@＠.．]/.test(mail) && hasPinForm(mail)) return [userMail, pin];
  // With nothing at the mail's item and the PIN's, both may have moved, and other values have been lost.
  const isLost = (isBulk || method === undefined) && mail === '' && itemText(pin) === '';
  return isLost
    ? [...numbers.filter((item) => item >= FIRST_LOST && isUnlikeName(itemText(item))), pin]
    : [pin];
}

const isUnlikeName = (text: string): boolean => hasPinForm(text) && /[^A-Za-z]/.test(text);

/** True where the source has a place for PINs, or the record is one that has a PIN. */
const mayHoldPin = (values: readonly string[], { origin, withPins }: PinPlaces): boolean =>
  origin === 'tsv' ||
  withPins === true ||
  values.slice(1, 4).some((value) => value.normalize('NFKC') === BULK_METHOD);

/** True where two values or more stand one or two items beside their own. */
function isShifted(values: readonly string[], format: Format, pin: number): boolean {
  if (isMail(values[pin - 1] ?? '')) return true;
  const strangers = new Set(
    values.flatMap((value, index) =>
      value !== '' && !fits(value, format.items[index] ?? null) ? [index] : [],
    ),
  );
  if (strangers.size === 0) return false;
  const filled = format.items.flatMap((field, index) => (field ? [index] : []));
  return [format.items.map((_, index) => index), filled].some((order) =>
    [1, 2].some((distance) => {
      const homes = order.flatMap((index, place) =>
        strangers.has(index)
          ? [order[place - distance], order[place + distance]].filter(
              (home) => home !== undefined && belongs(values, format, index, home),
            )
          : [],
      );
      return (
        homes.length > 1 ||
        (homes.length === 1 && (lacksDn(values) || lacksMailAndPin(values, format, homes)))
      );
    }),
  );
}

/** True where a value that does not fit its own item is another's, which holds none of its own either. */
function belongs(values: readonly string[], { items }: Format, index: number, home: number): boolean {
  const other = items[home] ?? null;
  return isSurelyOf(values[index] ?? '', other) && !isSurelyOf(values[home] ?? '', other);
}

/** True where the record does not begin with a DN, but with nothing or with the item behind it. */
const lacksDn = ([first = '']: readonly string[]): boolean => /^[0-9]{0,2}$/.test(first);

/** True where the user's mail stands elsewhere and nothing at all stands at its item and at the PIN's. */
function lacksMailAndPin(
  values: readonly string[],
  format: Format,
  homes: readonly (number | undefined)[],
): boolean {
  const { userMail, pin } = format.itemOf;
  if (userMail === undefined || pin === undefined) return false;
  return homes.includes(userMail - 1) && values[userMail - 1] === '' && values[pin - 1] === '';
}

const isSerial = (text: string): boolean =>
  /^(?:0x[0-9a-f]{2,}|[0-9]{9,}|(?=.*[0-9])[0-9a-f]{16,})$/i.test(text);
const isJapanese = (text: string): boolean => /[^ -~]/.test(text) && !isMail(text);

/** True where a value may stand at an item, right or wrong. */
function fits(value: string, field: FormatItem): boolean {
  if (field === null) return false;
  if (field.choices)
    return (
      /^[0-9]{1,2}$/.test(value.normalize('NFKC')) ||
      field.choices.some(({ title }) => Object.values(title).some((word) => value.includes(word)))
    );
  switch (field.id) {
    case 'subjectDn':
      return isDn(value);
    case 'oldSerial':
      return isSerial(value);
    case 'adminMail':
    case 'userMail':
      return isMail(value) || /[@＠][^@＠]*[.．]/.test(value);
    case 'pin':
      return hasPinForm(value);
    default:
      return (
        !isDn(value) && !isMail(value) && (field.characters !== CHARACTERS.fileName || !isJapanese(value))
      );
  }
}

/** True where a value looks like an item's and like little else. */
function isSurelyOf(value: string, field: FormatItem): boolean {
  if (field === null || value === '') return false;
  if (field.choices) return field.choices.some((choice) => choice.value === value);
  switch (field.id) {
    case 'subjectDn':
      return isDn(value);
    case 'oldSerial':
      return isSerial(value);
    case 'adminMail':
    case 'userMail':
      return isMail(value);
    case 'pin':
      return hasPinForm(value);
    default:
      return field.characters === CHARACTERS.jis && isJapanese(value);
  }
}
