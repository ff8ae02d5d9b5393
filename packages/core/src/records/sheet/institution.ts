import { cellText, type SheetData } from '../../language/cell.ts';
import { isBlank, trimWhiteSpace } from '../../language/charset/index.ts';
import { holdsPrivateKey } from '../../language/csr/index.ts';
import type { Bilingual } from '../../language/text.ts';
import { choiceCode } from '../../manual/choice-code.ts';
import { adminMailRequired, adminName, adminUnit, method, software } from '../../manual/fields.ts';
import { CLIENT_PROFILES, METHODS, SERVER_PROFILES } from '../../manual/profiles.ts';
import type { Institution, InstitutionDefaults } from '../context.ts';
import { mayBeKeyLine } from '../secret.ts';
import { headerKey, readHeader } from './header.ts';
import { formNames } from './hint.ts';

/** What one labelled row of an institution sheet gives. */
export type InstitutionValue =
  | 'organization'
  | 'locality'
  | 'prefecture'
  | 'domains'
  | keyof InstitutionDefaults;

/** Name of the sheet that holds an institution's own values. */
export const INSTITUTION_SHEET: Bilingual = { ja: '機関情報', en: 'Institution' };

interface Label {
  readonly title: Bilingual;
  readonly aliases: readonly string[];
}

/** The rows of an institution sheet in their order; labels are compared as column headers are. */
export const INSTITUTION_LABELS: Readonly<Record<InstitutionValue, Label>> = {
  organization: {
    title: { ja: '機関名（O）', en: 'Organization (O)' },
    aliases: ['O', '機関名', '組織名', '組織名（O）', 'organization'],
  },
  locality: {
    title: { ja: '市区町村（L）', en: 'Locality (L)' },
    aliases: ['L', '市区町村', '所在地', '所在地（L）', 'locality'],
  },
  prefecture: {
    title: { ja: '都道府県（ST）', en: 'Prefecture (ST)' },
    aliases: ['ST', '都道府県', 'prefecture', 'state'],
  },
  domains: {
    title: { ja: 'ドメイン', en: 'Domains' },
    aliases: ['ドメイン名', '対象ドメイン', 'domain'],
  },
  adminName,
  adminUnit,
  adminMail: adminMailRequired,
  software,
  serverProfile: {
    title: { ja: '証明書プロファイルID（サーバ）', en: 'Certificate profile ID (server)' },
    aliases: ['プロファイルID（サーバ）', 'サーバ証明書プロファイルID', 'server profile'],
  },
  clientProfile: {
    title: { ja: '証明書プロファイルID（クライアント）', en: 'Certificate profile ID (client)' },
    aliases: ['プロファイルID（クライアント）', 'クライアント証明書プロファイルID', 'client profile'],
  },
  method,
};

const VALUES: ReadonlyMap<string, InstitutionValue> = new Map(
  (Object.entries(INSTITUTION_LABELS) as [InstitutionValue, Label][]).flatMap(([value, { title, aliases }]) =>
    [title.ja, title.en, ...aliases].map((name) => [headerKey(name), value] as const),
  ),
);

const NAMES: ReadonlySet<string> = new Set(Object.values(INSTITUTION_SHEET).map(headerKey));

/** Rows that labels are looked for in, and how many tell such a sheet that has another name. */
const MAX_ROWS = 60;
const MIN_LABELS = 3;
/** Labels stand in column A or B, their values in the column after. */
const LABEL_COLUMNS = [0, 1] as const;

/**
 * True for a sheet named 機関情報, or one that has three or more of the labels below each other in column A or B and
 * neither a header of an application nor the items of one below each other.
 */
export function isInstitutionSheet(sheet: SheetData): boolean {
  if (NAMES.has(headerKey(sheet.name))) return true;
  if (sheet.rows.some(({ row, cells }) => row <= MAX_ROWS && readHeader(cells))) return false;
  return labelled(sheet).size >= MIN_LABELS && formNames(sheet) === undefined;
}

/**
 * What an institution sheet says; undefined for any other sheet. Labels without a value give nothing, nor does a private
 * key, or a line of one, since values are quoted in sentences and filled into applications.
 */
export function readInstitution(sheet: SheetData): Institution | undefined {
  if (!isInstitutionSheet(sheet)) return undefined;
  const texts = labelled(sheet);
  const filled = (value: InstitutionValue): string | undefined => texts.get(value) || undefined;
  const domains = domainsIn(texts.get('domains') ?? '');
  const given = <K extends string>(entries: readonly (readonly [K, string | undefined])[]) =>
    Object.fromEntries(entries.filter(([, text]) => text !== undefined)) as Partial<Record<K, string>>;
  const defaults: InstitutionDefaults = given([
    ...(['adminName', 'adminUnit', 'adminMail', 'software'] as const).map(
      (key) => [key, filled(key)] as const,
    ),
    ['serverProfile', choiceCode(filled('serverProfile') ?? '', SERVER_PROFILES) || undefined] as const,
    ['clientProfile', choiceCode(filled('clientProfile') ?? '', CLIENT_PROFILES) || undefined] as const,
    ['method', choiceCode(filled('method') ?? '', METHODS) || undefined] as const,
  ]);
  return {
    ...given((['organization', 'locality', 'prefecture'] as const).map((key) => [key, filled(key)] as const)),
    ...(domains.length > 0 && { domains }),
    ...(Object.keys(defaults).length > 0 && { defaults }),
  };
}

/** Names go by words, so that a short line of a key is told among them; elsewhere it may be a value. */
const NAMES_IN_DNS: ReadonlySet<InstitutionValue> = new Set(['organization', 'locality', 'prefecture']);
const SHORT_LINE = 16;

const isKey = (value: InstitutionValue, text: string): boolean =>
  holdsPrivateKey(text) ||
  mayBeKeyLine(trimWhiteSpace(text), NAMES_IN_DNS.has(value) ? SHORT_LINE : undefined);

/** Texts by label, of the column that has more of them; of a label that comes twice, the first that is filled in. */
function labelled({ rows }: SheetData): ReadonlyMap<InstitutionValue, string> {
  const [inA, inB] = LABEL_COLUMNS.map((column) => {
    const texts = new Map<InstitutionValue, string>();
    for (const { row, cells } of rows) {
      if (row > MAX_ROWS) break;
      const value = VALUES.get(headerKey(cellText(cells[column])));
      if (value === undefined || texts.get(value)) continue;
      const text = cellText(cells[column + 1]);
      texts.set(value, isBlank(text) || isKey(value, text) ? '' : trimWhiteSpace(text));
    }
    return texts;
  }) as [Map<InstitutionValue, string>, Map<InstitutionValue, string>];
  return inB.size > inA.size ? inB : inA;
}

/** Domains of a list separated by commas, semicolons or white space; `*.example.ac.jp` is `example.ac.jp`. */
function domainsIn(text: string): string[] {
  const names = text
    .normalize('NFKC')
    .split(/[\s,;、]+/u)
    .map((name) => name.replace(/^(?:\*?\.|@)|\.$/g, '').toLowerCase());
  return [...new Set(names.filter((name) => name !== ''))];
}
