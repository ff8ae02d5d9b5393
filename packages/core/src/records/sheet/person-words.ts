import type { FieldId } from '../../manual/field.ts';

/** Whom an item is about: the administrator, the user, or somebody that no item is about. */
export type Role = 'admin' | 'user' | 'other';
export type Thing = 'name' | 'unit' | 'mail';

const PERSON_FIELDS = {
  adminName: ['admin', 'name'],
  adminUnit: ['admin', 'unit'],
  adminMail: ['admin', 'mail'],
  userName: ['user', 'name'],
  userUnit: ['user', 'unit'],
  userMail: ['user', 'mail'],
} as const satisfies Partial<Record<FieldId, readonly [Role, Thing]>>;

export type PersonField = keyof typeof PERSON_FIELDS;

const isPersonField = (field: FieldId): field is PersonField => Object.hasOwn(PERSON_FIELDS, field);

export const roleOfField = (field: FieldId): 'admin' | 'user' | undefined =>
  isPersonField(field) ? PERSON_FIELDS[field][0] : undefined;

export const thingOfField = (field: FieldId): Thing | undefined =>
  isPersonField(field) ? PERSON_FIELDS[field][1] : undefined;

/** The item about a thing of a person. */
export const personField = (role: 'admin' | 'user', thing: Thing): PersonField =>
  (Object.keys(PERSON_FIELDS) as PersonField[]).find(
    (field) => PERSON_FIELDS[field][0] === role && PERSON_FIELDS[field][1] === thing,
  ) ?? 'adminName';

const OTHER =
  /登録|承認|申請者|依頼|前任|上司|保守|業者|ベンダ|緊急|副担当|経理|請求|registrar|applicant|requester|vendor|billing|emergency/;
const ADMIN = /管理|担当|責任者|admin|manager|responsible|incharge/;
const USER = /利用者|ユーザ|本人|学生|user|holder|student/;
/** Words that may be said of either person. */
const LIKELY_ADMIN = /連絡先|窓口|問い?合わ?せ|contact/;
const LIKELY_USER = /使用者|教職員|教員|職員|受講者|加入者|staff|member|owner/;

/** The person that a name or a remark, as it is compared, speaks of. */
export function roleOf(key: string): Role | undefined {
  if (OTHER.test(key)) return 'other';
  if (ADMIN.test(key)) return 'admin';
  return USER.test(key) ? 'user' : undefined;
}

/** The person that a name may speak of where no other word tells. */
export function likelyRoleOf(key: string): 'admin' | 'user' | undefined {
  if (LIKELY_ADMIN.test(key)) return 'admin';
  return LIKELY_USER.test(key) ? 'user' : undefined;
}

const MAIL = /(?:e-?mail|mail|メール|メアド)(?:address|アドレス)?\d?$/;
const UNIT =
  /(?:所属(?:先|名|部署|部局|機関|組織|学部|部門)?|部署名?|部局名?|部門名?|学部(?:・?学科)?名?|学科名?|研究科名?|department|dept\.?|division|unit|affiliation|faculty)$/;
const NAME =
  /(?:氏名|名前|姓名|fullname|(?:管理|担当|利用|責任|使用)者名?|(?:者|ユーザー?|user|admin|administrator|person|contact|holder|manager)(?:の|'s)?(?:名|name)?|^name)$/;

/** What of a person a name, as it is compared, ends with. */
export function thingOf(key: string): Thing | undefined {
  if (MAIL.test(key)) return 'mail';
  if (UNIT.test(key)) return 'unit';
  return NAME.test(key) ? 'name' : undefined;
}
