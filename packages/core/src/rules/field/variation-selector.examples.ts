import type { ExamplesOf } from '../example.ts';
import type rule from './variation-selector.ts';

export default {
  good: [{ type: 'client-issue', values: { userName: '葛城　花子' } }],
  bad: [
    {
      type: 'client-issue',
      values: { userName: '葛\u{e0100}城　花子' },
      params: { character: '葛', position: 1 },
      fixed: { userName: '葛城　花子' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
