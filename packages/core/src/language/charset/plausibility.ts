/** How well bytes read as text of an encoding. */
export interface Reading {
  /** Bytes or pairs that are no character. */
  readonly invalid: number;
  /** Characters of more than one byte. */
  readonly characters: number;
  /** Those that are odd in an application; infinite where the bytes are invalid. */
  readonly odd: number;
}

export interface ShiftJisReading extends Reading {
  /** Signs, kana and the kanji of rows 16–62, in which nearly every Japanese text has its characters. */
  readonly ordinary: number;
  /** What shows that the text may be of another encoding of two bytes. */
  readonly foreign: number;
  /** Half-width katakana, which text of EUC-JP or GBK is full of when it is read so. */
  readonly kana: number;
}

/** Of the UTF-8 reading of text whose sequences have two bytes: accented, Greek and Cyrillic letters and the like. */
export function oddInUtf8(text: string): number {
  let odd = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= 0x80) odd++;
  return odd;
}

/**
 * The Shift_JIS reading. Odd are the last part of the level 2 kanji (rare in any text), rows without characters of the
 * repertoire, and half-width katakana that touch an ASCII letter or digit or a full-width character.
 */
export function asShiftJis(bytes: Uint8Array): ShiftJisReading {
  let invalid = 0;
  let characters = 0;
  let odd = 0;
  let ordinary = 0;
  let foreign = 0;
  let marks = 0;
  let kana = 0;
  let before: ByteKind = 'other';
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    let kind = kindOfByte(byte);
    if (kind === 'lead') {
      const code = (byte << 8) | (bytes[index + 1] ?? 0);
      if (isAssigned(code)) {
        index++;
        characters++;
        if (isOrdinary(code)) ordinary++;
        else odd++;
        if (byte >= 0xe0) foreign++;
      } else {
        if (isTrail(code & 0xff)) index++;
        kind = 'invalid';
      }
    }
    if (kind === 'invalid') invalid++;
    if (kind === 'kana') kana++;
    if (isKanaBesideWord(before, kind) || isKanaBesideWord(kind, before)) odd++;
    // Hiragana and katakana of EUC-JP and GBK have the bytes of ､ and ･ before each of them.
    if (isKanaMark(byte) && kind === 'kana') {
      const next = bytes[index + 1] ?? 0;
      marks = next > 0xa0 ? marks + 1 : 0;
      if (marks > 1) foreign += marks === 2 ? 2 : 1;
    } else if (kind !== 'kana' && kind !== 'lead') marks = 0;
    before = kind;
  }
  return { invalid, characters, odd: invalid > 0 ? Number.POSITIVE_INFINITY : odd, ordinary, foreign, kana };
}

/** The EUC-JP reading; odd are Greek, Cyrillic and lines, level 2 kanji, and JIS X 0212. */
function asEuc(bytes: Uint8Array): Reading {
  let invalid = 0;
  let characters = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const length = byte === HALF_WIDTH_KANA ? 2 : byte === JIS_X_0212 ? 3 : isUpper(byte) ? 2 : 0;
    const isWhole = length > 0 && bytes.subarray(index + 1, index + length).every(isUpper);
    if (!isWhole || index + length > bytes.length) {
      invalid++;
      continue;
    }
    characters++;
    if (length === 3 || byte >= EUC_LEVEL_2 || (byte >= 0xa6 && byte < 0xb0)) odd++;
    index += length - 1;
  }
  return { invalid, characters, odd: invalid > 0 ? Number.POSITIVE_INFINITY : odd };
}

/** The GBK reading; odd is what GB 2312 lacks or has among its rarer characters. */
function asGbk(bytes: Uint8Array): Reading {
  let invalid = 0;
  let characters = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    if (byte === 0x80 || byte === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) {
      invalid++;
      continue;
    }
    characters++;
    if (byte < 0xa1 || trail < 0xa1 || byte > GB_LEVEL_1_END) odd++;
    index++;
  }
  return { invalid, characters, odd: invalid > 0 ? Number.POSITIVE_INFINITY : odd };
}

/** A text of two bytes a character: as what it reads, `unclear` where it may be either, and how well. */
export interface OtherReading {
  readonly encoding: 'euc-jp' | 'gbk' | 'unclear';
  readonly odd: number;
}

/**
 * Tells EUC-JP and GBK apart, whose characters have the same bytes for the most part: by the share of rare characters,
 * and by kana and characters that names and units are full of; undefined where the text is none of both.
 */
