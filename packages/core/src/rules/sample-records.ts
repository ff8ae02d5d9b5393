import type { TypedCell } from '../language/cell.ts';
import { EDITION_2_18 } from '../manual/editions/2.18.ts';
import { formatOf } from '../manual/formats.ts';
import type { CheckContext } from '../records/context.ts';
import type { ApplicationRecord, RecordSet } from '../records/record.ts';
import type { Example } from './example.ts';
import { sampleCsr } from './sample-csrs.ts';

/** The sample's first record stands under a header, as it does in a sheet. */
const FIRST_ROW = 2;

/** The records that an example stands for: a clean sample of its type with the example's values put in. */
export function exampleSet(example: Example): { readonly set: RecordSet; readonly context: CheckContext } {
  const origin = example.origin ?? 'sheet';
  const records = [...(example.earlier ?? []), ...Array<Example>(example.times ?? 1).fill(example)].map(
    (each, index) => recordOf(each, index + FIRST_ROW),
  );
  return {
    set: {
      type: example.type,
      origin,
      records,
      ...(origin === 'tsv' && {
        file: {
          encoding: 'shift_jis',
          emptyLines: [],
          emptyLinesAtEnd: false,
          crLines: [],
          endMark: null,
          mixedTypes: [],
          ...example.file,
        },
      }),
      ...(example.hiddenRows && { hiddenRows: true }),
      ...(example.asides && { asides: example.asides }),
      ...(example.sheet && { sheet: example.sheet }),
    },
    context: { edition: EDITION_2_18, ...example.context },
  };
}

function recordOf(example: Example, row: number): ApplicationRecord {
  const format = formatOf(example.type);
  const values = format.items.map((field, index) => {
    if (!field) return example.items?.[index + 1] ?? '';
    const value = example.values?.[field.id] ?? format.sample[field.id] ?? '';
    const text = field.id === 'csr' ? sampleCsr(value) : value;
    return example.record?.quoted?.includes(index) ? `"${text}"` : text;
  });
  const cells: (TypedCell | undefined)[] = format.items.map((field) =>
    field ? example.cells?.[field.id] : undefined,
  );
  return { values, row, ...(example.cells && { cells }), ...example.record };
}
