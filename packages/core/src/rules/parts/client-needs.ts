import { BULK_METHOD, FILE_NAME_PROFILE, MAIL_EXEMPT_PROFILE } from '../../manual/profiles.ts';

/** Whether the user's mail must be given, as far as the values known to be valid say. */
export const needsUserMail = (profile: string | undefined, method: string | undefined): boolean =>
  (profile !== undefined && profile !== MAIL_EXEMPT_PROFILE) ||
  (method !== undefined && method !== BULK_METHOD);

/** Whether the manual wants a file name. */
export const needsFileName = (profile: string | undefined, method: string | undefined): boolean =>
  profile === FILE_NAME_PROFILE && method !== undefined && method !== BULK_METHOD;
