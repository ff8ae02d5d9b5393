/** A serial number read from text; `value` is what it counts, whatever form it was written in. */
export interface Serial {
  readonly form: 'decimal' | 'hexadecimal';
  readonly value: bigint;
  /** True where hexadecimal was written with `0X` (the manual wants `0x`). */
  readonly upperCasePrefix: boolean;
}

const DECIMAL = /^[0-9]+$/;
const HEXADECIMAL = /^0[xX][0-9A-Fa-f]+$/;
/** Longer texts are not numbers that anybody issued; the bound keeps BigInt from working on a pasted file. */
const MAX_READ_LENGTH = 256;

/** Reads a serial number in either form of 5-3-2 #4 (D-19); undefined where the text is neither. Zero is read. */
export function parseSerial(text: string): Serial | undefined {
  if (text.length > MAX_READ_LENGTH) return undefined;
  if (DECIMAL.test(text)) return { form: 'decimal', value: BigInt(text), upperCasePrefix: false };
  if (HEXADECIMAL.test(text)) {
    return { form: 'hexadecimal', value: BigInt(text), upperCasePrefix: text[1] === 'X' };
  }
  return undefined;
}

export const printDecimal = (value: bigint): string => value.toString(10);
export const printHexadecimal = (value: bigint): string => `0x${value.toString(16).toUpperCase()}`;

/** The same number in the other form. */
export const otherForm = (serial: Serial): string =>
  serial.form === 'decimal' ? printHexadecimal(serial.value) : printDecimal(serial.value);

/** Pairs of hexadecimal digits as certificate viewers show them: `11:22:0e`, `11 22 0e 61`, `11-22-0e`. */
const PAIRS = /^(?:0[xX])?\s*[0-9A-Fa-f]{1,2}(?:(?:\s*[:-]\s*|\s+)[0-9A-Fa-f]{2})+$/;
/** Two or three numbers of two digits may be as many serial numbers. */
const FEW_PAIRS = /^[0-9]{1,2}(?:(?:\s+|\s*-\s*)[0-9]{2}){1,2}$/;
const BARE_HEXADECIMAL = /^(?=.*[A-Fa-f])[0-9A-Fa-f]+h?$/i;
const SEPARATORS = /[\s,;/|&+、，；／・]+/u;

/** Whether a text may hold several serial numbers, or one in groups: which of the two it is cannot be told. */
export function holdsSeveralSerials(text: string): boolean {
  if (text.length > MAX_READ_LENGTH || guessSerial(text)) return false;
  const parts = text.split(SEPARATORS).filter((part) => /[0-9]/.test(part));
  return parts.length > 1 && parts.every((part) => /^(?:0[xX])?[0-9A-Fa-f:]+$/.test(part));
}

/** What a text that is no serial number most likely means, in hexadecimal; undefined where that cannot be told. */
export function guessSerial(
  text: string,
): { readonly kind: 'pairs' | 'no-prefix'; readonly text: string } | undefined {
  if (text.length > MAX_READ_LENGTH || FEW_PAIRS.test(text)) return undefined;
  if (PAIRS.test(text)) {
    return { kind: 'pairs', text: `0x${text.replace(/^0[xX]/, '').replace(/[: \s-]/g, '')}` };
  }
  if (BARE_HEXADECIMAL.test(text)) return { kind: 'no-prefix', text: `0x${text.replace(/h$/i, '')}` };
  return undefined;
}
