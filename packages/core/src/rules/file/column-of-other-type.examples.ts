import { APPLICATION_TYPES } from '../../manual/formats.ts';
import type { ExamplesOf } from '../example.ts';
import type rule from './column-of-other-type.ts';

export default {
  good: APPLICATION_TYPES.map((type) => ({ type })),
  bad: [
    {
      type: 'server-issue',
      sheet: {
        foreign: [{ letters: 'H', header: '失効理由', field: 'reason', samples: ['4'], hasOwn: false }],
      },
      params: { column: 'H', header: '失効理由' },
    },
  ],
} satisfies ExamplesOf<typeof rule>;
