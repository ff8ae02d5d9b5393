import type { ExamplesOf } from '../example.ts';
import type rule from './pin-characters.ts';

export default {
  good: [{ type: 'client-issue', values: { method: '2', pin: '!#$%&*+,-./:;=?@^_`|~(){}[]<>a1' } }],
  bad: [
    { type: 'client-issue', values: { method: '2', pin: 'abc"def' }, params: { positions: [4] } },
    { type: 'client-issue', values: { method: '2', pin: 'ａbcdefg' }, params: { positions: [1] } },
    { type: 'client-issue', values: { method: '2', pin: 'abcdef ' }, params: { positions: [7] } },
  ],
} satisfies ExamplesOf<typeof rule>;
