import type { AttributeType } from '../../language/dn/dn.ts';
import { rowRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

/** A number of many digits as a General cell shows it. */
const ROUNDED = /^[0-9](?:\.[0-9]+)?E\+[0-9]{2,3}$/;
const mayHold = (text: string): boolean => text.includes('E+');

export default rowRule<{ type: AttributeType | '' }>({
  phase: 'value',
  field: 'subjectDn',
  severity: 'warning',
  decisions: ['D-19'],
  source: EXCEL,
  title: { ja: 'Excelが丸めた数に見える値', en: 'A value that looks like a number rounded by Excel' },
  why: {
    ja: '桁の多い数は、Excelで「1.23457E+11」のように表示されます。その表示を写すと、下の桁は残りません。',
    en: 'Excel displays a number with many digits as, for example, 1.23457E+11. If that is copied, the remaining digits are lost.',
  },
  message: {
    ja: ({ type }) =>
      `${type === '' ? 'この値' : `${type}の値`}は、Excelが桁の多い数を丸めて表示した形です。下の桁が失われていないか、元の値と比べてください。`,
    en: ({ type }) =>
      `${type === '' ? 'The value' : `The value of ${type}`} looks like a long number as Excel displays it, rounded. Compare it with the original value, because digits may have been lost.`,
  },
  applies: () => true,
  check: ({ record, format, texts, dn }) => {
    if (!texts.some(mayHold)) return [];
    return [
      ...(dn?.attributes ?? [])
        .filter(({ value }) => ROUNDED.test(value))
        .map(({ type }) => ({ params: { type } })),
      ...format.items.flatMap((field, index) =>
        field &&
        field.id !== 'oldSerial' &&
        !field.choices &&
        record.cells?.[index]?.kind !== 'number' &&
        ROUNDED.test(texts[index] ?? '')
          ? [{ params: { type: '' as const }, item: index + 1 }]
          : [],
      ),
    ];
  },
});
