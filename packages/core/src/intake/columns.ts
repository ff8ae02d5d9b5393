import { readBackField } from '../inspect/read-back.ts';
import type { FieldId } from '../manual/field.ts';
import { APPLICATION_TYPES, type Format, formatOf, holderOf } from '../manual/formats.ts';
import { isSecretName } from '../records/secret-names.ts';
import { type Header, headerKey, readNames } from '../records/sheet/header.ts';

/** What the columns of a list hold, by 0-based column. */
export interface ListColumns {
  readonly names: readonly string[];
  /** How many columns there are. */
  readonly width: number;
  readonly fields: ReadonlyMap<FieldId, number>;
  readonly dnParts: Header['dnParts'];
  readonly choice: number | undefined;
  readonly state: number | undefined;
  /** Columns with the date of a revocation, applied for or done. */
  readonly revoked: readonly number[];
  /** Columns with a PIN or the like. */
  readonly secrets: readonly number[];
  /** The column with the certificate itself. */
  readonly certificate: number | undefined;
  readonly repeated: readonly string[];
  /** True where the names tell that the rows are applications made before, or what came of them. */
  readonly isRecord: boolean;
  /** True for the header of an application for a renewal: its serial numbers are those of the certificates before. */
  readonly isRenewal: boolean;
  /** True where items are named that only persons have and servers are asked for, or the other way round. */
  readonly isOfOthers: boolean;
}

const ISSUE_PREFIX = /^(?:発行・更新|発行更新|発行|更新)申請[-‐-―−ー_:]/;
const REVOCATION_PREFIX = /^失効申請[-‐-―−ー_:]/;
/** Columns of the service's lists that no list of new applicants has. */
const SERVICE_ONLY =
  /^(?:申請|操作|操作者|ドメイン|トランザクション|application|operation|transaction)id$|^(?:無視|確認済|置換メール)フラグ$|^apiエラーコード$|^(?:フィンガープリント|拇印|fingerprint)$|^旧(?:証明書)?シリアル番号$|^(?:業務モデル|url有効期限)$/;
const STATE_NAMES =
  /^(?:証明書の?|発行)?(?:状態|状況|ステータス)$|^(?:certificate)?(?:status|state)$|^(?:失効|更新)状[態況]$/;
const DATE =
  /(?:日|日時|年月日|期限|期間|開始|終了|年度|最終更新)$|date$|^(?:valid|not)(?:from|to|until|before|after)|expir|^issued(?:on|at)?$/;
const REVOCATION_DATE =
  /^(?:失効(?:申請|完了|処理|依頼|受付)?(?:済み?)?(?:日|日時|年月日)|revo(?:ked|cation)(?:date|on|at)?)$/;
const CERTIFICATE_NAMES: ReadonlySet<string> = new Set(['証明書', '証明書データ', 'certificate']);

/** Fields that a name in a list of persons or of the service means where no application's item is named so. */
const OWN_FIELDS: Readonly<Partial<Record<NonNullable<ReturnType<typeof readBackField>>, FieldId>>> = {
  subjectDn: 'subjectDn',
  userName: 'userName',
  userMail: 'userMail',
  pin: 'pin',
  serial: 'oldSerial',
};

/** What a person is called in a list where nothing says whose columns they are. */
const BARE_NAMES: ReadonlyMap<string, 'name' | 'unit' | 'mail'> = new Map([
  ...['氏名', '名前', '担当者', '担当者名', '担当者氏名', 'name'].map(
    (name) => [headerKey(name), 'name'] as const,
  ),
  ...['所属', '所属名', '部署', '部局', '担当部署', '担当者所属', 'unit', 'department'].map(
    (name) => [headerKey(name), 'unit'] as const,
  ),
  ...[
    'メール',
    'メールアドレス',
    'Eメール',
    'mail',
    'email',
    'e-mail',
    'mail address',
    '担当者メール',
    '担当者メールアドレス',
    '連絡先メール',
    '連絡先メールアドレス',
  ].map((name) => [headerKey(name), 'mail'] as const),
]);
const OF_ADMIN = { name: 'adminName', unit: 'adminUnit', mail: 'adminMail' } as const;
const OF_USER = { name: 'userName', unit: 'userUnit', mail: 'userMail' } as const;

/**
 * Reads the names of a list's columns: those of application sheets, of what the service gives back, and what people
 * call them. Names of a revocation are no names of the application beside it, whatever stands behind the prefix.
 */
