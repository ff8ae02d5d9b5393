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
  title: { ja: '結合セルに隠れたセル', en: 'A cell under merged cells' },
  why: {
    ja: '結合したセルの値は、先頭のセルだけにあります。見た目には下や右の行、列にも続いていますが、そこは空です。',
    en: 'Merged cells hold their value in the first of them alone; the others are empty, whatever it looks like.',
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
        empty: `The cell ${cell} lies under the merged cells ${area}. Their value stands in ${first} alone, and ${cell} is empty. Unmerge the cells and write the value into each.`,
        filled: `The cell ${cell} lies under the merged cells ${area} and cannot be seen, but it holds a value, which is used. Unmerge the cells and see whether it is right.`,
        choice: `The cell ${cell} of the column 申請 lies under the merged cells ${area}. What ${first} says does not hold for this row, which is applied for. Unmerge the cells and write it in each row.`,
      })[kind],
  },
  applies: () => true,
  check: ({ record: { covered } }) =>
    covered?.map(({ item, filled, cell, area, first }) => ({
      params: { kind: item === null ? 'choice' : filled ? 'filled' : 'empty', cell, area, first },
      ...(item !== null && { item }),
    })),
});
