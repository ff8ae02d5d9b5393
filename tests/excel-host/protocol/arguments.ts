import { excelError } from './errors.ts';
import type { Json } from './json.ts';
import { type Argument, isWireObject, type WireObject } from './wire.ts';

type Given = Argument | undefined;

/** Reads of a method's arguments, which throw `InvalidArgument` where the type is not what the method takes. */
export function text(value: Given): string {
  if (typeof value !== 'string') throw excelError('InvalidArgument');
  return value;
}

export function optionalText(value: Given): string | undefined {
  return value === null || value === undefined ? undefined : text(value);
}

export function integer(value: Given): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw excelError('InvalidArgument');
  return value;
}

export function number(value: Given): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw excelError('InvalidArgument');
  return value;
}

export function truth(value: Given): boolean {
  if (typeof value !== 'boolean') throw excelError('InvalidArgument');
  return value;
}

export function optionalTruth(value: Given, otherwise: boolean): boolean {
  return value === null || value === undefined ? otherwise : truth(value);
}

export function oneOf<Choice extends string>(value: Given, choices: readonly Choice[]): Choice {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw excelError('InvalidArgument');
  return chosen;
}

export function record(value: Given): { readonly [key: string]: Json } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isWireObject(value))
    throw excelError('InvalidArgument');
  return value as { readonly [key: string]: Json };
}

export function object(value: Given): WireObject {
  if (!isWireObject(value)) throw excelError('InvalidArgument');
  return value;
}
