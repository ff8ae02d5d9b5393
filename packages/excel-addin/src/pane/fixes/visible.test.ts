import { expect, it } from 'vitest';
import { visible } from './visible.ts';

it('names characters without a picture', () => {
  expect(visible('a\u200B b\u3000\t')).toBe('aU+200B␣bU+3000U+0009');
});