export function asEucOrGbk(bytes: Uint8Array): OtherReading | undefined {
  const euc = asEuc(bytes);
  const gbk = asGbk(bytes);
  const asJapanese = euc.invalid > 0 ? undefined : decoded(bytes, 'euc-jp');
  const asChinese = gbk.invalid > 0 ? undefined : decoded(bytes, 'gbk');
  const chinese = asChinese === undefined ? 0 : hits(asChinese, COMMON_CHINESE);
  const isChinese = chinese > 2 && chinese * 3 >= gbk.characters && gbk.odd * 2 < gbk.characters;
  if (asJapanese === undefined || euc.characters === 0) {
    return isChinese ? { encoding: 'gbk', odd: gbk.odd } : undefined;
  }
  const japanese = hits(asJapanese, COMMON_JAPANESE);
  if (isChinese && chinese > 2 * japanese) return { encoding: 'gbk', odd: gbk.odd };
  const rare = japanese * 2 >= euc.characters ? 3 : 5;
  const isJapanese = japanese >= chinese && euc.odd * rare <= euc.characters;
  return { encoding: isJapanese ? 'euc-jp' : 'unclear', odd: euc.odd };
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function hits(text: string, common: ReadonlySet<string>): number {
  let count = 0;
  for (const character of text) if (common.has(character) || isKana(character)) count++;
  return count;
}

const isKana = (character: string): boolean => character >= 'ぁ' && character <= 'ヶ';

const COMMON_JAPANESE: ReadonlySet<string> = new Set(
  '大学校院部科研究所室課係長員情報基盤総合技術支援事務本館図書医工理農文法経済教育国立私市町村県都府道東西南北京' +
    '山田中村川木林森本井上下野原石小高橋藤佐伊加斎渡辺松竹清水池島岡崎谷口太郎一二三次子美男雄夫正和明雅幸恵真由智' +
    '更新発行失効退職卒業異動管理者利用証明書申請担当',
);
const COMMON_CHINESE: ReadonlySet<string> = new Set(
  '大学校院部科研究所室课系长员信息基础中心综合技术支持事务图书馆医工理农文法经济教育国立市县京海上北南东西' +
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑小明华建国军伟芳丽敏静强磊洋艳勇杰娟涛超兰秀英' +
    '的一是在不了有和人这化设办公计算机网络管理者用证书申请更新发行',
);

const HALF_WIDTH_KANA = 0x8e;
const JIS_X_0212 = 0x8f;
const KANA_ROWS = [0xa4, 0xa5] as const;
/** First byte of row 48. */
const EUC_LEVEL_2 = 0xd0;
const GB_LEVEL_1_END = 0xd7;

const isUpper = (byte: number): boolean => byte >= 0xa1 && byte <= 0xfe;
const isKanaMark = (byte: number): boolean => byte === KANA_ROWS[0] || byte === KANA_ROWS[1];

type ByteKind = 'kana' | 'alphanumeric' | 'lead' | 'invalid' | 'other';

function isKanaBesideWord(kana: ByteKind, word: ByteKind): boolean {
  return kana === 'kana' && (word === 'lead' || word === 'alphanumeric');
}

function kindOfByte(byte: number): ByteKind {
  if (byte < 0x80) return isAlphanumeric(byte) ? 'alphanumeric' : 'other';
  if (byte >= 0xa1 && byte <= 0xdf) return 'kana';
  return byte === 0x80 || byte === 0xa0 || byte > 0xfc ? 'invalid' : 'lead';
}

function isAlphanumeric(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

function isTrail(byte: number): boolean {
  return byte >= 0x40 && byte <= 0xfc && byte !== 0x7f;
}

/** In the rows that JIS X 0208, NEC, IBM or the user-defined characters fill; single gaps in them are not looked at. */
function isAssigned(code: number): boolean {
  if (!isTrail(code & 0xff)) return false;
  return (
    code < 0x84bf ||
    (code >= 0x8740 && code < 0x879d) ||
    (code > 0x889e && code < 0xeaa5) ||
    (code >= 0xed40 && code < 0xef00) ||
    (code >= 0xf040 && code < 0xfc4c)
  );
}

/** Before E0 40 (row 63), and not in rows 9–15. */
const isOrdinary = (code: number): boolean => code < 0xe000 && (code < 0x84bf || code > 0x889e);
