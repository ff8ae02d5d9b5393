/** The fields that hold a mail address. */
export const MAIL_FIELDS = ['adminMail', 'userMail'] as const;
