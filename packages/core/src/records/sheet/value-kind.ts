import { cellText, type SheetCell } from '../../language/cell.ts';
import { isBlank } from '../../language/charset/index.ts';
import { holdsPrivateKey } from '../../language/csr/private-key.ts';
import { mailProblem } from '../../language/mail/mail.ts';
import type { FieldId } from '../../manual/field.ts';
import { MASK } from '../secret.ts';
import { thingOfField } from './person-words.ts';

/** What a value looks like by itself, whatever stands over it. */
export type ValueKind = 'dn' | 'csr' | 'mail' | 'dns-names' | 'host' | 'serial';

const DN = /^"?\s*(?:CN\s*=|(?:C|O|OU|L|ST)\s*=[^,]*,\s*(?:CN|O|OU|L|ST|C)\s*=)/i;
const CSR = /BEGIN (?:NEW )?CERTIFICATE REQUEST|^\s*MII[A-Za-z0-9+/=\s]{60,}$/;
const LABEL = '[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?';
const HOST = new RegExp(`^(?:${LABEL}\\.)+[A-Za-z]{2,}$`);
const HEXADECIMAL_SERIAL = /^(?:0x[0-9a-f]{6,}|[0-9a-f]{16,40}|(?:[0-9a-f]{2}[: ]){7,}[0-9a-f]{2})$/i;
const FILE_EXTENSION = /\.(?:csr|pem|txt|crt|cer|p12|pfx|xlsx?|docx?|pdf|zip|tsv|csv)$/i;

/** Undefined for what may be anything: numbers, dates, words. */
export function valueKindOf(cell: SheetCell | undefined): ValueKind | undefined {
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell === 'object' && cell.kind !== 'text') return undefined;
  const text = cellText(cell).trim();
  if (DN.test(text)) return 'dn';
  if (CSR.test(text)) return 'csr';
  if (/^dNSName\s*=/i.test(text)) return 'dns-names';
  if (text.includes('@')) return mailProblem(text) === undefined ? 'mail' : undefined;
  if (isHost(text)) return 'host';
  const names = text.split(/[\s,、;]+/u);
  if (names.length > 1 && names.every(isHost)) return 'dns-names';
  return HEXADECIMAL_SERIAL.test(text) ? 'serial' : undefined;
}

const isHost = (text: string): boolean => HOST.test(text) && !FILE_EXTENSION.test(text);

/** The kind that most of the filled cells of a column have. */
export function kindOfColumn(cells: readonly (SheetCell | undefined)[]): ValueKind | undefined {
  const counts = new Map<ValueKind, number>();
  let filled = 0;
  for (const cell of cells) {
    if (isBlank(cellText(cell))) continue;
    filled++;
    const kind = valueKindOf(cell);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best && best[1] * 2 > filled ? best[0] : undefined;
}

/** The kinds of value that an item takes; undefined for one that takes any. */
const KINDS: Readonly<Partial<Record<FieldId, readonly ValueKind[]>>> = {
  subjectDn: ['dn'],
  csr: ['csr'],
  adminMail: ['mail'],
  userMail: ['mail'],
  fqdn: ['host'],
  dnsNames: ['dns-names', 'host'],
  oldSerial: ['serial'],
};

/** True for an item whose values look like themselves, whatever stands over them. */
export const hasOwnKind = (field: FieldId): boolean => KINDS[field] !== undefined;

/** True where the values of a column are of a kind that an item never takes. */
export function speaksAgainst(kind: ValueKind | undefined, field: FieldId): boolean {
  if (kind === undefined) return false;
  const own = KINDS[field];
  if (own) return !own.includes(kind);
  // Nobody is called so; a host may stand in a file's name, and a serial number looks like other numbers.
  return thingOfField(field) !== undefined || (kind !== 'host' && kind !== 'serial');
}

/** True where the values of a column are of a kind that an item takes and few others do. */
export const speaksFor = (kind: ValueKind | undefined, field: FieldId): boolean =>
  kind !== undefined && (KINDS[field]?.includes(kind) ?? false);

/** Characters of a sample that are shown. */
const SHOWN = 40;

/** A value as a sample: of a private key nothing, and of what has the form of a PIN only where it is known to be none. */
export function sampleOf(cell: SheetCell | undefined, isKnown: boolean): string {
  const text = cellText(cell).trim().replace(/\s+/gu, ' ');
  if (holdsPrivateKey(cellText(cell))) return MASK;
  if (valueKindOf(cell) === undefined && (KEY_LINE.test(text) || (!isKnown && isPinLike(text)))) return MASK;
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : text;
}

/** One line of some key, without the others that would tell what it is. */
const KEY_LINE = /^[A-Za-z0-9+/]{40,}={0,2}$/;

/** One ASCII word of the length of a PIN. */
const isPinLike = (text: string): boolean => /^[!-~]{6,36}$/.test(text);
