import type { ExamplesOf } from '../example.ts';
import type rule from './unclear-choice.ts';

export default {
  good: [{ type: 'server-issue' }],
  bad: [{ type: 'server-issue', record: { unclearChoice: '保留' }, params: { value: '保留' } }],
} satisfies ExamplesOf<typeof rule>;
