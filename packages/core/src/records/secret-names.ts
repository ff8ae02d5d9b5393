import { mailProblem } from '../language/mail/mail.ts';
import { MASK } from './secret.ts';

/** What stands for a PIN; nothing where there is none. */
export const masked = (value: string): string => (value === '' ? '' : MASK);

const PIN_NAMES = /pin|暗証|パスワード|password|passcode/;

/** True for a header's name, as it is compared, that speaks of a PIN or the like. */
export const isSecretName = (key: string): boolean => PIN_NAMES.test(key);

/** The whole of such a name; `Spin物性研究室` and `shipping` are none. */
const WHOLE_PIN_NAME =
  /^(?:[^a-z]{0,16}[-・:/])?(?:アクセス|access|p12|download|ダウンロード|初期|証明書|利用者|ユーザー?|user|client)*[-_]?(?:pin|暗証|パスワード|password|passcode)(?:番号|コード|code|number|no\.?)?(?:[([【].{0,20}[)\]】])?$/;

/** As {@link isSecretName}, for what may be a value and no name. */
export const isWholeSecretName = (key: string): boolean => WHOLE_PIN_NAME.test(key);

/** True for a DN and a mail address, which no PIN looks like. */
export const isHarmless = (value: string): boolean => /^CN=/i.test(value) || mailProblem(value) === undefined;

/** True for what may be a PIN, sound or not: anything with a half-width letter or digit. */
export const mayBePin = (value: string): boolean => /[0-9A-Za-z]/.test(value) && !isHarmless(value);
