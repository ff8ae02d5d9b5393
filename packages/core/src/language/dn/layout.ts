import { trimWhiteSpace } from '../charset/index.ts';
import { ATTRIBUTE_TYPES, type AttributeType, attributeValue, type DnAttribute, parseDn } from './dn.ts';

/** A DN whose attributes are not joined as the grammar wants it. */
export interface OtherLayout {
  /** `separator`: joined by something else than commas; `spaced`: `CN = a, O = b`; `several`: two DNs or more. */
  readonly kind: 'separator' | 'spaced' | 'several';
  /** The first separator that is no comma; a space for any white space. Empty for `spaced` and `several`. */
  readonly separator: string;
  /** All that the text holds, in its order; undefined where it cannot be told or holds more than these types. */
  readonly attributes: readonly DnAttribute[] | undefined;
}

/** What people and programs put between the attributes of a DN. */
const PLACE =
  /(^|[\s,;/+|、，；／＋・]+)(CN|OU|O|L|ST|S|C|E|EMAILADDRESS|EMAIL|DC|STREET|SERIALNUMBER|UID)(\s*)=/giu;
/** Longer texts are no DNs, and only cost time. */
const MAX_LENGTH = 2_000;
/** A certificate of this service has these whatever its age. */
const ESSENTIAL: readonly AttributeType[] = ['CN', 'O', 'C'];

/**
 * How a DN is laid out that has another layout than `CN=…,O=…`, such as `/C=JP/O=…` or one attribute a line. Since
 * values may hold nearly every separator (D-12), only a text that does not read as a DN with its usual attributes is
 * looked at so; undefined for every other one.
 * @param read `parseDn` of it, where its answer is known
 */
export function otherLayout(text: string, read = () => parseDn(text)): OtherLayout | undefined {
  if (text.length > MAX_LENGTH || !text.includes('=')) return undefined;
  const strict = read()?.attributes ?? [];
  const isWhole = ESSENTIAL.every((type) => attributeValue(strict, type) !== undefined);
  if (isWhole && attributeValue(strict, 'C') === 'JP') return undefined;
  const places = [...text.matchAll(PLACE)];
  const [first] = places;
  if (first?.index !== 0 || places.length < 2) return undefined;
  const { attributes, foreign } = attributesAt(text, places);
  const times = (type: AttributeType): number => attributes.filter((each) => each.type === type).length;
  if (times('CN') > 1 && times('O') > 1) return { kind: 'several', separator: '', attributes: undefined };
  const known = foreign ? undefined : attributes;
  if (isWhole) {
    const spaced =
      strict.every(({ value }) => value.startsWith(' ')) && places.every(([, , , space]) => space);
    return spaced ? { kind: 'spaced', separator: '', attributes: known } : undefined;
  }
  const isRead = (type: AttributeType): boolean => attributeValue(strict, type) !== undefined;
  if (!ESSENTIAL.some((type) => !isRead(type) && times(type) > 0) && strict.length >= attributes.length)
    return undefined;
  const odd = places.map(([, run = '']) => trimWhiteSpace(run.replaceAll(',', ' ')) || run).find(isNoComma);
  return odd === undefined
    ? undefined
    : { kind: 'separator', separator: trimWhiteSpace(odd)[0] ?? ' ', attributes: known };
}

const isNoComma = (run: string): boolean => run !== '' && !run.includes(',');

function attributesAt(text: string, places: readonly RegExpExecArray[]) {
  let foreign = false;
  const attributes = places.flatMap((place, index): DnAttribute[] => {
    const type = (place[2] ?? '').toUpperCase();
    const isOwn = (ATTRIBUTE_TYPES as readonly string[]).includes(type);
    if (!isOwn) foreign = true;
    const value = text.slice(place.index + place[0].length, places[index + 1]?.index);
    return isOwn ? [{ type: type as AttributeType, value: trimWhiteSpace(value) }] : [];
  });
  return { attributes, foreign };
}
