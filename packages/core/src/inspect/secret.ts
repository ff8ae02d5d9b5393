import { mailProblem } from '../mail/mail.ts';

const MASK = '••••';

/** What stands for a PIN; nothing where there is none. */
export const masked = (value: string): string => (value === '' ? '' : MASK);

const PIN_NAMES = /pin|暗証|パスワード|password|passcode/;

/** True for a header's name, as it is compared, that speaks of a PIN or the like. */
export const isSecretName = (key: string): boolean => PIN_NAMES.test(key);

/** As {@link isSecretName}, for what may be no name but a PIN itself: one has no full-width characters. */
export const isSurelySecretName = (key: string): boolean => isSecretName(key) && /[^ -~]/.test(key);

/** True for a DN and a mail address, which no PIN looks like. */
export const isHarmless = (value: string): boolean => /^CN=/i.test(value) || mailProblem(value) === undefined;

/** True for what may be a PIN, sound or not: anything with a half-width letter or digit. */
export const mayBePin = (value: string): boolean => /[0-9A-Za-z]/.test(value) && !isHarmless(value);
