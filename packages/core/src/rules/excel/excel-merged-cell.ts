import { rowRule } from '../rule.ts';
import { EXCEL } from '../words.ts';

export default rowRule<{
  kind: 'empty' | 'filled' | 'choice';
  cell: string;
  area: string;
  first: string;
}>({
  phase: 'value',
  field: null,
  severity: 'warning',
  decisions: ['D-37'],
  source: EXCEL,
  title: { ja: '結合セルに隠れたセル', en: 'A cell hidden by merged cells' },
  why: {
    ja: '結合したセルの値は、先頭のセルだけにあります。見た目には下や右の行、列にも続いていますが、そこは空です。',
    en: 'Only the first of several merged cells has the value. The others are empty, although it looks as if the value extended over them.',
  },
  message: {
    ja: ({ kind, cell, area, first }) =>
      ({
        empty: `セル${cell}は結合セル（${area}）に隠れています。値は先頭のセル${first}だけにあり、${cell}は空です。結合を解除して、セルごとに値を書いてください。`,
        filled: `セル${cell}は結合セル（${area}）に隠れていて見えませんが、値が残っており、それが使われます。結合を解除して、値を確かめてください。`,
        choice: `列「申請」のセル${cell}は結合セル（${area}）に隠れています。先頭のセル${first}の指定はこの行には及ばず、この行も申請に含まれます。結合を解除して、行ごとに書いてください。`,
      })[kind],
    en: ({ kind, cell, area, first }) =>
      ({
        empty: `Cell ${cell} is hidden by the merged cells ${area}. Only the first cell, ${first}, has the value, and ${cell} is empty. Unmerge the cells and write the value in each of them.`,
        filled: `Cell ${cell} is hidden by the merged cells ${area}, but it still has a value, and that value is used. Unmerge the cells and check the value.`,
        choice: `Cell ${cell} in the column 申請 is hidden by the merged cells ${area}. What ${first} says does not apply to this row, so the row is included. Unmerge the cells and write the choice in each row.`,
      })[kind],
  },
  applies: () => true,
  check: ({ record: { covered } }) =>
    covered?.map(({ item, filled, cell, area, first }) => ({
      params: { kind: item === null ? 'choice' : filled ? 'filled' : 'empty', cell, area, first },
      ...(item !== null && { item }),
    })),
});
