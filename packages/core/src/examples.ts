export type { BadExample, Example, RuleExamples } from './rules/example.ts';
export { EXAMPLES } from './rules/examples.generated.ts';
export { exampleSet } from './rules/sample-records.ts';