export function readListColumns(written: readonly string[], format: Format): ListColumns {
  const names = written.map((name) => name.trim());
  const keys = names.map(headerKey);
  const isService = keys.some(
    (key) => ISSUE_PREFIX.test(key) || REVOCATION_PREFIX.test(key) || SERVICE_ONLY.test(key),
  );
  const isRevocation = (key: string): boolean =>
    REVOCATION_PREFIX.test(key) || (isService && /^失効(?!対象)/.test(key));
  const isOfRevocations = keys.every((key) => key === '' || REVOCATION_PREFIX.test(key));
  const own = keys.map((key) =>
    isOfRevocations
      ? key.replace(REVOCATION_PREFIX, '')
      : isRevocation(key)
        ? ''
        : key.replace(ISSUE_PREFIX, ''),
  );
  const state = own.findIndex((key) => STATE_NAMES.test(key));
  const certificate = own.findIndex((key) => CERTIFICATE_NAMES.has(key));
  const dates = keys.flatMap((key, column) =>
    REVOCATION_DATE.test(key.replace(/^失効申請[-‐-―−ー_:](?:失効)?(?:申請|完了|処理)?/, '失効'))
      ? [column]
      : [],
  );
  const secrets = own.flatMap((key, column) => (isSecretName(key) ? [column] : []));
  const asItems = own.map((key, column) =>
    key === '' ||
    column === state ||
    column === certificate ||
    dates.includes(column) ||
    secrets.includes(column) ||
    SERVICE_ONLY.test(key) ||
    isWordsOfReason(key, own) ||
    isRepeatOfPrefixed(column, keys, own)
      ? ''
      : key === keys[column]
        ? (names[column] ?? '')
        : key,
  );
  const header = readNames(asItems);
  const isWhole = isWholeApplication(header);
  const fields = new Map(header.fields);
  fields.delete('pin');
  addOwnFields(fields, asItems, format);
  return {
    names,
    width: names.length,
    fields,
    dnParts: fields.has('subjectDn') ? [] : header.dnParts,
    choice: header.choice,
    state: state < 0 ? undefined : state,
    // What stands in a list of revocations has been applied for.
    revoked: isOfRevocations ? keys.flatMap((key, column) => (key === '' ? [] : [column])) : dates,
    secrets,
    certificate: certificate < 0 ? undefined : certificate,
    repeated: header.repeated,
    isRecord:
      isService ||
      state >= 0 ||
      certificate >= 0 ||
      fields.has('oldSerial') ||
      keys.some((key) => DATE.test(key)) ||
      isWhole ||
      isApplicationWithCsr(header),
    isRenewal: isWhole && !isService && state < 0 && certificate < 0 && fields.has('profile'),
    isOfOthers: isOfOthers(header.fields, format),
  };
}

/** 失効理由コード and 失効理由 stand side by side in the service's lists: the one is the item, the other its words. */
const isWordsOfReason = (key: string, own: readonly string[]): boolean =>
  key === '失効理由' && own.includes('失効理由コード');

/** A bare name beside the same one with the prefix of an application; the prefix tells whose it is. */
const isRepeatOfPrefixed = (column: number, keys: readonly string[], own: readonly string[]): boolean =>
  keys[column] === own[column] && own.some((key, other) => key === own[column] && keys[other] !== key);

function addOwnFields(fields: Map<FieldId, number>, names: readonly string[], format: Format): void {
  const taken = new Set(fields.values());
  const isPersons = format.itemOf.userMail !== undefined;
  names.forEach((name, column) => {
    if (name === '' || taken.has(column)) return;
    const meaning = readBackField(name);
    const bare = BARE_NAMES.get(headerKey(name));
    const field = bare
      ? (isPersons ? OF_USER : OF_ADMIN)[bare]
      : meaning && meaning !== 'state'
        ? OWN_FIELDS[meaning]
        : undefined;
    if (field === undefined || fields.has(field)) return;
    fields.set(field, column);
    taken.add(column);
  });
}

function isOfOthers(fields: Header['fields'], format: Format): boolean {
  const formats = APPLICATION_TYPES.map(formatOf);
  const has = (each: Format, field: FieldId): boolean => each.itemOf[field] !== undefined;
  const own = formats.filter((each) => holderOf(each) === holderOf(format));
  const others = formats.filter((each) => !own.includes(each));
  const named = [...fields.keys()];
  const only = (some: readonly Format[], none: readonly Format[]): boolean =>
    named.some((field) => some.some((each) => has(each, field)) && !none.some((each) => has(each, field)));
  return only(others, own) && !only(own, others);
}

/** DN, profile and CSR side by side are an application, also where other columns are missing. */
const isApplicationWithCsr = ({ fields, dnParts }: Header): boolean =>
  fields.has('csr') && fields.has('profile') && (fields.has('subjectDn') || dnParts.length > 0);

/** True for the header of a sheet that could be exported as it is: an application and no list for one. */
const isWholeApplication = ({ fields, dnParts }: Header): boolean =>
  APPLICATION_TYPES.map(formatOf).some(({ items }) =>
    items.every(
      (field) =>
        field?.required !== 'always' ||
        fields.has(field.id) ||
        (field.id === 'subjectDn' && dnParts.length > 0),
    ),
  );
