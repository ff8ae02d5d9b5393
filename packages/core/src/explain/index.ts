export { type AnswerReading, explainAnswers } from './explain.ts';
