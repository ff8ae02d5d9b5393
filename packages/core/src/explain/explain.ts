import { trimWhiteSpace } from '../language/charset/index.ts';
import { holdsPrivateKey } from '../language/csr/index.ts';
import { ANSWERS, type Answer } from '../manual/answers.ts';
import type { FieldId } from '../manual/field.ts';
import { MASK } from '../records/secret.ts';
import { fieldOfName } from '../records/sheet/header.ts';
import { withoutPin } from './secret.ts';
import { answerByWords } from './words.ts';

/** One answer of a pasted text. */
export interface AnswerReading {
  /**
   * `passed`: a row of the result table that says OK; `unknown`: nothing that could be recognised; `private-key`: the
   * text holds one, and nothing of it is read or given.
   */
  readonly kind: 'known' | 'passed' | 'unknown' | 'private-key';
  /** As it was pasted; what may be a PIN is masked. */
  readonly text: string;
  /** The three digits in a code's place, known or not. */
  readonly code: string | null;
  /** Null unless the kind is `known`. */
  readonly answer: Answer | null;
  /** 1-based record of the uploaded file. */
  readonly record: number | null;
  /** Where the record's number comes from: the answer itself, or the column SEQ of the result table. */
  readonly recordBy: 'answer' | 'sequence' | null;
  /** The item that is named; the field is null where no format has one of that name. */
  readonly item: { readonly name: string; readonly field: FieldId | null } | null;
}

/** Reads answers of the receiving system as they are pasted, one or several a line; what is not known stays unknown. */
export function explainAnswers(text: string): AnswerReading[] {
  if (holdsPrivateKey(text)) return [PRIVATE_KEY];
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map(trimWhiteSpace)
    .filter((line) => line !== '' && !isTableHeader(line))
    .flatMap(readLine);
}

const PRIVATE_KEY: AnswerReading = {
  kind: 'private-key',
  text: MASK,
  code: null,
  answer: null,
  record: null,
  recordBy: null,
  item: null,
};

/** `CODE:RECORD` with what follows it. */
const ENTRY = /(?<![0-9A-Za-z:.])([0-9]{3})\s*:\s*([0-9]{1,6})(?=\s*[,、]|\s|$)/gu;
/** A row of the result table: SEQ, OK or NG, text. */
const TABLE_ROW = /^"?([0-9]{1,6})[\s,|"]+(OK|NG)(?![A-Za-z])[\s,|:"]*(.*)$/iu;
const CODES_ALONE = /^[0-9]{3}(?:[\s,、]+[0-9]{3})*$/u;
/** A code that stands alone or before a text; digits before a word (`214 件`) are none. */
const CODE =
  /^(?:(?:エラー|結果)?(?:コード|番号)|エラー|error(?:\s+code)?|code|NG)?[\s:#([]*([0-9]{3})[)\]。.]*(?:$|\s*[:,、\t](.*)$)/iu;

/** Full-width forms and half-width kana do not count. */
const folded = (text: string): string => text.normalize('NFKC');

const isTableHeader = (line: string): boolean => /^"?SEQ(?![0-9A-Za-z])[^0-9]*$/iu.test(folded(line));

function readLine(line: string): AnswerReading[] {
  const text = withoutPin(line);
  const row = TABLE_ROW.exec(folded(line));
  const sequence = row ? Number(row[1]) : null;
  const body = row?.[3] ?? folded(line);
  const readings = readBody(body).map((found): AnswerReading => {
    const known = ANSWERS.find(({ code }) => code !== null && code === found.code);
    const told = known ?? answerNamed(answerByWords(found.rest ?? body));
    const record = found.record ?? sequence;
    return {
      kind: told ? 'known' : 'unknown',
      text,
      code: found.code,
      answer: told ?? null,
      record,
      recordBy: record === null ? null : found.record === null ? 'sequence' : 'answer',
      item: itemIn(found.rest),
    };
  });
  const saysOk = row?.[2]?.toUpperCase() === 'OK';
  return saysOk && readings.every(({ code, kind }) => code === null && kind === 'unknown')
    ? readings.map((reading) => ({ ...reading, kind: 'passed' }))
    : readings;
}

interface Found {
  readonly code: string | null;
  readonly record: number | null;
  /** What follows the code and the record; null where nothing has the form of an answer. */
  readonly rest: string | null;
}

function readBody(body: string): Found[] {
  const entries = [...body.matchAll(ENTRY)];
  if (entries.length > 0) {
    return entries.map((entry, index) => ({
      code: entry[1] ?? null,
      record: Number(entry[2]),
      rest: body.slice(entry.index + entry[0].length, entries[index + 1]?.index),
    }));
  }
  if (CODES_ALONE.test(body)) {
    return body.split(/[\s,、]+/u).map((code) => ({ code, record: null, rest: '' }));
  }
  const code = CODE.exec(body);
  return [{ code: code?.[1] ?? null, record: null, rest: code ? (code[2] ?? '') : null }];
}

const answerNamed = (name: string | undefined): Answer | undefined => ANSWERS.find(({ id }) => id === name);

/** The item that stands between commas before the text. */
function itemIn(rest: string | null): AnswerReading['item'] {
  const [name = '', ...more] = (rest ?? '').replace(/^[\s,、]+/u, '').split(/[,、]/u);
  const shown = trimWhiteSpace(name);
  const field = fieldOfName(shown);
  if (field !== undefined) return { name: shown, field };
  return shown === '' || more.length === 0 ? null : { name: withoutPin(shown), field: null };
}
