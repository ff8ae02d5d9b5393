import { expect, it } from 'vitest';
import { targetIndex } from './finding-list.tsx';

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Enter', 1, -1],
  ['a', 1, -1],
])('%s leads from %i to %i', (key, from, to) => {
  expect(targetIndex(key, from, 3)).toBe(to);
});
