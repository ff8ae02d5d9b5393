import { fileRule } from '../rule.ts';
import { PRACTICE } from '../words.ts';

export default fileRule<{ totals: readonly number[]; remarks: readonly number[] }>({
  section: 'tsv-file',
  severity: 'warning',
  decisions: ['D-37'],
  source: PRACTICE,
  title: { ja: '集計と注記の行', en: 'Rows of totals and remarks' },
  why: {
    ja: '集計の行と、表の下の一つのセルだけに書かれた注記は、申請に数えません。',
    en: 'A row of totals, or a remark in a single cell below the table, is not counted as an application.',
  },
  message: {
    ja: ({ totals, remarks }) => {
      const parts = [
        ...(totals.length > 0 ? [`${rowsJa(totals)}は集計`] : []),
        ...(remarks.length > 0 ? [`${rowsJa(remarks)}は注記`] : []),
      ];
      return `${parts.join('、')}の行とみて、申請に含めていません。申請の行であれば、ほかの項目も入力してください。`;
    },
    en: ({ totals, remarks }) => {
      const parts = [
        ...(totals.length > 0 ? [`totals in ${rowsEn(totals)}`] : []),
        ...(remarks.length > 0 ? [`remarks in ${rowsEn(remarks)}`] : []),
      ];
      return `There are ${parts.join(' and ')}, which are not counted as applications. If one of them is an application, fill in its other items.`;
    },
  },
  check: ({ asides = [] }) => {
    if (asides.length === 0) return undefined;
    const rowsThat = (kind: 'totals' | 'remark') =>
      asides.filter(({ holds }) => holds === kind).map(({ row }) => row);
    return { params: { totals: rowsThat('totals'), remarks: rowsThat('remark') } };
  },
});

const MAX_ROWS = 5;

function rowsJa(rows: readonly number[]): string {
  const named = rows.slice(0, MAX_ROWS).map((row) => `${row}行目`);
  const rest = rows.length - named.length;
  return named.join('、') + (rest > 0 ? `ほか${rest}行` : '');
}

function rowsEn(rows: readonly number[]): string {
  const named = rows.slice(0, MAX_ROWS).map(String);
  const rest = rows.length - named.length;
  if (rest > 0) return `rows ${named.join(', ')} and ${rest} more`;
  if (named.length === 1) return `row ${named[0]}`;
  return `rows ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
