import { expect, it } from 'vitest';
import { nearest } from './suggest.ts';

it.each([
  ['chekc', 'check'],
  ['CHECK', 'check'],
  ['covert', 'convert'],
  ['conv', 'convert'],
  ['inspect', undefined],
  ['', undefined],
  ['x', undefined],
])('%j was meant to be %j', (written, meant) => {
  expect(nearest(written, ['check', 'convert', 'rules'])).toBe(meant);
});
