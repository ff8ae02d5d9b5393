import { reduceCsrText } from '../csr/index.ts';
import { readPemText } from '../csr/pem.ts';
import { sniffBase64 } from '../csr/sniff.ts';
import { mailProblem } from '../mail/mail.ts';
import type { TsvLine } from '../tsv/tsv.ts';

const MASK = '••••';

/** What stands for a PIN; nothing where there is none. */
export const masked = (value: string): string => (value === '' ? '' : MASK);

/** Key files without the usual armour: PuTTY and OpenPGP. */
const OTHER_KEYS = /PuTTY-User-Key-File|BEGIN PGP PRIVATE KEY BLOCK/i;

/** True where a text holds a private key in armour, or is one in bare base64. */
export function isKeyText(text: string): boolean {
  const { blocks, hasPrivateKey } = readPemText(text);
  return (
    hasPrivateKey ||
    blocks.some(({ base64 }) => sniffBase64(base64) === 'private-key') ||
    OTHER_KEYS.test(text)
  );
}

/** Shorter than the base64 of any key. */
const SHORTEST_KEY = 40;

/** True where a field of a table holds a private key in bare base64. */
export const holdsKey = (lines: readonly TsvLine[]): boolean =>
  lines.some(({ fields }) =>
    fields.some((field) => field.length >= SHORTEST_KEY && isBareKey(field.replace(/^"/, ''))),
  );

/** Only what begins like a DER SEQUENCE is looked at closely, since tables may be long. */
const isBareKey = (field: string): boolean =>
  /^\s*M[A-P]/.test(field) && reduceCsrText(field).notes.includes('private-key');

const PIN_NAMES = /pin|暗証|パスワード|password|passcode/;

/** True for a header's name, as it is compared, that speaks of a PIN or the like. */
export const isSecretName = (key: string): boolean => PIN_NAMES.test(key);

/** As {@link isSecretName}, for what may be no name but a PIN itself: one has no full-width characters. */
export const isSurelySecretName = (key: string): boolean => isSecretName(key) && /[^ -~]/.test(key);

/** True for a DN and a mail address, which no PIN looks like. */
export const isHarmless = (value: string): boolean => /^CN=/i.test(value) || mailProblem(value) === undefined;

/** True for what may be a PIN, sound or not: anything with a half-width letter or digit. */
export const mayBePin = (value: string): boolean => /[0-9A-Za-z]/.test(value) && !isHarmless(value);
