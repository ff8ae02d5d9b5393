/** Records that one upload file may hold (5-1). */
export const MAX_RECORDS = 99;

/** Records that one file of client issues with download method 2 may hold (5-1, D-08). */
export const MAX_BULK_RECORDS = 1000;

/** Written entries that dNSName may hold (5-3-1 #13). */
export const MAX_DNS_NAMES = 8;

/** Characters of an access PIN (5-4-1 #15). */
export const PIN_LENGTH = { min: 6, max: 36 } as const;

/** Characters of a CN, O, OU or L where the manual or X.520 bounds it (2-1-1, 5-4-1 #1). */
export const MAX_ATTRIBUTE_LENGTH = 64;

/** Characters of a serial number that a client record takes where neither form fits its item (D-19). */
export const MAX_UNAVOIDABLE_SERIAL_LENGTH = 50;

/** Characters of an O of ACME applications, and of O and OUs together where both stand (later edition). */
export const MAX_ACME_LENGTH = 128;
