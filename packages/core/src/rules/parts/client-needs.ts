import { BULK_METHOD } from '../../manual/profiles.ts';

/** The one profile with which the user's mail may be left out, given method 2 (D-23). */
const EXEMPT_PROFILE = '5';

/** The profile for which the manual wants a file name; it names 6 too, which is no longer issued (D-22). */
export const NAMED_PROFILE = '7';

/** Whether the user's mail must be given, as far as the values known to be valid say. */
export const needsUserMail = (profile: string | undefined, method: string | undefined): boolean =>
  (profile !== undefined && profile !== EXEMPT_PROFILE) || (method !== undefined && method !== BULK_METHOD);

/** Whether the manual wants a file name. */
export const needsFileName = (profile: string | undefined, method: string | undefined): boolean =>
  profile === NAMED_PROFILE && method !== undefined && method !== BULK_METHOD;
