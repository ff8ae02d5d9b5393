import { expect, it } from 'vitest';
import { styleFor } from './style.ts';

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
])('terminal %s with %j: colours %s', (terminal, env, coloured) => {
  expect(styleFor(terminal, env).red('x') !== 'x').toBe(coloured);
});
