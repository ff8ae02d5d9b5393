import { inManualOrder, printDn } from '../../language/dn/dn.ts';
import { otherLayout } from '../../language/dn/layout.ts';
import type { FieldDefinition } from '../../manual/field.ts';
import { fieldRule } from '../rule.ts';

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const ALL_CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** What separates values, lines or cells; what stands on its two sides may be two values. */
const BREAK = /[\t\n\v\f\r\u001c-\u001f\u0085\u2028\u2029]/u;
/** A break beside a comma, which separates by itself. */

export default fieldRule<{ positions: readonly number[]; lineBreak: boolean; several: boolean }>({
  looksAt: 'characters',
  severity: 'error',
  decisions: ['D-05'],
  title: { ja: '改行・タブ・制御文字', en: 'A line break, tab or control character' },
  why: {
    ja: 'TSVではタブが項目を、改行がレコードを区切ります。値の中には書けません。',
    en: 'In a TSV a tab separates items and a line break separates records, so a value cannot contain them.',
  },
  message: {
    ja: ({ positions, lineBreak, several }) =>
      `${positions[0]}文字目に${lineBreak ? '改行またはタブ' : '目に見えない制御文字'}があります。${
        several
          ? '値が二つあるのなら、一つの項目に書ける値は一つなので、行を分けてください。一つの値の途中なら、つなげて1行で書いてください。'
          : '取り除いて、1行の値にしてください。'
      }`,
    en: ({ positions, lineBreak, several }) =>
      `Character ${positions[0]} is ${lineBreak ? 'a line break or tab' : 'an invisible control character'}. ${
        several
          ? 'If these are two values, put each in a row of its own, because an item can have only one. If it is a single value, join it into one line.'
          : 'Remove it, so that the value is on one line.'
      }`,
  },
  applies: ({ characters }) => characters.kind !== 'csr',
  check: ({ field, text }) => {
    const positions = [...text].flatMap((character, index) => (CONTROL.test(character) ? [index + 1] : []));
    if (positions.length === 0) return undefined;
    const mended = onOneLine(field, text);
    return {
      params: { positions, lineBreak: /[\t\r\n]/.test(text), several: mended === undefined },
      fix: mended === undefined ? undefined : { safe: false, values: { [field.id]: mended } },
    };
  },
});

/** The value on one line; undefined where that may join two values into one (D-38). */
function onOneLine({ id, characters }: FieldDefinition, text: string): string | undefined {
  if (!BREAK.test(text)) return text.replace(ALL_CONTROLS, '');
  if (id === 'subjectDn' || id === 'dnsNames') {
    const joined = joinedAtCommas(text);
    if (joined !== undefined && !CONTROL.test(joined)) return joined;
    const attributes = id === 'subjectDn' ? otherLayout(text)?.attributes : undefined;
    return attributes && printDn(inManualOrder(attributes));
  }
  // Two lines of a name may be two persons; a unit, a remark or a list of software goes on.
  const isFreeText = characters.kind === 'jis' && id !== 'adminName' && id !== 'userName';
  return isFreeText ? text.replace(ALL_CONTROLS, ' ') : undefined;
}

/** The lines put together where every break, spaces round it included, stands beside a comma; else undefined. */
function joinedAtCommas(text: string): string | undefined {
  const [first = '', ...lines] = text.split(/[\t\r\n]+/);
  let joined = first;
  for (const line of lines) {
    const before = withoutSpaces(joined, 'end');
    const after = withoutSpaces(line, 'start');
    if (!before.endsWith(',') && !after.startsWith(',')) return undefined;
    joined = before + after;
  }
  return joined;
}

/** Plain spaces at one end taken off, in linear time. */
function withoutSpaces(text: string, side: 'start' | 'end'): string {
  let start = 0;
  let end = text.length;
  if (side === 'start') while (text[start] === ' ') start++;
  else while (end > 0 && text[end - 1] === ' ') end--;
  return text.slice(start, end);
}
