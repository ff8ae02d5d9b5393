export type { FieldValues, FillEntry, FillInput, FillNote, FillProblem } from './input.ts';
export { nextRow, type PlacedValues, placeValues } from './place.ts';
export { readFillInput } from './read.ts';
export { type FilledRow, type FilledRows, fillRows } from './rows.ts';
