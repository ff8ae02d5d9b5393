export type {
  FieldValues,
  FillInput,
  FillNote,
  FillPart,
  FillProblem,
  LeftOut,
  NotCarried,
} from './input.ts';
export { type MergedRows, mergeRows } from './merge.ts';
export { type FileNumbers, fileNumbers } from './numbers.ts';
export { nextRow, type PlacedValues, placeValues } from './placed-values.ts';
export { type FillReadOptions, readFillInput } from './read.ts';
export { type FilledRow, type FilledRows, fillRows } from './rows.ts';
