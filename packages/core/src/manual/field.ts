import type { Bilingual } from '../language/text.ts';
import type { Choice } from './profiles.ts';

export type FieldId =
  | 'subjectDn'
  | 'profile'
  | 'method'
  | 'acmeAccount'
  | 'oldSerial'
  | 'reason'
  | 'comment'
  | 'csr'
  | 'adminName'
  | 'adminUnit'
  | 'adminMail'
  | 'fqdn'
  | 'software'
  | 'dnsNames'
  | 'userName'
  | 'fileName'
  | 'userUnit'
  | 'userMail'
  | 'pin';

/** Everything that a check, a sheet, a prompt and a page of documentation need to know of an item. */
export interface FieldDefinition {
  readonly id: FieldId;
  /** The item's name; `ja` is the manual's own and heads the column of a sheet. */
  readonly title: Bilingual;
  /** Other names under which people keep the column. */
  readonly aliases: readonly string[];
  /** `conditional`: a rule between items decides. */
  readonly required: 'always' | 'conditional' | 'never';
  readonly characters: CharacterClass;
  /** Size in code points (D-01). */
  readonly maxLength: number;
  readonly choices?: readonly Choice[];
  /** True where a value means that something has changed since: nobody’s usual value belongs there. */
  readonly ifChanged?: true;
  /** True for a list that the service refuses where a name is repeated in it. */
  readonly refusesRepeats?: true;
  /** Words in lower case that a value most likely mistakes for what is asked: a client for the server. */
  readonly mistakes?: readonly string[];
  readonly example: string;
  /** Width of the column of a fresh sheet, in characters. */
  readonly width: number;
  readonly hint: Bilingual;
}

/** An item that the manual leaves blank (空白). */
export const BLANK = null;

export type FormatItem = FieldDefinition | typeof BLANK;

/** Which characters an item takes (D-02, D-03). */
export interface CharacterClass {
  readonly id: string;
  /** `jis`: the repertoire of 5-2; `ascii`: printable ASCII narrowed by `pattern`; `csr`: what the CSR reader makes of it. */
  readonly kind: 'jis' | 'ascii' | 'csr';
  /** Matches one allowed character. */
  readonly pattern: RegExp;
  /** Matches a value of allowed characters only. */
  readonly whole: RegExp;
  /** The allowed characters in words, to stand in a sentence. */
  readonly title: Bilingual;
}

const characterClass = (
  id: string,
  kind: CharacterClass['kind'],
  set: string,
  title: Bilingual,
): CharacterClass => ({
  id,
  kind,
  pattern: new RegExp(`^[${set}]$`, 'u'),
  whole: new RegExp(`^[${set}]*$`, 'u'),
  title,
});

const ALNUM = '0-9A-Za-z';
const PRINTABLE = '\\x20-\\x7e';
const alnumWith = (id: string, set: string, symbols: Bilingual): CharacterClass =>
  characterClass(id, 'ascii', ALNUM + set, {
    ja: `半角英数字、${symbols.ja}`,
    en: `ASCII letters, digits${symbols.en}`,
  });

export const CHARACTERS = {
  ascii: characterClass('ascii', 'ascii', PRINTABLE, {
    ja: '半角英数字と半角記号',
    en: 'printable ASCII characters',
  }),
  host: alnumWith('host', '.\\-', { ja: 'ピリオド、ハイフン', en: ', periods and hyphens' }),
  dnsNames: alnumWith('dnsNames', '.\\-,=', {
    ja: 'ピリオド、ハイフン、カンマ、イコール',
    en: ', periods, hyphens, commas and equals signs',
  }),
  fileName: characterClass('fileName', 'ascii', `${ALNUM} '(),\\-.=`, {
    ja: "半角英数字、半角スペース、記号（'(),-.=）",
    en: "ASCII letters, digits, spaces and the symbols '(),-.=",
  }),
  organization: characterClass('organization', 'ascii', `${ALNUM} '(),\\-./:=`, {
    ja: "半角英数字、半角スペース、記号（'(),-./:=）",
    en: "ASCII letters, digits, spaces and the symbols '(),-./:=",
  }),
  clientCommonName: characterClass('clientCommonName', 'ascii', `${ALNUM} '(),\\-./:=@_`, {
    ja: "半角英数字、半角スペース、記号（'(),-./:=@_）",
    en: "ASCII letters, digits, spaces and the symbols '(),-./:=@_",
  }),
  pin: alnumWith('pin', '!#$%&*+,\\-./:;=?@^_`|~(){}\\[\\]<>', {
    ja: '記号（!#$%&*+,-./:;=?@^_`|~(){}[]<>）',
    en: ' and the symbols !#$%&*+,-./:;=?@^_`|~(){}[]<>',
  }),
  jis: characterClass('jis', 'jis', '\\s\\S', {
    ja: 'JIS第一・第二水準までの文字',
    en: 'characters up to JIS level 2',
  }),
  csr: characterClass('csr', 'csr', '\\s\\S', { ja: 'CSR', en: 'a CSR' }),
} as const satisfies Record<string, CharacterClass>;
